// How the preview's page behaves while a post changes under it, and how it looks (values measured on the site's own page).
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { openPage } from './preview-page.mjs';

let preview;
const pictures = new Set();
beforeEach(async () => {
  pictures.clear();
  await preview?.close();
  preview = await openPage({ pictures });
});
after(() => preview?.close());

const PARAGRAPHS = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of the post.`);

test('a change leaves the rest of the page alone: elements, selection, focus, scroll', async () => {
  await preview.show({ body: ['[first](x)', ...PARAGRAPHS].join('\n\n') });
  await preview.page.evaluate(() => {
    const paragraphs = document.querySelectorAll('#body p');
    window.kept = paragraphs[40];
    getSelection().setBaseAndExtent(paragraphs[40].firstChild, 3, paragraphs[40].firstChild, 12);
    document.querySelector('#body a').focus({ preventScroll: true });
    getSelection().setBaseAndExtent(paragraphs[40].firstChild, 3, paragraphs[40].firstChild, 12);
    window.scrollTo(0, 1500);
  });
  await preview.show({ body: ['[first](x)', 'Paragraph 0 is *new*.', ...PARAGRAPHS.slice(1)].join('\n\n') });
  assert.equal(await preview.body.locator('em').innerText(), 'new');
  const now = await preview.page.evaluate(() => ({
    same: window.kept === document.querySelectorAll('#body p')[40],
    selected: String(getSelection()),
    focused: document.activeElement.textContent,
    scroll: window.scrollY,
  }));
  assert.deepEqual(now, { same: true, selected: 'agraph 39', focused: 'first', scroll: 1500 });
});

test('a picture is the site’s file; a missing one is a box with its name, until the file is there', async () => {
  pictures.add('a b.png').add('deep/c.png').add('d.png');
  await preview.show({
    body: '![A](</img/a b.png>)\n\n![C](/img/deep/c.png)\n\n![D](/img/elsewhere/d.png)\n\n![E](/img/later.png)\n\n<img src="/img/d.png">',
  });
  const boxes = preview.body.locator('.missing-picture');
  await preview.page.waitForFunction(
    () => document.querySelectorAll('#body img').length === 3 && [...document.images].every((image) => image.naturalWidth > 0),
  );
  assert.deepEqual(
    await preview.body
      .locator('img')
      .evaluateAll((images) => images.map((image) => [image.alt, image.title, getComputedStyle(image).display])),
    [
      ['A', 'A', 'block'],
      ['C', 'C', 'block'],
      ['D', 'D', 'block'],
    ],
  );
  assert.equal(await boxes.first().innerText(), 'Missing picture: static/img/later.png (E)');
  assert.match(await boxes.last().innerText(), /does not find a picture in a raw <img>/);
  pictures.add('later.png');
  await preview.send({ type: 'pictures' });
  await preview.body.locator('img[alt=E]').waitFor();
});

test('what takes too long is given up: the last state stays, and the next text is shown', async () => {
  await preview.show({ body: 'Good text.' });
  await preview.show({ body: '[a]('.repeat(30_000) });
  assert.match(await preview.banner.innerText(), /gave up on this text: it takes longer than 3 seconds/);
  assert.equal(await preview.body.innerText(), 'Good text.');
  await preview.show({ body: '>'.repeat(20_000) });
  assert.match(await preview.banner.innerText(), /nested too deeply/);
  await preview.show({ body: 'Better text.' });
  assert.equal(await preview.body.innerText(), 'Better text.');
  assert.equal(await preview.banner.isVisible(), false);
});

test('notes stand in the banner; another document begins anew', async () => {
  await preview.show({ body: 'Text.', notes: [{ stops: true, text: 'The build would stop.' }] });
  assert.equal(await preview.banner.locator('.stops').innerText(), 'The build would stop.');
  await preview.send({ type: 'tell', uri: 'file:///edge-day.md', name: 'edge-day.md', text: 'Gone.' });
  await preview.banner.getByText('Gone.').waitFor();
  assert.equal(await preview.body.innerText(), 'Text.');
  await preview.send({ type: 'tell', uri: 'file:///other.md', name: 'other.md', text: 'No post.' });
  await preview.banner.getByText('No post.').waitFor();
  assert.deepEqual([await preview.page.locator('#title').innerText(), await preview.body.innerText()], ['other.md', '']);
});

test('what is left behind for a reload: document, place and facts', async () => {
  await preview.show({ body: PARAGRAPHS.join('\n\n') });
  await preview.page.evaluate(() => window.scrollTo(0, 900));
  await preview.page.waitForFunction(() => window.told.states.at(-1).scroll === 900);
  const state = (await preview.told()).states.at(-1);
  assert.deepEqual(state, {
    uri: 'file:///edge-day.md',
    scroll: 900,
    facts: { title: 'Edge day', author: 'Ada Byron', date: '2025/11/17' },
  });
  await preview.close();
  preview = await openPage({ state });
  await preview.show({ body: PARAGRAPHS.join('\n\n') });
  assert.equal(await preview.page.evaluate(() => window.scrollY), 900);
  await preview.show({ uri: 'file:///other.md', body: PARAGRAPHS.join('\n\n') });
  assert.equal(await preview.page.evaluate(() => window.scrollY), 0);
});

const LOOK =
  '# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\nText with `code` and a [link](x).\n\n- item\n\nText.\n\n1. item\n\n> quote\n\n```\ncode block\n```\n\n---\n';
const DESKTOP = {
  'main > h3': '42px 50.4px rgb(51, 0, 114) 0px 17px',
  '#meta': '16px 28.8px rgb(121, 121, 121) 0px 44px',
  '#body p': '20px 36px rgb(74, 74, 74) 0px 24px',
  '#body h1': '32px 38.4px rgb(51, 0, 114) 0px 17px',
  '#body h2': '27px 32.4px rgb(104, 91, 199) 0px 14px',
  '#body h3': '20px 24px rgb(104, 91, 199) 0px 12px',
  '#body h4': '18px 21.6px rgb(104, 91, 199) 0px 9px',
  '#body h6': '20px 24px rgb(255, 255, 255) 0px 9px',
  '#body a': '20px 36px rgb(50, 115, 220) 0px 0px',
  '#body p code': '17.5px 36px rgb(255, 56, 96) 0px 0px',
  '#body pre code': '17.5px 36px rgb(255, 56, 96) 0px 0px',
  '#body pre': '20px 36px rgb(74, 74, 74) 20px 20px',
  '#body ul': '20px 36px rgb(74, 74, 74) 0px 19px',
  '#body ol': '20px 36px rgb(74, 74, 74) 20px 20px',
};

test('the look, wide and narrow', async () => {
  await preview.page.setViewportSize({ width: 1280, height: 800 });
  await preview.show({ body: LOOK });
  const read = (selector) =>
    preview.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { fontSize, lineHeight, color, marginTop, marginBottom } = getComputedStyle(element);
        return [fontSize, lineHeight, color, marginTop, marginBottom].join(' ');
      });
  for (const [selector, value] of Object.entries(DESKTOP)) assert.equal(await read(selector), value, selector);
  assert.equal(await preview.body.evaluate((body) => body.getBoundingClientRect().width), 851);
  const page = await preview.page.evaluate(() => {
    const { backgroundColor, borderTop } = getComputedStyle(document.querySelector('body > #window'));
    return [backgroundColor, borderTop, getComputedStyle(document.querySelector('main')).padding];
  });
  // 59 pixels of the section and 15 of the column.
  assert.deepEqual(page, ['rgb(255, 255, 255)', '15px solid rgb(104, 91, 199)', '66px 74px']);
  await preview.page.setViewportSize({ width: 500, height: 800 });
  assert.equal(await read('#body p'), '16px 28.8px rgb(74, 74, 74) 0px 24px');
  assert.match(await read('main > h3'), /^30px /);
});

test('a long line of code is cut at the window’s edge, and the page does not scroll sideways', async () => {
  await preview.show({ body: `\`\`\`\n${'x'.repeat(400)}\n\`\`\`` });
  const { cut, scrollable } = await preview.page.evaluate(() => {
    window.scrollTo(500, 0);
    return {
      cut: document.querySelector('pre code').getBoundingClientRect().right > window.innerWidth,
      scrollable: window.scrollX,
    };
  });
  assert.deepEqual({ cut, scrollable }, { cut: true, scrollable: 0 });
});
