// Two blogs and a plain folder in one window, in Restricted Mode.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

let session;
let view;
before(async () => {
  session = await startSession({ several: true, trust: true });
  view = session.page.locator('.pane', { has: session.page.locator('.pane-header', { hasText: 'Posts of the Blog' }) });
});
after(() => session?.close());

/** By the beginning of what a screen reader is told. */
const row = (label) => view.locator(`.monaco-list-row[aria-label^="${label}"]`);

test('the window is in Restricted Mode, and the view groups the posts by blog', async () => {
  const { workbench, page } = session;
  await workbench.statusItem('Restricted Mode').waitFor();
  await workbench.runCommand('Explorer: Focus on Posts of the Blog View');
  await page.locator('.pane-header', { hasText: 'recap' }).first().click(); // makes room
  await row('Blog of sister').waitFor();
  await row('2026, 1 post').waitFor();
  await workbench.screenshot('two-blogs-view');
  const names = await view.locator('.monaco-list-row[aria-level="1"] .label-name').allInnerTexts();
  assert.deepEqual(names, ['sample-blog', 'sister']);
});

test('a post is opened out of its own blog, which the status bar names', async () => {
  const { workbench } = session;
  await row('2026, 1 post').click();
  await row('A cellar full of racks').click();
  await workbench.editor('sister/content/news/cellar-racks.md').waitFor();
  await workbench.previewButton.waitFor();
  await workbench.screenshot('two-blogs-post');
});

test('the categories are those of the blog of the post, and a line of the palette is there only for posts', async () => {
  const { workbench } = session;
  await workbench.runCommand('Recap: Set the Category…', 'Howtos');
  await workbench.editor('sister/content/news/cellar-racks.md').locator('.view-line', { hasText: 'category-howtos' }).waitFor();
  await workbench.key('Control+Z');
  await workbench
    .editor('sister/content/news/cellar-racks.md')
    .locator('.view-line', { hasText: 'category-fieldnotes' })
    .waitFor();
  await workbench.openFile('remember.md');
  await workbench.key('F1');
  await workbench.quickInput.locator('input').fill('>Recap: ');
  await workbench.quickInput.locator('.monaco-list-row', { hasText: 'Recap: New Post…' }).waitFor();
  const titles = await workbench.quickInput.locator('.monaco-list-row .label-name').allInnerTexts();
  await workbench.screenshot('two-blogs-palette');
  assert.ok(!titles.some((title) => /Set the (Date|Category)|Preview/.test(title)), titles.join('\n'));
  await workbench.key('Escape');
});
