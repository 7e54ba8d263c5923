// How the preview's page behaves while a post changes under it, and how it looks (values measured on the site's own page).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { build } from 'esbuild';
import { repository } from '../host/cache.mjs';
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

test('what is told about pictures while a post is being rendered does not bring the earlier post back', async () => {
  await preview.show({ body: 'First post.' });
  await preview.page.evaluate(() => {
    const facts = { title: 'Second', author: 'A', date: '' };
    window.postMessage({ type: 'show', uri: 'file:///second.md', body: 'Second post.', facts, notes: [], addresses: [] }, '*');
    window.postMessage({ type: 'sizes', sizes: {} }, '*');
    window.postMessage({ type: 'pictures' }, '*');
  });
  await preview.body.getByText('Second post.').waitFor();
  // All that was asked of the worker has been answered when this is.
  await preview.show({ uri: 'file:///second.md', body: 'Second post.', notes: [{ stops: false, text: 'Later.' }] });
  assert.equal(await preview.body.innerText(), 'Second post.');
  const order = (await preview.told()).states.map(({ uri }) => uri);
  assert.equal(order.lastIndexOf('file:///edge-day.md') < order.indexOf('file:///second.md'), true, order.join());
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
  const { line, ...rest } = state;
  assert.equal(typeof line, 'number');
  assert.deepEqual(rest, {
    uri: 'file:///edge-day.md',
    scroll: 900,
    facts: { title: 'Edge day', author: 'Ada Byron', date: '2025/11/17' },
    choices: { view: 'post', width: 'panel', faults: true },
  });
  await preview.close();
  preview = await openPage({ state });
  await preview.show({ body: PARAGRAPHS.join('\n\n') });
  assert.equal(await preview.page.evaluate(() => window.scrollY), 900);
  await preview.show({ uri: 'file:///other.md', body: PARAGRAPHS.join('\n\n') });
  assert.equal(await preview.page.evaluate(() => window.scrollY), 0);
});

const LOOK =
  '# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\nText with `code` and a [link](x).\n\n- item\n\nText.\n\n1. item\n\n> quote\n\n```\ncode block\nof two lines\n```\n\n---\n';
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
  '#body pre': '17.5px 36px rgb(74, 74, 74) 20px 20px',
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
  assert.equal(await preview.body.locator('pre').evaluate((pre) => pre.getBoundingClientRect().height), 2 * 36);
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

test('the font is the site’s, in both weights', async () => {
  await preview.show({ body: 'Plain and **bold**.' });
  const faces = await preview.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
  });
  assert.deepEqual(faces.sort(), ['Roboto 400 loaded', 'Roboto 700 loaded']);
  assert.deepEqual(preview.seen.violations, []);
});

const choose = (name) => preview.page.locator('#toolbar').getByRole('button', { name, exact: true }).click();
const textWidth = () => preview.body.evaluate((body) => body.getBoundingClientRect().width);

test('a desktop and a phone in a panel of any width, with the look of each', async () => {
  await preview.page.setViewportSize({ width: 640, height: 700 });
  await preview.show({ body: PARAGRAPHS.join('\n\n') });
  const look = () =>
    preview.body
      .locator('p')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize);
  assert.deepEqual([await textWidth(), await look()], [640 - 60, '16px'], 'the panel is a narrow window');
  await choose('Desktop');
  assert.deepEqual([Math.round(await textWidth()), await look()], [851 / 2 + 0.5, '20px'], 'half as large as it is');
  assert.equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), 640);
  await choose('Phone');
  assert.deepEqual([await textWidth(), await look()], [375 - 60, '16px']);
  await preview.page.setViewportSize({ width: 1600, height: 700 });
  await choose('Desktop');
  assert.deepEqual([await textWidth(), await look()], [851, '20px']);
});

test('what is at the top stays there when the width changes', async () => {
  await preview.show({ body: PARAGRAPHS.map((text) => `${text} ${'More of it. '.repeat(20)}`).join('\n\n') });
  await preview.page.evaluate(() => document.querySelectorAll('#body p')[30].scrollIntoView({ behavior: 'instant' }));
  const top = () =>
    preview.page.evaluate(() => [...document.querySelectorAll('#body p')].findIndex((p) => p.getBoundingClientRect().bottom > 0));
  const before = await top();
  for (const width of ['Phone', 'Desktop', 'Panel']) {
    await choose(width);
    assert.ok(Math.abs((await top()) - before) <= 1, `${width}: ${await top()} instead of ${before}`);
  }
});

test('the toolbar works by keyboard, is one stop of the tab key, and what was chosen is remembered', async () => {
  await preview.show({ body: 'Text.' });
  const focused = () => preview.page.evaluate(() => document.activeElement.textContent);
  await preview.page.keyboard.press('Tab');
  assert.equal(await focused(), 'Post');
  await preview.page.keyboard.press('ArrowLeft');
  assert.equal(await focused(), 'Addresses');
  await preview.page.keyboard.press('Home');
  await preview.page.keyboard.press('ArrowRight');
  await preview.page.keyboard.press('Enter');
  assert.equal(await preview.page.getByRole('button', { name: 'Blog List' }).getAttribute('aria-pressed'), 'true');
  assert.equal(await preview.body.isVisible(), false);
  await preview.page.keyboard.press('ArrowRight');
  await preview.page.keyboard.press('ArrowRight');
  await preview.page.keyboard.press('Space');
  const state = (await preview.told()).states.at(-1);
  assert.deepEqual(state.choices, { view: 'list', width: 'desktop', faults: true });
  await preview.close();
  preview = await openPage({ state });
  const pressed = await preview.page.locator('#toolbar [aria-pressed=true]').allInnerTexts();
  assert.deepEqual(pressed, ['Blog List', 'Desktop', 'Mark Faults']);
});

test('a new preview begins with what the settings say', async () => {
  await preview.close();
  preview = await openPage({ choices: { view: 'list', width: 'phone', faults: false } });
  assert.deepEqual(await preview.page.locator('#toolbar [aria-pressed=true]').allInnerTexts(), ['Blog List', 'Phone']);
});

test('the site’s faults are shown as they are, with a word that takes no room and can be switched off', async () => {
  await preview.page.setViewportSize({ width: 1280, height: 800 });
  const code = (length) => `\`\`\`\n${'x'.repeat(length)}\n\`\`\``;
  await preview.show({ body: `###### Nobody sees me\n\n${code(200)}\n\n${code(60)}\n\nText.` });
  const words = () =>
    preview.body
      .locator('h6, pre')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element, '::after').content.slice(1, 12)));
  const height = () => preview.body.evaluate((body) => body.getBoundingClientRect().height);
  assert.deepEqual(await words(), ['White on wh', 'Cut at the ', 'one']);
  const before = await height();
  await choose('Mark Faults');
  assert.deepEqual(await words(), ['one', 'one', 'one']);
  assert.equal(await height(), before);
  assert.equal(await preview.body.locator('h6').evaluate((h6) => getComputedStyle(h6).color), 'rgb(255, 255, 255)');
  await choose('Mark Faults');
  await choose('Phone');
  assert.deepEqual(await words(), ['White on wh', 'Cut at the ', 'Cut at the '], 'on a phone the shorter one is cut as well');
});

test('only code that reaches the window’s edge is marked, not what just leaves the column', async () => {
  await preview.page.setViewportSize({ width: 1280, height: 800 });
  for (const length of [81, 90, 110]) {
    await preview.show({ body: `\`\`\`\n${'x'.repeat(length)}\n\`\`\`` });
    assert.equal(await preview.body.locator('pre[data-cut]').count(), length > 100 ? 1 : 0, `${length}`);
  }
});

const PLACE = {
  position: 2,
  total: 7,
  newer: { title: 'Newer <b>post</b>', author: 'B', date: '2025/12/01', slug: 'newer-post' },
  older: { title: 'Older post', author: 'C', date: '', slug: 'older post' },
};

test('the blog’s list: the entry with its excerpt, between its neighbours, which open', async () => {
  await preview.show({ body: `# Heading\n\n${'Words of the post. '.repeat(30)}`, place: PLACE });
  await choose('Blog List');
  const list = preview.page.locator('#list');
  assert.equal(await list.locator('.place').innerText(), 'Entry 2 of 7 on the blog, newest first.');
  assert.deepEqual(await list.locator('h3').allInnerTexts(), ['Newer <b>post</b>', 'Edge day', 'Older post']);
  assert.deepEqual(await list.locator('.meta').allInnerTexts(), ['By B on 2025/12/01', 'By Ada Byron on 2025/11/17', 'By C']);
  const excerpt = await list.locator('[aria-current] .excerpt').innerText();
  assert.match(excerpt, /^Heading Words of the post\. .*…$/);
  assert.ok(excerpt.length > 180 && excerpt.length <= 201, `${excerpt.length}`);
  await list.getByRole('link', { name: 'Older post' }).click();
  assert.deepEqual((await preview.told()).messages.at(-1), { type: 'open', href: '/blog/older%20post/' });
  await preview.show({ body: 'Text.' });
  assert.match(await list.locator('.place').innerText(), /not known/);
});

test('the list has no lines: the post is found where it was left, or where the editor is by then', async () => {
  await preview.show({ body: PARAGRAPHS.join('\n\n'), place: PLACE });
  await preview.page.evaluate(() => window.scrollTo({ top: 1500, behavior: 'instant' }));
  const top = () => preview.page.evaluate(() => window.scrollY);
  await choose('Blog List');
  await preview.page.evaluate(() => window.scrollTo({ top: 20, behavior: 'instant' }));
  await choose('Post');
  assert.ok(Math.abs((await top()) - 1500) < 3, `${await top()}`);
  await choose('Blog List');
  const before = (await preview.told()).messages.length;
  await preview.send({ type: 'scroll', line: 60 });
  await preview.page.setViewportSize({ width: 900, height: 200 });
  await preview.page.mouse.wheel(0, 50);
  await preview.page.waitForFunction(() => window.scrollY > 0);
  await choose('Post');
  assert.ok((await top()) > 1600, `${await top()}`);
  assert.deepEqual((await preview.told()).messages.slice(before), [], 'the editor is not led astray');
});

const ADDRESSES = [
  { kind: 'post', label: 'Page', address: 'https://www.starlingx.io/blog/edge-day/', source: 'src/pages/blog/edge-day.md' },
  { kind: 'author', label: 'Author page', address: 'https://www.starlingx.io/author/ada-byron/' },
];

test('the addresses: shown on demand, copied, opened where there is a file; the focus stays while the post changes', async () => {
  await preview.show({ body: 'Text.', addresses: ADDRESSES });
  const panel = preview.page.locator('#addresses');
  assert.equal(await panel.isVisible(), false);
  await choose('Addresses');
  assert.deepEqual(
    await panel.locator('code').allInnerTexts(),
    ADDRESSES.map(({ address }) => address),
  );
  assert.deepEqual(await panel.getByRole('button').allInnerTexts(), ['Copy', 'Open edge-day.md', 'Copy']);
  await panel.getByRole('button', { name: 'Copy: Author page' }).focus();
  await preview.show({ body: 'Other text.', addresses: ADDRESSES });
  await preview.page.keyboard.press('Enter');
  assert.deepEqual((await preview.told()).messages.at(-1), { type: 'address', kind: 'author', action: 'copy' });
  await panel.getByRole('button', { name: 'Open edge-day.md' }).click();
  assert.deepEqual((await preview.told()).messages.at(-1), { type: 'address', kind: 'post', action: 'open' });
});

/** Asks for the HTML as the extension does. */
async function exported(inline) {
  await preview.send({ type: 'export', id: 'x-1', inline });
  await preview.page.waitForFunction(() => window.told.messages.at(-1).type === 'exported');
  const answer = (await preview.told()).messages.at(-1);
  await preview.page.evaluate(() => window.told.messages.push({ type: 'read' }));
  return answer;
}

test('the HTML for others: as the site makes it, harmless, without the preview’s own marks', async () => {
  pictures.add('a.png');
  await preview.show({
    body: '# One\n\nA [link](https://x.y) <b onclick="executed(1)">bold</b>.\n\n![A](/img/a.png)\n\n![B](/img/b.png)\n\n<svg><style><img src=x onerror=executed(2)></style></svg>',
  });
  const copied = await exported(false);
  assert.match(copied.html, /^<h1>One<\/h1>\n<p>A <a class="siteLink" href="https:\/\/x\.y" title="link"/);
  assert.match(copied.html, /<img src="\/img\/a\.png"/);
  assert.match(copied.html, /<span class="missing-picture">Missing picture: static\/img\/b\.png \(B\)<\/span>/);
  assert.doesNotMatch(copied.html, /data-|on(click|error)|svg|style/);
  assert.deepEqual(copied.pictures, []);
  const file = await exported(true);
  assert.match(file.html, /<img (?=[^>]*data-local)[^>]*src="x-1-0"/);
  assert.deepEqual(file.pictures, ['a.png']);
});

test('an exported page looks the same, asks for nothing and runs nothing', async () => {
  await preview.show({ body: '# One\n\nText with **bold** <img src="x" onerror="executed(1)">.' });
  const { html } = await exported(true);
  const { outputFiles } = await build({
    entryPoints: [path.join(repository, 'src/core/render/export-page.ts')],
    ...{ bundle: true, write: false, format: 'esm' },
  });
  const { exportPage } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  const file = (name) => fs.readFileSync(path.join(repository, 'dist/webview', name));
  const [normal, bold] = [400, 700].map((weight) => file(`roboto-latin-${weight}-normal.woff2`).toString('base64'));
  const facts = { title: 'Edge <day>', author: 'Ada Byron', date: '2025/11/17' };
  const hostile = '<script>executed(2)</script><img src="data:," onerror="executed(3)">';
  const text = exportPage({ facts, html: html + hostile, css: String(file('site.css')), fonts: { 400: normal, 700: bold } });
  const page = await preview.page.context().newPage();
  await page.exposeFunction('executed', (what) => preview.seen.executed.push(what));
  await page.setViewportSize({ width: 1280, height: 700 });
  preview.seen.requests.length = 0;
  await page.setContent(text);
  const look = await page.evaluate(async () => {
    await document.fonts.ready;
    const { width } = document.querySelector('#body').getBoundingClientRect();
    const { fontSize, color } = getComputedStyle(document.querySelector('#body h1'));
    return [document.title, width, fontSize, color, ...[...document.fonts].map(({ weight, status }) => `${weight} ${status}`)];
  });
  assert.deepEqual(look, ['Edge <day>', 851, '32px', 'rgb(51, 0, 114)', '400 loaded', '700 loaded']);
  assert.deepEqual([preview.seen.requests, preview.seen.executed], [[], []]);
  await page.close();
});

test('what is exported is the newest text, also while it is being rendered; where there is none it says so', async () => {
  await preview.show({ body: 'Old.' });
  await preview.page.evaluate(() => {
    const facts = { title: 'T', author: 'A', date: '' };
    window.postMessage({ type: 'show', uri: 'file:///edge-day.md', body: 'New.', facts, notes: [], addresses: [] }, '*');
  });
  assert.equal((await exported(false)).html, '<p>New.</p>');
  await preview.send({ type: 'tell', uri: 'file:///other.md', name: 'other.md', text: 'No post.' });
  const { html, failed } = await exported(false);
  assert.deepEqual([html, failed], [undefined, 'the preview could not make a page of this text']);
});

test('a screen reader hears the banner, politely, and nothing else', async () => {
  await preview.show({ body: '# One\n\nText.', notes: [{ stops: true, text: 'The build would stop.' }] });
  const page = await preview.page.evaluate(() => ({
    live: [...document.querySelectorAll('[aria-live], [role=alert], [role=status]')].map((one) => `${one.id} ${one.ariaLive}`),
    role: document.body.getAttribute('role'),
    names: [...document.querySelectorAll('aside, section, [role=toolbar], [role=group]')].every((one) => one.ariaLabel),
  }));
  assert.deepEqual(page, { live: ['banner polite'], role: 'document', names: true });
  // The same note again is not read again.
  await preview.page.evaluate(() => {
    window.changes = 0;
    new MutationObserver((records) => (window.changes += records.length)).observe(document.querySelector('#banner'), {
      ...{ childList: true, subtree: true, characterData: true, attributes: true },
    });
  });
  await preview.show({ body: '# One\n\nText and more.', notes: [{ stops: true, text: 'The build would stop.' }] });
  assert.equal(await preview.page.evaluate(() => window.changes), 0);
});

test('nothing of the toolbar hides the end of the page, also with a long banner', async () => {
  await preview.show({ body: PARAGRAPHS.join('\n\n'), notes: [{ stops: true, text: 'It would stop. '.repeat(40) }] });
  const { last, dock } = await preview.page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    const bottom = [...document.querySelectorAll('#body p')].at(-1).getBoundingClientRect().bottom;
    return { last: bottom, dock: document.querySelector('#dock').getBoundingClientRect().top };
  });
  assert.ok(last <= dock, `${last} is above ${dock}`);
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
