// Page and source side by side, without an editor: where lines stand, what is told of scrolling and clicks, marks in the gutter.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { sampleBlog } from '../host/cache.mjs';
import { openPage } from './preview-page.mjs';

const ROOM = fs.readFileSync(path.join(sampleBlog, 'static', 'img', 'meetup-room.png')); // 480 × 240
const LONG = 'Nine words of which not one is a name. '.repeat(60).trim();
const PARAGRAPHS = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of the post.`);
/** Lines: 9 long, 11 to 13 items, 15 to 18 table (16 is its rule), 20 to 24 code, 26 picture, 28 last. */
const MIXED = [
  LONG,
  '',
  '- first item',
  '- second item',
  '- third item',
  '',
  '| head |',
  '|------|',
  '| one |',
  '| two |',
  '',
  '```',
  'code one',
  'code two',
  'code three',
  '```',
  '',
  '![A room](/img/room.png)',
  '',
  'The last words.',
  '',
  ...PARAGRAPHS.flatMap((text) => [text, '']),
].join('\n');

let preview;
const pictures = new Map([['room.png', ROOM]]);
beforeEach(async () => {
  await preview?.close();
  preview = await openPage({ pictures });
});
after(() => preview?.close());

/** Messages of a type that the page has sent so far. */
async function told(type) {
  return (await preview.told()).messages.filter((message) => message.type === type);
}

/** Two frames: whatever an event handler or an observer does is done. */
const settled = () =>
  preview.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

async function scrolledTo(line) {
  await preview.send({ type: 'scroll', line });
  await settled();
}

/** Where an element's edges are below the window's upper one. */
const edges = (selector, text) =>
  preview.body
    .locator(selector, { hasText: text })
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });

test('a line is put at the upper edge: long paragraphs, items, rows, code, pictures', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await preview.send({ type: 'sizes', sizes: { 'room.png': [480, 240] } });
  await preview.body.locator('img').evaluate((image) => image.decode());
  const near = (actual, expected, what) => assert.ok(Math.abs(actual - expected) <= 1, `${what}: ${actual}, not ${expected}`);
  await scrolledTo(9.25);
  const { top, bottom } = await edges('p', 'Nine words');
  assert.ok(bottom - top > 1000);
  near(-top, (bottom - top) / 4, 'a quarter of the long paragraph');
  for (const [line, selector, text] of [
    [12, 'li', 'second item'],
    [13, 'li', 'third item'],
    [15, 'tr', 'head'],
    [17, 'tr', 'one'],
    [18, 'tr', 'two'],
    [26, 'p', ''],
    [28, 'p', 'The last words.'],
  ]) {
    await scrolledTo(line);
    near((await edges(line === 26 ? 'p:has(img)' : selector, text)).top, 0, `line ${line}`);
  }
  await scrolledTo(23);
  const code = await edges('pre code', 'code three');
  near(-code.top, ((code.bottom - code.top) * 2) / 3, 'the third line of code');
  await scrolledTo(26.5);
  const image = await edges('p:has(img)', '');
  near(-image.top, (image.bottom - image.top) / 2, 'half of the picture');
  await scrolledTo(0);
  assert.equal(await preview.page.evaluate(() => window.scrollY), 0);
  assert.deepEqual(await told('scroll'), [], 'what was scrolled by a message is not told back');
});

test('what the reader scrolls is told, at most every 50 ms, and is the line that is there', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await scrolledTo(20);
  await preview.page.mouse.move(400, 300);
  for (let turn = 0; turn < 20; turn += 1) await preview.page.mouse.wheel(0, 40);
  await preview.page.waitForFunction(() => {
    const last = window.told.messages.filter(({ type }) => type === 'scroll').at(-1);
    const top = [...document.querySelectorAll('#body p')].find((p) => p.textContent === 'Paragraph 0 of the post.');
    // 31 is the line of paragraph 0; it lies above the upper edge exactly when the line told is greater.
    return last && last.line > 20 && last.line > 31 === top.getBoundingClientRect().top < 0;
  });
  await settled();
  const there = (await told('scroll')).at(-1).line;
  const before = await preview.page.evaluate(() => window.scrollY);
  await scrolledTo(there);
  const after = await preview.page.evaluate(() => window.scrollY);
  assert.ok(Math.abs(after - before) <= 40, `${before} and ${after}`);
});

test('pictures that come late move nothing: their room is kept, or the place is kept', async () => {
  let deliver;
  pictures.set('late.png', new Promise((resolve) => (deliver = () => resolve(ROOM))));
  const body = ['![Late](/img/late.png)', ...PARAGRAPHS].join('\n\n');
  await preview.show({ body });
  await preview.send({ type: 'sizes', sizes: { 'late.png': [480, 240] } });
  await preview.page.waitForFunction(() => document.querySelector('#body img')?.getBoundingClientRect().height === 240);
  assert.equal(await preview.body.locator('img').evaluate((image) => image.getBoundingClientRect().width), 480);
  await scrolledTo(42);
  const before = await preview.page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight]);
  deliver();
  await preview.body.locator('img').evaluate((image) => image.decode());
  await settled();
  assert.deepEqual(await preview.page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight]), before);

  let deliverOther;
  pictures.set('other.png', new Promise((resolve) => (deliverOther = () => resolve(ROOM))));
  await preview.show({ uri: 'file:///other.md', body: body.replace('late', 'other'), top: 42 });
  await settled();
  const wanted = (await edges('p', 'Paragraph 20 of')).top;
  deliverOther();
  await preview.body.locator('img').evaluate((image) => image.decode());
  await settled();
  assert.ok(Math.abs(wanted) <= 1 && Math.abs((await edges('p', 'Paragraph 20 of')).top) <= 1);
  assert.deepEqual(await told('scroll'), []);
});

test('sizes that come while another post is with the renderer do not bring the old one back', async () => {
  await preview.show({ body: 'The old post.' });
  const media = { publicFolder: '/img', mediaFolder: 'static/img', base: 'https://preview.example/media' };
  const facts = { title: 'New', author: '', date: '' };
  const post = { type: 'show', uri: 'file:///new.md', body: 'The new post.', facts, media, firstLine: 0, lines: 1, notes: [] };
  await preview.page.evaluate((post) => {
    window.postMessage(post, '*');
    window.postMessage({ type: 'sizes', sizes: { 'room.png': [480, 240] } }, '*');
    window.postMessage({ type: 'pictures' }, '*');
  }, post);
  await preview.body.getByText('The new post.').waitFor();
  await preview.show({ uri: 'file:///new.md', body: 'The new post, and more.' });
  assert.equal(await preview.body.innerText(), 'The new post, and more.');
});

test('a picture wider than the column keeps the room that it will take', async () => {
  let deliver;
  pictures.set('wide.png', new Promise((resolve) => (deliver = () => resolve(ROOM))));
  await preview.show({ body: '![Wide](/img/wide.png)\n\nText.' });
  await preview.send({ type: 'sizes', sizes: { 'wide.png': [4000, 1000] } });
  await preview.page.waitForFunction(() => document.querySelector('#body img')?.hasAttribute('width'));
  const { width, height } = await preview.body.locator('img').evaluate((image) => image.getBoundingClientRect());
  const column = await preview.body.evaluate((body) => body.clientWidth);
  assert.equal(Math.round(width), column);
  assert.equal(Math.round(height), Math.round(column / 4));
  deliver();
});

test('a paragraph put in at the top, or taken out: all below stay the elements they were', async () => {
  const body = ['![A room](/img/room.png)', '- a\n- b', ...PARAGRAPHS].join('\n\n');
  await preview.show({ body });
  await preview.body.locator('img').evaluate((image) => image.decode());
  await preview.page.evaluate(() => {
    window.kept = [...document.querySelectorAll('#body > *, #body li, #body img')];
    document.querySelector('#body img').addEventListener('load', () => (window.loadedAgain = true));
  });
  const same = () => preview.page.evaluate(() => window.kept.filter((element) => !element.isConnected).length);
  await preview.show({ body: `New first.\n\nAnd second.\n\n${body}`, lines: 200 });
  assert.equal(await same(), 0);
  assert.equal(await preview.body.locator('p').first().innerText(), 'New first.');
  await preview.show({ body });
  assert.equal(await same(), 0);
  await preview.show({ body: body.replace('- a\n', '- new\n- a\n') });
  assert.equal(await same(), 0);
  await preview.show({ body: body.replace('Paragraph 3 of the post.\n\n', '') });
  assert.equal(await same(), 1, 'the one that is gone');
  assert.equal(await preview.page.evaluate(() => window.loadedAgain), undefined);
  // And lines are those of the new text.
  await preview.show({ body: `\n\n\n\n${body}`, firstLine: 5, lines: 200 });
  await scrolledTo(9 + 2 + 3 + 40);
  assert.ok(Math.abs((await edges('p', 'Paragraph 20 of')).top) <= 1);
});

test('typing within a paragraph leaves a selection in it alone', async () => {
  await preview.show({ body: 'One two three four.' });
  await preview.page.evaluate(() => {
    const text = document.querySelector('#body p').firstChild;
    getSelection().setBaseAndExtent(text, 4, text, 7);
  });
  await preview.show({ body: 'One two three, four.' });
  assert.equal(await preview.page.evaluate(() => String(getSelection())), 'two');
  await preview.show({ body: 'And one two three, four.' });
  assert.equal(await preview.page.evaluate(() => String(getSelection())), 'two');
});

test('a double click tells the lines and the word; on a link it does not', async () => {
  await preview.show({ body: MIXED.replace('second item', 'second item, the item [with](x) a link'), firstLine: 9 });
  const item = preview.body.locator('li', { hasText: 'second' });
  await item.evaluate((element) => {
    const text = element.firstChild;
    const range = document.createRange();
    range.setStart(text, text.data.lastIndexOf('item'));
    range.setEnd(text, text.data.lastIndexOf('item') + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    window.place = { x: x + width / 2, y: y + height / 2 };
    element.scrollIntoView({ block: 'center' });
    const moved = range.getBoundingClientRect();
    window.place = { x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 };
  });
  const { x, y } = await preview.page.evaluate(() => window.place);
  await preview.page.mouse.dblclick(x, y);
  assert.deepEqual(await told('source'), [{ type: 'source', line: 12, end: 13, word: 'item', nth: 1, of: 2 }]);
  await preview.body.locator('a', { hasText: 'with' }).dblclick();
  assert.equal((await told('source')).length, 1);
  await preview.page.locator('#author').dblclick();
  const front = (await told('source')).at(-1);
  assert.deepEqual([front.line, front.end], [0, 9]);
  assert.match(front.word, /^(?:Ada|Byron)$/);
});

test('the cursor’s block has a mark beside it, which stays with it', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  const mark = preview.page.locator('body > #cursor');
  assert.equal(await mark.isVisible(), false);
  await preview.send({ type: 'cursor', line: 12 });
  await mark.waitFor();
  const beside = async (text) => {
    const [bar, item] = [await mark.boundingBox(), await preview.body.locator('li', { hasText: text }).boundingBox()];
    assert.ok(Math.abs(bar.y - item.y) <= 1 && bar.x < item.x, JSON.stringify({ bar, item }));
  };
  await beside('second item');
  await preview.show({ body: `New.\n\n${MIXED}`, firstLine: 9 });
  await preview.send({ type: 'cursor', line: 14 });
  await settled();
  await beside('second item');
  await preview.send({ type: 'cursor', line: 10 });
  await mark.waitFor({ state: 'hidden' });
  await preview.send({ type: 'cursor' });
  await settled();
  assert.equal(await mark.isVisible(), false);
});

const finding = (id, line, severity, message, end = line + 1) => ({ id, line, end, severity, message });
const options = { type: 'options', locked: false, problems: true, scrollPreview: true, scrollEditor: true };

test('findings are marked beside their blocks, by name and sign; a click tells which one, the next click the next', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await preview.send(options);
  const marks = preview.page.locator('body > #problems > button');
  await preview.send({
    type: 'findings',
    findings: [finding(0, 3, 'error', 'No author.'), finding(1, 12, 'hint', 'A taste.'), finding(2, 12, 'warning', 'A defect.')],
  });
  await marks.nth(1).waitFor();
  assert.equal(await marks.count(), 2);
  assert.equal(await marks.nth(1).getAttribute('title'), 'Warning: A defect.\n\nHint: A taste.');
  const [mark, item] = [await marks.nth(1).boundingBox(), await preview.body.locator('li', { hasText: 'second' }).boundingBox()];
  assert.ok(Math.abs(mark.y - item.y) <= 1 && mark.x + mark.width <= item.x, JSON.stringify({ mark, item }));
  assert.equal(await preview.page.getByRole('button', { name: 'Line 4. Error: No author.' }).count(), 1);
  await marks.nth(1).click();
  await marks.nth(1).click();
  await marks.nth(1).press('Enter');
  assert.deepEqual(
    (await told('finding')).map(({ id }) => id),
    [2, 1, 2],
  );
  assert.equal(
    await preview.body.evaluate((body) => body.querySelectorAll('[class], [style], button').length),
    0,
    'the body is as it was',
  );
  await preview.send({ type: 'findings', findings: [finding(0, 12, 'warning', 'A defect.')] });
  await preview.page.waitForFunction(() => document.querySelectorAll('#problems > button').length === 1);
});

test('marks can be switched off, by the extension, whom the button asks', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await preview.send(options);
  await preview.send({ type: 'findings', findings: [finding(0, 12, 'warning', 'A defect.')] });
  const mark = preview.page.locator('#problems > button');
  await mark.waitFor();
  const button = preview.page.getByRole('button', { name: 'Mark Problems' });
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  await button.click();
  assert.deepEqual(await told('choose'), [{ type: 'choose', choice: 'problems', on: false }]);
  await preview.send({ ...options, problems: false });
  await mark.waitFor({ state: 'hidden' });
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await preview.page.getByRole('button', { name: 'Lock' }).click();
  assert.deepEqual((await told('choose')).at(-1), { type: 'choose', choice: 'locked', on: true });
});

test('nothing on the page speaks up, takes the focus or moves while somebody types', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await preview.send(options);
  await preview.page.evaluate(() => {
    window.live = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log]',
        );
        if (live) window.live.push(live.id);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  for (let letters = 1; letters <= 5; letters += 1) {
    await preview.show({ body: MIXED.replace('second item', `second item${'x'.repeat(letters)}`), firstLine: 9 });
    await preview.send({ type: 'cursor', line: 12 });
    await preview.send({ type: 'findings', findings: [finding(0, 12, 'warning', `A defect, ${letters}.`)] });
  }
  await preview.page.locator('#problems > button[title*="5."]').waitFor({ state: 'attached' });
  assert.deepEqual(await preview.page.evaluate(() => [window.live, document.activeElement?.tagName]), [[], 'BODY']);
});

test('what a reload finds again is the line, whatever the width is then', async () => {
  await preview.show({ body: MIXED, firstLine: 9 });
  await preview.send({ ...options, locked: true });
  await preview.page.mouse.move(400, 300);
  await preview.page.mouse.wheel(0, 3000);
  await preview.page.waitForFunction(() => window.told.states.at(-1).line > 30 && window.told.states.at(-1).locked);
  await settled();
  const state = (await preview.told()).states.at(-1);
  await preview.close();
  preview = await openPage({ pictures, state });
  await preview.page.setViewportSize({ width: 500, height: 700 });
  await preview.show({ body: MIXED, firstLine: 9, top: 0 });
  await settled();
  const { line } = (await preview.told()).states.at(-1);
  assert.ok(Math.abs(line - state.line) < 0.2, `${line} and ${state.line}`);
});
