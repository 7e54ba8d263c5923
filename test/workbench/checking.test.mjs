// Mistakes are seen, explained and repaired where they stand.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
/** The sample post with mistakes to discover; its README lists them. */
const POST = 'starlingx-edge-day-recap.md';

let session;
let original;
before(async () => {
  session = await startSession();
  original = fs.readFileSync(path.join(session.folder, BLOG, POST), 'utf8');
});
after(() => session?.close());

/** The number of the line that begins so, counted from 1. */
const lineOf = (start) => original.split('\n').findIndex((line) => line.startsWith(start)) + 1;

test('squiggles stand under the mistakes, and nowhere else', async () => {
  const { workbench } = session;
  await workbench.openPost(POST);
  await workbench.squiggles(POST, 'info').first().waitFor();
  await workbench.screenshot('squiggles');
  const lines = {};
  for (const severity of ['error', 'warning', 'info', 'hint']) lines[severity] = await workbench.squiggledLines(POST, severity);
  assert.deepEqual(lines, {
    error: [lineOf('templatekey'), lineOf('date')],
    warning: [lineOf('title'), lineOf('author'), lineOf('A rack'), lineOf('* Everybody')],
    info: [lineOf('Thanks to all')],
    hint: [lineOf('    id:')],
  });
});

test('the Problems panel lists them, each with its rule', async () => {
  const { workbench } = session;
  const rows = await workbench.problems();
  await rows.nth(6).waitFor();
  await workbench.screenshot('problems');
  const codes = await rows.locator('.marker-code').allInnerTexts();
  assert.deepEqual(codes.sort(), [
    ...['author-unknown', 'date-invalid', 'footer-missing', 'key-misspelt', 'placeholder-link', 'placeholder-text'],
    'yaml-comment',
  ]);
  assert.deepEqual(new Set(await rows.locator('.marker-source').allInnerTexts()), new Set(['recap']));
});

test("a rule's name leads to its page, which stays when its reader goes back to the post", async () => {
  const { workbench, page } = session;
  const rows = await workbench.problems();
  await rows.locator('a', { hasText: 'date-invalid' }).click();
  const rule = await workbench.webview();
  await rule.locator('h1', { hasText: 'date-invalid' }).waitFor();
  await rule.locator('pre').nth(1).waitFor();
  await workbench.screenshot('rule');
  await workbench.key('Control+J');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  await workbench.openPost(POST);
  await page.locator('.tab', { hasText: 'date-invalid.md' }).waitFor();
});

test('the hover says what is wrong, what the site does and what a key is for', async () => {
  const { workbench, page } = session;
  await workbench.openPost(POST);
  await workbench.hover(POST, '2026-20-10T08:00:00.000Z', 'date-invalid', 'rolls it over to 2027/08/10');
  await workbench.screenshot('hover');
  await page.mouse.move(900, 800);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await workbench.hover(POST, 'author', 'author page', '5 have an author file');
  await workbench.screenshot('hover-key');
  await page.mouse.move(900, 800);
});

test('Ctrl+. mends one, Ctrl+Z takes it back', async () => {
  const { workbench } = session;
  await workbench.openPost(POST);
  await workbench.goTo(lineOf('date'), 10);
  const titles = await workbench.quickFixes('2026-10-20');
  await workbench.screenshot('quick-fix');
  const [first, second, ...choices] = titles;
  assert.deepEqual([first, second], ['Change it to 2026-10-20T08:00:00.000Z', 'Ignore "date-invalid" in this post']);
  for (const choice of choices) assert.match(choice, /^Set the date to /);
  await workbench.key('Enter');
  await workbench.editor(POST).locator('.view-line', { hasText: '2026-10-20' }).waitFor();
  assert.equal(await session.saved(`${BLOG}/${POST}`), original.replace('2026-20-10', '2026-10-20'));
  await workbench.key('Control+Z');
  await workbench.editor(POST).locator('.view-line', { hasText: '2026-20-10' }).waitFor();
  assert.equal(await session.saved(`${BLOG}/${POST}`), original);
});

test('fix all mends what needs no decision in one step, and one Ctrl+Z takes all of it back', async () => {
  const { workbench } = session;
  await workbench.goTo(lineOf('templatekey'), 3);
  await workbench.applyQuickFix('Fix all');
  await workbench.editor(POST).locator('.view-line', { hasText: 'templateKey' }).waitFor();
  await workbench.screenshot('fix-all');
  const fixed = await session.saved(`${BLOG}/${POST}`);
  assert.match(fixed, /^templateKey: blog-post\ntitle: (['"])StarlingX at Edge Day #2 - Recap\1\nauthor: Noor Lindqist$/m);
  assert.match(fixed, /label: Features & Updates\n {4}id: category-p92F9JYj5\n/);
  // Who and when is for the author to say.
  assert.match(fixed, /^date: 2026-20-10T08:00:00.000Z$/m);
  assert.match(fixed, /\n# About StarlingX\n/);
  await workbench.key('Control+Z');
  await workbench.editor(POST).locator('.view-line', { hasText: 'templatekey' }).waitFor();
  assert.equal(await session.saved(`${BLOG}/${POST}`), original);
});
