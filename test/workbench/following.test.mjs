// An author renamed with F2, a picture dropped from the Explorer, and the way from part to part.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
const FIRST = 'starlingx-vptg-april-2026-recap.md';
const SECOND = 'starlingx-vptg-april-2026-recap-part-2.md';
const SPARES = 'starlingx-cold-spare-nodes.md';

let session;
before(async () => {
  session = await startSession();
});
after(() => session?.close());
afterEach(() => session.workbench.key('Escape'));

const exists = (file) => fs.existsSync(path.join(session.folder, file));
const read = (file) => fs.readFileSync(path.join(session.folder, file), 'utf8');
const until = async (what, holds) => {
  const end = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test('F2 renames an author in all posts and the author file, and one undo takes it back', async () => {
  const { workbench, page } = session;
  await workbench.openPost(FIRST);
  await workbench.goTo(4, 10);
  await workbench.key('F2');
  await page.locator('.rename-box input').fill('Amara Bello');
  await workbench.screenshot('rename-author');
  await workbench.key('Enter');
  await until('the author file has moved', () => exists('src/pages/author/amara-bello.md'));
  await until('the other post has the name', () => read(`${BLOG}/${SECOND}`).includes('\nauthor: Amara Bello\n'));
  await until('the author file has the name', () => read('src/pages/author/amara-bello.md').includes("'Amara Bello'"));
  assert.equal(exists('src/pages/author/amara-okafor.md'), false);
  await workbench.focus(FIRST);
  await workbench.key('Control+Z');
  await until('the author file is back', () => exists('src/pages/author/amara-okafor.md'));
  await workbench.editor(FIRST).locator('.view-line', { hasText: 'Amara Okafor' }).waitFor();
  await workbench.openPost(SECOND);
  await workbench.editor(SECOND).locator('.view-line', { hasText: 'Amara Okafor' }).waitFor();
});

test('the other parts are above the title', async () => {
  const { workbench } = session;
  await workbench.openPost(SECOND);
  const lens = workbench.editor(SECOND).locator('.codelens-decoration a');
  await lens.filter({ hasText: 'Part 2 of 2' }).waitFor();
  await lens.filter({ hasText: 'Create part 3' }).waitFor();
  await workbench.screenshot('series');
  await lens.filter({ hasText: 'Part 1' }).last().click();
  await workbench.editor(FIRST).locator('.view-line').first().waitFor();
});

test('a picture of the site that is dropped from the Explorer is shown, not copied', async () => {
  const { workbench, page, folder } = session;
  await workbench.openPost(SPARES);
  await workbench.runCommand('File: Reveal Active File in Explorer View');
  for (const name of ['static', 'img'])
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).last().click();
  const picture = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'meetup-room.png' });
  const target = workbench.editor(SPARES).locator('.view-line').nth(12);
  const count = fs.readdirSync(path.join(folder, 'static/img')).length;
  await picture.hover();
  await page.mouse.down();
  await page.keyboard.down('Shift');
  await target.hover();
  await target.hover();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await workbench.editor(SPARES).locator('.view-line', { hasText: '![](/img/meetup-room.png)' }).waitFor();
  await workbench.screenshot('drop-image');
  assert.equal(fs.readdirSync(path.join(folder, 'static/img')).length, count);
});
