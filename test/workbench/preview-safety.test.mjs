// Nothing in a post can run, load, send or leave the preview, whatever HTML it holds. The attacks are data: attacks/.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ATTACKS } from './attacks/index.mjs';
import { openPage } from './preview-page.mjs';

let preview;
before(async () => {
  preview = await openPage({ pictures: new Set(['good.png']) });
});
after(() => preview?.close());

/** What may be in a post's HTML on the page: no other element, no other attribute. */
const ELEMENTS =
  /^(?:a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|data|dd|del|details|dfn|dir|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hgroup|hr|i|img|input|ins|kbd|label|li|main|mark|menu|nav|nobr|ol|p|pre|q|rp|rt|ruby|s|samp|search|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)$/;
const ATTRIBUTES =
  /^(?:alt|aria-(?:hidden|label)|checked|class|color|data-(?:local|meta|picture|written)|dir|disabled|face|headers|height|hidden|href|id|open|rel|src|title|type|width)$/;

async function expectOnlyHarmlessParts(what) {
  const parts = await preview.body.evaluate((body) =>
    [...body.querySelectorAll('*')].flatMap((element) => [`<${element.localName}>`, ...element.getAttributeNames()]),
  );
  for (const part of new Set(parts))
    assert.match(part.replace(/^<(.*)>$/, '$1'), part.startsWith('<') ? ELEMENTS : ATTRIBUTES, what);
}

/** Does with everything in the post what a reader might do by accident. */
async function touchEverything() {
  await preview.page.evaluate(async () => {
    for (const element of document.querySelectorAll('#body *, main > *')) {
      for (const kind of [
        'mouseover',
        'mouseenter',
        'pointerdown',
        'mousedown',
        'click',
        'auxclick',
        'dblclick',
        'focus',
        'blur',
        'input',
        'change',
        'toggle',
        'keydown',
        'animationend',
        'wheel',
      ])
        element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
      element.click?.();
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 5)));
  });
}

async function expectNothingHappened(what) {
  const [executed, asked, violations, errors] = ['executed', 'requests', 'violations', 'errors'].map((kind) =>
    preview.seen[kind].splice(0),
  );
  // An address at x.y that came into a picture's place: pictures are allowed.
  const requests = asked.filter((request) => !request.startsWith('image https://x.y/'));
  assert.deepEqual({ executed, requests, violations, errors }, { executed: [], requests: [], violations: [], errors: [] }, what);
  assert.equal(await preview.page.evaluate(() => location.href), 'https://preview.example/', what);
}

async function expectItStands(what) {
  await preview.show({ uri: 'file:///good.md', body: 'All is **well**.' });
  assert.equal(await preview.body.innerHTML(), '<p>All is <strong>well</strong>.</p>', what);
  assert.equal(await preview.page.locator('#title').innerText(), 'Edge day', what);
  assert.equal(await preview.banner.isVisible(), false, what);
}

test('the probe works: without protection the same payload is seen', async () => {
  const page = await preview.page.context().newPage();
  let seen = 0;
  await page.exposeFunction('executed', () => (seen += 1));
  await page.setContent('<img src="x" onerror="executed(1)">');
  await page.waitForTimeout(300);
  await page.close();
  assert.equal(seen, 1);
  preview.seen.requests.length = 0;
});

for (const [family, attacks] of Object.entries(ATTACKS)) {
  test(`${family} (${attacks.length})`, async () => {
    for (const attack of attacks) {
      await preview.show({ uri: 'file:///attack.md', body: `Before.\n\n${attack}\n\nAfter.` });
      await expectOnlyHarmlessParts(attack);
      await touchEverything();
      await expectNothingHappened(attack);
    }
    await expectItStands(family);
  });
}

test('there are enough of them, and none twice', () => {
  const all = Object.values(ATTACKS).flat();
  assert.ok(all.length >= 300);
  assert.equal(new Set(all).size, all.length);
});

const neighbour = (text) => ({ title: text, author: text, date: text, slug: text });

test('the same within Markdown’s own places and in the front matter', async () => {
  const attacks = Object.values(ATTACKS)
    .flat()
    .filter((attack) => !attack.includes('\n') && attack.length < 1000);
  for (const attack of attacks) {
    const body = [
      `[${attack}](x)`,
      `[x](${attack})`,
      `[x](<${attack}> "${attack}")`,
      `![${attack}](/img/good.png)`,
      `![x](${attack})`,
      `\`\`\`${attack} ${attack}\nx\n\`\`\``,
      `\`${attack}\``,
      `> - ${attack}`,
      `| ${attack} |\n|---|\n| ${attack} |`,
      `# ${attack}`,
      `[^1]: ${attack}`,
    ].join('\n\n');
    await preview.show({
      uri: 'file:///attack.md',
      body,
      facts: { title: attack, author: attack, date: attack },
      notes: [{ stops: true, text: attack }],
      // A post beside this one has front matter too.
      place: { position: 2, total: 3, newer: neighbour(attack), older: neighbour(attack) },
      addresses: ['post', 'author', 'category'].map((kind) => ({ kind, label: attack, address: attack })),
    });
    await expectOnlyHarmlessParts(attack);
    await touchEverything();
    await expectNothingHappened(attack);
    assert.equal(await preview.page.locator('#title').textContent(), attack);
  }
  await expectItStands('Markdown’s own places');
});

test('the only thing a post may load is a picture', async () => {
  await preview.show({
    body: '![a](https://pictures.example/a.png) <img src="https://pictures.example/b.png">\n\n<img src="//pictures.example/c.png">',
  });
  await preview.page.waitForFunction(() => document.querySelectorAll('.missing-picture').length === 3);
  assert.deepEqual(
    preview.seen.requests.splice(0).sort(),
    ['a', 'b', 'c'].map((name) => `image https://pictures.example/${name}.png`),
  );
  assert.deepEqual(preview.seen.violations, []);
});

test('a click tells the extension the address as written and goes nowhere', async () => {
  await preview.show({ body: '[a](https://x.example/y) [b](/blog/z/) [c] [d](ADD LINK)' });
  const before = (await preview.told()).messages.length;
  for (const link of await preview.body.locator('a').all()) await link.click();
  await preview.body.locator('a').first().click({ button: 'middle' });
  await preview.body.locator('a').first().focus();
  await preview.page.keyboard.press('Enter');
  const { messages } = await preview.told();
  assert.deepEqual(
    messages.slice(before),
    ['https://x.example/y', '/blog/z/', 'undefined', 'ADD LINK', 'https://x.example/y'].map((href) => ({ type: 'open', href })),
  );
  await expectNothingHappened('clicks');
});

test('no picture is looked for outside the media folder', async () => {
  const asked = [];
  preview.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await preview.show({
    body: '![a](/img/../../secret.png) ![b](/img/%2e%2e/%2e%2e/b.png) ![c](../../c.png) ![d](/etc/passwd) ![e](file:///e.png) ![f](/img/a%2fb.png)',
  });
  await preview.page.waitForFunction(() => document.querySelectorAll('.missing-picture').length === 6);
  assert.ok(asked.length > 0);
  for (const address of asked) assert.match(address, /^\/media\/(?!.*\.\.)/);
});

test('a post takes no name of the page, and speaks to nobody by itself', async () => {
  await preview.show({ body: '<p id="title" aria-live="assertive">a</p>\n\n<p id="own" aria-label="b">c</p>' });
  assert.equal(await preview.body.innerHTML(), '<p>a</p>\n<p id="own" aria-label="b">c</p>');
});

test('messages from elsewhere are none', async () => {
  await preview.show({ body: 'Here.' });
  await preview.page.evaluate(() => {
    const told = { type: 'tell', uri: 'file:///x.md', name: 'x.md', text: 'x' };
    window.dispatchEvent(new MessageEvent('message', { data: told, origin: 'https://evil.example' }));
    window.dispatchEvent(new MessageEvent('message', { data: told, origin: 'null' }));
  });
  assert.equal(await preview.body.innerText(), 'Here.');
});

test('messages that are none change nothing', async () => {
  await preview.show({ body: 'Here.' });
  for (const message of [
    null,
    7,
    'x',
    {},
    { type: 'show' },
    { type: 'show', body: '<b>x</b>' },
    { type: 'tell' },
    { type: 'run', code: 'executed(1)' },
  ])
    await preview.send(message);
  assert.equal(await preview.body.innerText(), 'Here.');
  await expectNothingHappened('messages');
});
