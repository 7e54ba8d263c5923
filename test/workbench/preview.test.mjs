// The preview in the workbench, as an author uses it: opened, typed into, broken, repaired, reloaded.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

const POST = 'starlingx-springfield-meetup-recap.md';
const OTHER = 'starlingx-release-42.md';
const MISTAKES = 'starlingx-edge-day-recap.md';
const RESTORE = { 'workbench.editor.restoreEditors': true, 'window.restoreWindows': 'all', 'files.hotExit': 'onExit' };

/** A post of 60 numbered blocks, with everything in it that makes lines and heights differ. */
const LONG = 'starlingx-sixty-stops.md';
const STOPS = Array.from({ length: 60 }, (_, index) => {
  const stop = `Stop ${index + 1}`;
  if (index % 6 === 1) return `* ${stop} of the way, and what we saw there.`;
  if (index % 6 === 3) return `![${stop} in a picture](/img/meetup-room.png)`;
  if (index % 6 === 5) return `| ${stop} | Time |\n| ------- | ---- |\n| ${stop} again | Noon |`;
  return `${stop}. ${'The way went on along the river, and nobody spoke of the weather. '.repeat(1 + (index % 4) * 3).trim()}`;
});
const LONG_POST = `---
templateKey: blog-post
title: Sixty Stops
author: Mei Tanaka
date: 2026-10-13T10:15:00.000Z
category:
  - label: News & Announcements
    id: category-A7fnZYrE1
---

${STOPS.join('\n\n')}
`;

let session;
before(async () => {
  session = await startSession({ settings: RESTORE, files: { [`src/pages/blog/${LONG}`]: LONG_POST } });
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

test('what leaves the page as it is sends nothing to it', async () => {
  const { workbench, folder } = session;
  const page = await workbench.webview();
  await page.locator('body').evaluate(() => {
    window.shows = 0;
    window.addEventListener('message', ({ data }) => {
      if (data?.type === 'show') window.shows += 1;
    });
  });
  await workbench.save(); // The site is read again: this post's card, then another's.
  const other = path.join(folder, 'src', 'pages', 'blog', OTHER);
  fs.appendFileSync(other, '\n');
  await workbench.openFile(POST);
  await workbench.key('Control+End');
  await workbench.type('X');
  await page.locator('#body p', { hasText: 'by hand.X' }).waitFor();
  assert.equal(await page.locator('body').evaluate(() => window.shows), 1);
  await workbench.key('Backspace');
  await workbench.save();
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

/** The number of the first stop that begins on the screen of the editor. */
async function stopInEditor() {
  const { workbench } = session;
  const editor = workbench.editor(LONG);
  const line = await editor.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    const numbers = [...element.querySelectorAll('.margin-view-overlays .line-numbers')]
      .filter((number) => number.textContent && number.getBoundingClientRect().top >= top - 2)
      .map((number) => Number(number.textContent));
    return Math.min(...numbers);
  });
  const before = LONG_POST.split('\n')
    .slice(0, line - 1)
    .join('\n');
  return (before.match(/^(?:\* |!\[|\| )?Stop \d+\b(?! again)/gm) ?? []).length + 1;
}

/** The same of the page. */
async function stopOnPage() {
  const page = await session.workbench.webview();
  return page.locator('#body').evaluate((body) => {
    const blocks = [...body.querySelectorAll('p, li, table')].filter(
      (block) => !block.closest('li, table') || block.matches('li, table'),
    );
    const first = blocks.find((block) => block.getBoundingClientRect().top >= -2);
    const text = first?.textContent?.trim() || first?.querySelector('img')?.alt || '';
    return Number(/Stop (\d+)/.exec(text)?.[1]);
  });
}

/** Both sides are at the same block, or one apart, and where they should be. */
async function bothAt(isThere) {
  const patience = Date.now() + 15_000;
  for (;;) {
    const [editor, page] = [await stopInEditor(), await stopOnPage()];
    if (isThere(editor) && isThere(page) && Math.abs(editor - page) <= 1) return editor;
    if (Date.now() < patience) continue;
    await session.workbench.screenshot('preview-apart');
    throw new Error(`The editor is at stop ${editor}, the page at stop ${page}.`);
  }
}

/** Over an element, until it is enough. */
async function turnWheel(locator, by, isEnough) {
  await session.page.mouse.move(...(await middleOf(locator)));
  for (let turns = 0; turns < 200 && !(await isEnough()); turns += 1) await session.page.mouse.wheel(0, by);
}

async function middleOf(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

test('the page scrolls with the editor, and the editor with the page', async () => {
  const { workbench, page: window } = session;
  await workbench.openFile(LONG);
  const page = await workbench.webview();
  await page.locator('#title', { hasText: 'Sixty Stops' }).waitFor();
  const editor = workbench.editor(LONG);
  await turnWheel(editor, 100, async () => (await stopInEditor()) > 5);
  const first = await bothAt((stop) => stop > 5);
  await turnWheel(editor, 100, async () => (await stopInEditor()) > first + 8);
  const second = await bothAt((stop) => stop > first + 7);
  await workbench.screenshot('preview-scrolled-by-editor');
  const webview = window.locator('iframe.webview.ready');
  await turnWheel(webview, 200, async () => (await stopOnPage()) > second + 10);
  const third = await bothAt((stop) => stop > second + 8);
  await workbench.screenshot('preview-scrolled-by-page');
  await turnWheel(webview, -200, async () => (await stopOnPage()) < third - 12);
  await bothAt((stop) => stop < third - 10);
});

test('a double click leads to the word in the source', async () => {
  const { workbench, page: window } = session;
  const page = await workbench.webview();
  const stop = page.locator('#body li', { hasText: 'Stop 26 ' });
  await stop.scrollIntoViewIfNeeded();
  await stop.dblclick({ position: { x: 12, y: 14 } });
  const line = LONG_POST.slice(0, LONG_POST.indexOf('* Stop 26 ')).split('\n').length;
  await workbench.statusItem(`Ln ${line}, Col 3`).waitFor();
  assert.ok(await window.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
  await page.locator('body > #cursor').waitFor();
  await workbench.screenshot('preview-source');
});

test('findings are marked; a click leads to the quick fixes', async () => {
  const { workbench, page: window } = session;
  await workbench.openFile(MISTAKES);
  const page = await workbench.webview();
  const mark = page.locator('#problems > button[title*="Lindqist"]').first();
  await mark.waitFor();
  await workbench.screenshot('preview-problems');
  await mark.click();
  await window.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await workbench.screenshot('preview-problem-fixes');
  await workbench.key('Escape');
  await page.getByRole('button', { name: 'Mark Problems' }).click();
  await mark.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Mark Problems' }).click();
  await mark.waitFor();
  await workbench.focus(MISTAKES); // What is opened next belongs there.
});

test('a picture that changes, and a file that comes, are seen', async () => {
  const { workbench, folder } = session;
  await workbench.openFile(POST);
  const page = await workbench.webview();
  const image = page.locator('#body img').first();
  await image.evaluate((element) => element.decode());
  const file = (name) => path.join(folder, 'static', 'img', name);
  assert.deepEqual(await image.evaluate((element) => [element.width > 0, element.getAttribute('width')]), [true, '480']);
  fs.copyFileSync(file('cold-spare.png'), file('meetup-room.png'));
  await page.locator('#body img[height="200"]').first().waitFor();
  await page
    .locator('#body img')
    .first()
    .evaluate((element) => element.decode());
  assert.equal(
    await page
      .locator('#body img')
      .first()
      .evaluate((element) => element.naturalHeight),
    200,
  );
});

test('a locked preview stays with its post, and a second one follows', async () => {
  const { workbench, page: window } = session;
  await workbench.openFile(OTHER);
  const page = await workbench.webview();
  await page.locator('#title', { hasText: '42' }).waitFor();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await window.locator('.tab', { hasText: `[Preview] ${OTHER}` }).waitFor();
  await workbench.focus(OTHER);
  await workbench.openPost(POST);
  await workbench.previewButton.click();
  await window.locator('.tab', { hasText: `Preview ${POST}` }).waitFor();
  await window.locator('.tab', { hasText: `[Preview] ${OTHER}` }).waitFor();
  await workbench.screenshot('preview-locked');
});

test('survives a window reload', async () => {
  const { workbench, page: window } = session;
  const before = await workbench.webview();
  await before.locator('#title', { hasText: 'Springfield' }).waitFor();
  const scrolled = (page) => page.locator('body').evaluate(() => window.scrollY);
  await turnWheel(window.locator('iframe.webview.ready'), 100, async () => (await scrolled(before)) > 500);
  assert.ok((await scrolled(before)) > 500);
  // Where the page stood before the wheel turned may have been written down as well.
  const place = new RegExp(`/${POST}","scroll":(?:[5-9]\\d\\d|\\d{4})`);
  await workbench.remembers(`"Preview ${POST}`, place, `[Preview] ${OTHER}`, '"locked":true');
  await window.reload();
  await workbench.ready();
  await window.locator('.tab', { hasText: `Preview ${POST}` }).waitFor();
  const page = await workbench.webview();
  await page.locator('#title', { hasText: 'Springfield' }).waitFor();
  await page.locator('#body p', { hasText: 'Typed just now by hand.' }).waitFor();
  for (const patience = Date.now() + 15_000; (await scrolled(page)) <= 100; )
    assert.ok(Date.now() < patience, 'It is at its top.');
  await workbench.screenshot('preview-reloaded');
  await window.locator('.tab', { hasText: `[Preview] ${OTHER}` }).click();
  const locked = await workbench.webview();
  await locked.locator('#title', { hasText: '42' }).waitFor();
  await locked.locator('#toolbar button[aria-pressed="true"]', { hasText: 'Lock' }).waitFor();
});
