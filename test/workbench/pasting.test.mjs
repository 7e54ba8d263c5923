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
    files: { [`${BLOG}/dreams.md`]: POST, [`${BLOG}/pictures.md`]: POST, [`${BLOG}/undone.md`]: POST, 'notes.md': 'Spares.\n' },
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
  await workbench.goTo(11, 14);
  await workbench.key('Control+Shift+ArrowRight');
  await workbench.key('Control+V');
  await workbench.editor('dreams.md').locator('.view-line', { hasText: '](' }).waitFor();
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

// VS Code puts a snippet into an undo step of its own, so the file stays, as with the images that it pastes itself.
test('one undo takes the picture out of the text again', async () => {
  const { workbench, folder } = session;
  await workbench.openPost('undone.md');
  await copyPicture();
  await workbench.key('Control+End');
  await workbench.key('Control+V');
  const shown = workbench.editor('undone.md').locator('.view-line', { hasText: 'undone-1.png' });
  await shown.waitFor();
  await until(() => fs.existsSync(path.join(folder, 'static/img/undone-1.png')), 'the file is not there');
  await workbench.key('Control+Z');
  await shown.waitFor({ state: 'detached' });
  assert.equal(await session.saved(`${BLOG}/undone.md`), POST);
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
