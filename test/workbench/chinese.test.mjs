// The window of an author who reads Chinese: menus, findings, repairs, suggestions and the preview speak it; the post stays English.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

const POST = 'starlingx-edge-day-recap.md';
const CHINESE = /\p{Script=Han}/u;

let session;
let lines;
before(async () => {
  session = await startSession({ language: 'zh-cn' });
  lines = fs.readFileSync(path.join(session.folder, 'src/pages/blog', POST), 'utf8').split('\n');
});
after(() => session?.close());

test('commands and buttons', async () => {
  const { workbench, page } = session;
  await workbench.openFile(POST);
  await page.locator('.editor-actions .action-label[aria-label="在侧边打开预览"]').waitFor();
  await workbench.startCommand('Recap: 解释规则…', '哪条规则？');
  const details = await workbench.quickInput.locator('.monaco-list-row .quick-input-list-label-meta').allInnerTexts();
  assert.ok(details.length > 5 && details.every((text) => CHINESE.test(text)), details.join('\n'));
  await workbench.screenshot('chinese-rules');
  await workbench.key('Escape');
});

test('findings, and what repairs them', async () => {
  const { workbench } = session;
  await workbench.openFile(POST);
  const rows = await workbench.problems();
  await rows.nth(6).waitFor();
  await workbench.screenshot('chinese-problems');
  for (const message of await rows.locator('.marker-message').allInnerTexts()) assert.match(message, CHINESE);
  await workbench.key('Control+Shift+M');
  await workbench.focus(POST);
  await workbench.goTo(lines.findIndex((line) => line.startsWith('date')) + 1, 10);
  const fixes = await workbench.quickFixes('改为 2026-10-20T08:00:00.000Z');
  assert.ok(fixes.includes('在这篇文章中忽略“date-invalid”'), fixes.join('\n'));
  await workbench.screenshot('chinese-fixes');
  await workbench.key('Escape');
});

test('what is left to do', async () => {
  const { workbench } = session;
  await workbench.openFile(POST);
  await workbench.startCommand('Recap: 可以发布了吗？', '还不能发布');
  await workbench.quickInput.locator('.monaco-list-row', { hasText: '日历上没有这个日期' }).first().waitFor();
  await workbench.screenshot('chinese-ready');
  await workbench.key('Escape');
});

test('the hover on a key', async () => {
  const { workbench, page } = session;
  await workbench.openFile(POST);
  await workbench.hover(POST, 'author', '允许的值', '5 位有作者文件');
  await workbench.screenshot('chinese-hover');
  await page.mouse.move(900, 800);
});

test('the preview: its buttons are Chinese, the page is English', async () => {
  const { workbench, page } = session;
  await workbench.openFile(POST);
  await page.locator('.editor-actions .action-label[aria-label="在侧边打开预览"]').click();
  const preview = await workbench.webview();
  await preview.locator('#toolbar button', { hasText: '手机' }).waitFor();
  await preview.locator('#banner', { hasText: '日历上没有' }).waitFor();
  assert.equal(await preview.locator('html').getAttribute('lang'), 'zh-cn');
  assert.equal(await preview.locator('#window').getAttribute('lang'), 'en');
  assert.match(await preview.locator('#meta').innerText(), /^By .* on /);
  await preview.locator('#problems button[aria-label^="第"]').first().waitFor();
  await workbench.screenshot('chinese-preview');
});
