// Pasting with Ctrl+V, where VS Code's own Markdown extension wants to paste too: addresses of the blog, and an image.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
const POST = `---
templateKey: blog-post
title: What the rack dreams of
author: Mei Tanaka
date: 2026-10-05T08:00:00.000Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---

It dreams of spares.

`;

let session;
before(async () => {
  session = await startSession({
    files: {
      [`${BLOG}/dreams.md`]: POST,
      [`${BLOG}/pictures.md`]: POST,
      [`${BLOG}/undone.md`]: POST,
      [`${BLOG}/dropped.md`]: POST,
      [`${BLOG}/refused.md`]: POST,
      'notes.md': 'Spares.\n',
    },
  });
});
after(() => session?.close());
afterEach(() => session.workbench.key('Escape'));

const until = async (holds, otherwise) => {
  const end = Date.now() + 15_000;
  while (!holds()) {
    assert.ok(Date.now() < end, otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The images of the site whose names begin so. */
const named = (start) => fs.readdirSync(path.join(session.folder, 'static/img')).filter((name) => name.startsWith(start));
const isThere = (name) => named(name).length > 0;

const copyText = (text) => session.page.evaluate((value) => navigator.clipboard.writeText(value), text);

/** Puts a picture of a few pixels on the clipboard, as a screenshot tool does. */
const copyPicture = () =>
  session.page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 30, height: 20 });
    canvas.getContext('2d').fillRect(5, 5, 10, 10);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });

test('an address of the blog over a word becomes a link, in one step', async () => {
  const { workbench } = session;
  await workbench.openPost('dreams.md');
  await copyText('https://www.starlingx.io/blog/starlingx-cold-spare-nodes.html');
  const line = workbench.editor('dreams.md').locator('.view-line', { hasText: 'It dreams of' });
  // Ours is registered behind VS Code's own Markdown extension, which nobody can see: until then that one pastes all of the address.
  for (let attempt = 1; ; attempt++) {
    await workbench.goTo(11, 14);
    await workbench.key('Control+Shift+ArrowRight');
    await workbench.key('Control+V');
    await line.filter({ hasText: '](' }).waitFor();
    if (attempt === 5 || !(await line.innerText()).includes('https:')) break;
    await workbench.key('Control+Z');
    await line.filter({ hasText: '](' }).waitFor({ state: 'detached' });
  }
  await workbench.screenshot('paste-link');
  assert.match(await session.saved(`${BLOG}/dreams.md`), /\nIt dreams of \[spares\]\(\/blog\/starlingx-cold-spare-nodes\/\)\.\n/);
  await workbench.key('Control+Z');
  assert.equal(await session.saved(`${BLOG}/dreams.md`), POST);
});

test('a picture is copied into the site under the name of the post, with the cursor in its text', async () => {
  const { workbench, folder } = session;
  await workbench.openPost('pictures.md');
  await copyPicture();
  for (const line of [13, 15]) {
    await workbench.key('Control+End');
    if (line > 13) await workbench.type('\n\n');
    await workbench.key('Control+V');
    await workbench
      .editor('pictures.md')
      .locator('.view-line', { hasText: `pictures-${(line - 11) / 2}.png` })
      .waitFor();
    await workbench.type(`Dream ${line}`);
  }
  await workbench.screenshot('paste-image');
  const text = await session.saved(`${BLOG}/pictures.md`);
  assert.equal(text, `${POST}![Dream 13](/img/pictures-1.png)\n\n![Dream 15](/img/pictures-2.png)`);
  for (const name of ['pictures-1.png', 'pictures-2.png'])
    assert.equal(fs.readFileSync(path.join(folder, 'static/img', name)).readUInt32BE(16), 30);
});

test('one undo takes the picture out of the text and off the disk, and redo brings both back', async () => {
  const { workbench } = session;
  await workbench.openPost('undone.md');
  await copyPicture();
  await workbench.key('Control+End');
  await workbench.key('Control+V');
  const shown = workbench.editor('undone.md').locator('.view-line', { hasText: 'undone-1.png' });
  await shown.waitFor();
  await until(() => isThere('undone-1.png'), 'the file is not there');
  await session.saved(`${BLOG}/undone.md`);
  await workbench.key('Control+Z');
  await shown.waitFor({ state: 'detached' });
  await until(() => !isThere('undone-1.png'), 'the file is still there');
  assert.equal(await session.saved(`${BLOG}/undone.md`), POST);
  await workbench.key('Control+Y');
  await shown.waitFor();
  await until(() => isThere('undone-1.png'), 'the file did not come back');
  assert.equal(await session.saved(`${BLOG}/undone.md`), `${POST}![](/img/undone-1.png)`);
});

test('pictures that are dropped from outside of the window are copied, one after the other, in one step', async () => {
  const { workbench } = session;
  await workbench.openPost('dropped.md');
  await workbench
    .editor('dropped.md')
    .locator('.view-line', { hasText: 'It dreams' })
    .evaluate((line) => {
      const data = new DataTransfer();
      const bytes = new Uint8Array([1, 2, 3]);
      data.items.add(new File([bytes], 'A rack (1).PNG', { type: 'image/png' }));
      data.items.add(new File([bytes], 'notes.txt', { type: 'text/plain' }));
      data.items.add(new File([bytes], 'lab.jpeg', { type: 'image/jpeg' }));
      const { right, top } = line.querySelector('span span').getBoundingClientRect();
      const at = { clientX: right - 1, clientY: top + 5, bubbles: true, cancelable: true, shiftKey: true, dataTransfer: data };
      for (const type of ['dragenter', 'dragover', 'drop']) line.dispatchEvent(new DragEvent(type, at));
    });
  await workbench.editor('dropped.md').locator('.view-line', { hasText: 'dropped-2.jpg' }).waitFor();
  await workbench.type('A rack');
  await workbench.key('Tab');
  await workbench.type('The lab');
  await workbench.screenshot('drop-from-outside');
  const text = `${POST.trimEnd()}![A rack](/img/dropped-1.png)\n\n![The lab](/img/dropped-2.jpg)\n\n`;
  assert.equal(await session.saved(`${BLOG}/dropped.md`), text);
  assert.deepEqual(named('dropped'), ['dropped-1.png', 'dropped-2.jpg']);
  for (let step = 0; step < 6 && named('dropped').length > 0; step += 1) await workbench.key('Control+Z');
  await until(() => named('dropped').length === 0, 'the files are still there');
  assert.equal(await session.saved(`${BLOG}/dropped.md`), POST);
});

test('a picture that cannot be written is not in the text, and VS Code says why', async () => {
  const { workbench, page, folder } = session;
  const images = path.join(folder, 'static/img');
  await workbench.openPost('refused.md');
  await copyPicture();
  await workbench.key('Control+End');
  fs.renameSync(images, `${images}-away`);
  fs.writeFileSync(images, 'No folder.');
  try {
    await workbench.key('Control+V');
    // The edit has failed by then: until it has, the editor takes the focus back from the list of commands.
    await page.locator('.statusbar-item .codicon-bell-dot').waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    const message = page.locator('.notifications-center .notification-list-item-message', { hasText: 'refused-1.png' });
    await message.waitFor();
    await workbench.screenshot('paste-refused');
    assert.match(await message.innerText(), /Insert the Image into the Post/);
  } finally {
    fs.rmSync(images);
    fs.renameSync(`${images}-away`, images);
  }
  await workbench.runCommand('Notifications: Clear All Notifications');
  await workbench.focus('refused.md');
  assert.equal(await session.saved(`${BLOG}/refused.md`), POST);
});

test('in other Markdown VS Code pastes as it always does', async () => {
  const { workbench, folder } = session;
  await workbench.openFile('notes.md');
  await copyPicture();
  await workbench.key('Control+Home');
  await workbench.key('Control+V');
  await workbench.editor('notes.md').locator('.view-line', { hasText: '![' }).waitFor();
  assert.deepEqual(
    fs.readdirSync(path.join(folder, 'static/img')).filter((name) => name.startsWith('notes')),
    [],
  );
});
