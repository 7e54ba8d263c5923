// The preview in the workbench, as an author uses it: opened, typed into, broken, repaired, reloaded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

const POST = 'starlingx-springfield-meetup-recap.md';
const OTHER = 'starlingx-release-42.md';
const RESTORE = { 'workbench.editor.restoreEditors': true, 'window.restoreWindows': 'all', 'files.hotExit': 'onExit' };

let session;
before(async () => {
  session = await startSession({ settings: RESTORE });
});
after(() => session?.close());

test('the button above a post shows it with its title, author, date and pictures', async () => {
  const { workbench, page: window } = session;
  await workbench.openFile(POST);
  // Ours: the built-in one, which names its keys, makes room for it as soon as the document is known for a post.
  await window.locator('.editor-actions').getByLabel('Open Preview to the Side', { exact: true }).click();
  const page = await workbench.webview();
  await page.locator('#title').getByText('StarlingX at the Springfield Edge Meetup - Recap', { exact: true }).waitFor();
  assert.equal(await page.locator('#meta').innerText(), 'By Mei Tanaka on 2026/09/22');
  const image = page.locator('#body img').first();
  await image.waitFor();
  assert.ok(await image.evaluate(async (element) => element.decode().then(() => element.naturalWidth)));
  // Asked here and not of the page alone: the policy must name VS Code's own addresses.
  const fonts = () =>
    page
      .locator('body')
      .evaluate(() => document.fonts.ready.then((all) => [...all].map(({ weight, status }) => `${weight} ${status}`)));
  assert.deepEqual((await fonts()).sort(), ['400 loaded', '700 loaded']);
  await workbench.screenshot('preview');
});

test('follows the typing, and the editor keeps the focus', async () => {
  const { workbench, page: window } = session;
  const page = await workbench.webview();
  await workbench.openFile(POST);
  await workbench.key('Control+End');
  await workbench.type('\n\nTyped **just now** by hand.');
  await page.locator('#body strong', { hasText: 'just now' }).waitFor();
  await page.locator('#body p', { hasText: 'Typed just now by hand.' }).waitFor();
  assert.ok(await window.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
});

test('broken front matter: the last facts stay, and a banner says what the build would do', async () => {
  const { workbench } = session;
  const page = await workbench.webview();
  await workbench.goTo(4, 9); // behind `author: `
  await workbench.type('Team: ');
  await page.locator('#banner .stops', { hasText: /build would stop.*line 4.*colon/ }).waitFor();
  // The last facts that could be read: with none to all of the letters before the blank.
  assert.match(await page.locator('#meta').innerText(), /^By T?e?a?m?:?Mei Tanaka on 2026\/09\/22$/);
  await workbench.screenshot('preview-broken');
  for (const _ of 'Team: ') await workbench.key('Backspace');
  await page.locator('#banner').waitFor({ state: 'hidden' });
  await workbench.save();
});

test('follows the active post', async () => {
  const { workbench, page: window } = session;
  await workbench.openFile(OTHER);
  const page = await workbench.webview();
  await page.locator('#title', { hasText: '42' }).waitFor();
  await window.locator('.tab', { hasText: `Preview ${OTHER}` }).waitFor();
});

test('survives a window reload', async () => {
  const { workbench, page: window } = session;
  await workbench.remembers(`Preview ${OTHER}`);
  await window.reload();
  await workbench.ready();
  await window.locator('.tab', { hasText: `Preview ${OTHER}` }).waitFor();
  const page = await workbench.webview();
  await page.locator('#title', { hasText: '42' }).waitFor();
  await page.locator('#body p').first().waitFor();
  await workbench.openFile(POST);
  await page.locator('#body p', { hasText: 'Typed just now by hand.' }).waitFor();
});
