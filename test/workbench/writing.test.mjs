// A post is written by typing alone: the list of suggestions opens by itself (nobody presses Ctrl+Space in front matter).
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { startSession } from './session.mjs';

const BLOG = 'src/pages/blog';
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/;
const EVENT = '---\ntemplateKey: blog-post\ntitle: StarlingX at the Fair - Recap\n---\n\nIt was good.\n';

let session;
before(async () => {
  const files = {
    'empty.md': '',
    'keys.md': '---\n',
    'values.md': '---\ntemplateKey: blog-post\n---\n',
    'fair.md': EVENT,
    'body.md': EVENT,
  };
  session = await startSession({
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`${BLOG}/${name}`, text])),
  });
});
after(() => session?.close());
afterEach(() => session.workbench.key('Escape'));

/** The lines of the front matter, without its fences. */
const keysOf = (text) => text.split('---\n')[1].trimEnd().split('\n');

test('an empty file in the blog folder: one dash, Enter, and the whole block is there', async () => {
  const { workbench } = session;
  await workbench.openPost('empty.md');
  await workbench.type('-');
  const labels = await workbench.suggestionLabels('Front matter: Features & Updates');
  // Just after the start VS Code asks again, then for snippets too: they come behind.
  for (const label of labels.slice(0, 3)) assert.match(label, /^Front matter: /);
  await workbench.screenshot('block');
  await workbench.key('ArrowDown');
  await workbench.key('Enter');
  await workbench.type('The fair');
  await workbench.key('Tab'); // to the author: its choices open
  await workbench.suggestionLabels('Luís Ferreira');
  await workbench.screenshot('block-author');
  await workbench.type('Luís');
  await workbench.suggestionLabels('Luís Ferreira');
  await workbench.key('Enter'); // and on to the date
  await workbench.suggestions.filter({ hasText: '.000Z' }).first().waitFor();
  await workbench.key('Enter');
  await workbench.type('Body.');
  const text = await session.saved(`${BLOG}/empty.md`);
  const [template, title, author, date, ...category] = keysOf(text);
  assert.deepEqual([template, title, author], ['templateKey: blog-post', 'title: The fair', 'author: Luís Ferreira']);
  assert.match(date.replace('date: ', ''), ISO);
  assert.deepEqual(category, ['category:', '  - label: Features & Updates', '    id: category-p92F9JYj5']);
  assert.match(text, /\n---\n\nBody\.$/);
});

test('key by key: a letter, a fresh line, and the values behind a key', async () => {
  const { workbench } = session;
  await workbench.openPost('keys.md');
  await workbench.key('Control+End');
  await workbench.type('t');
  assert.deepEqual(await workbench.suggestionLabels('templateKey'), ['templateKey', 'title']);
  await workbench.screenshot('key-by-letter');
  await workbench.key('Enter');
  await workbench.key('Enter');
  assert.deepEqual(await workbench.suggestionLabels('title'), ['title', 'author', 'date', 'category']);
  await workbench.screenshot('key-on-fresh-line');
  await workbench.type('au');
  await workbench.key('Tab'); // accepting a key opens its values
  await workbench.suggestionLabels('Noor Lindqvist');
  await workbench.screenshot('author');
  await workbench.type('noor');
  await workbench.suggestionLabels('Noor Lindqvist');
  await workbench.key('Enter');
  await workbench.key('Enter');
  await workbench.type('d');
  await workbench.suggestionLabels('date');
  await workbench.key('Enter');
  assert.deepEqual(await workbench.suggestionLabels('next Monday'), ['now', 'next Monday', 'next Tuesday']);
  await workbench.screenshot('date');
  await workbench.accept('next Monday');
  await workbench.key('Enter');
  await workbench.type('c');
  await workbench.suggestionLabels('category');
  await workbench.key('Tab');
  await workbench.suggestionLabels('Annual Report');
  await workbench.screenshot('category');
  await workbench.type('feat');
  await workbench.key('Enter');
  const [template, author, date, ...category] = keysOf(`${await session.saved(`${BLOG}/keys.md`)}\n`);
  assert.deepEqual([template, author], ['templateKey: blog-post', 'author: Noor Lindqvist']);
  assert.match(date.replace('date: ', ''), ISO);
  assert.equal(new Date(date.replace('date: ', '')).getUTCDay(), 1);
  assert.deepEqual(category, ['category:', '  - label: Features & Updates', '    id: category-p92F9JYj5']);
});

test('keys typed by hand: a blank behind the colon opens the values, a label brings its id', async () => {
  const { workbench } = session;
  await workbench.openPost('values.md');
  await workbench.goTo(2, 23);
  await freshLine('author');
  await workbench.type('author: ');
  await workbench.suggestionLabels('Mei Tanaka');
  await workbench.accept('Mei Tanaka');
  await freshLine('category');
  await workbench.type('category:');
  await freshLine('label');
  await workbench.type('  - label: ');
  await workbench.suggestionLabels('News & Announcements');
  await workbench.accept('News & Announcements');
  assert.deepEqual(keysOf(await session.saved(`${BLOG}/values.md`)).slice(1), [
    'author: Mei Tanaka',
    'category:',
    '  - label: News & Announcements',
    '    id: category-A7fnZYrE1',
  ]);
});

/** Enter, and away with the list that opens with `expected` in it. */
async function freshLine(expected) {
  await session.workbench.key('Enter');
  await session.workbench.suggestionLabels(expected);
  await session.workbench.key('Escape');
  await session.workbench.suggestions.first().waitFor({ state: 'hidden' });
}

test('an untitled document: Markdown is enough', async () => {
  const { workbench, page } = session;
  await workbench.runCommand('File: New Untitled Text File');
  await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
  await workbench.runCommand('Change Language Mode', 'markdown');
  await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
  await workbench.typeUntilSuggested('-', 'Front matter: News & Announcements');
  await workbench.key('Enter');
  const editor = page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]');
  await editor.locator('.view-line', { hasText: 'templateKey' }).waitFor();
  await workbench.screenshot('untitled');
});

test('in the body nothing opens by itself; a snippet comes on request and its stops lead through it', async () => {
  const { workbench } = session;
  await workbench.openPost('body.md');
  await workbench.key('Control+End');
  const seen = await workbench.watchFor('.suggest-widget.visible');
  await workbench.type("- 12 stx: it's done");
  await workbench.key('Enter');
  await workbench.key('Enter');
  await workbench.type('stx-tea');
  await session.saved(`${BLOG}/body.md`); // the extension has answered to all of it
  assert.equal(await seen(), false);
  await workbench.key('Control+Space');
  await workbench.suggestionLabels('stx-team');
  await workbench.screenshot('snippet');
  await workbench.accept('stx-team');
  await workbench.suggestionLabels('Containers'); // the first stop is a choice
  await workbench.screenshot('snippet-choice');
  await workbench.accept('Containers');
  await workbench.type('They pack things.');
  await workbench.key('Tab');
  await workbench.type('All is packed.');
  assert.match(await session.saved(`${BLOG}/body.md`), /## Containers\n\nThey pack things\.\n\nAll is packed\. For the next/);
});

test('the footer command from the palette, and one undo', async () => {
  const { workbench } = session;
  await workbench.openPost('fair.md');
  await workbench.runCommand('Recap: Insert or Update the Footer');
  await workbench.editor('fair.md').locator('.view-line', { hasText: 'About StarlingX' }).waitFor();
  await workbench.screenshot('footer');
  const text = await session.saved(`${BLOG}/fair.md`);
  assert.ok(text.startsWith(`${EVENT}\n# About StarlingX\n\nIf you would like to learn more`), text);
  await workbench.key('Control+Z');
  await workbench.editor('fair.md').locator('.view-line', { hasText: 'About StarlingX' }).waitFor({ state: 'detached' });
  assert.equal(await session.saved(`${BLOG}/fair.md`), EVENT);
});
