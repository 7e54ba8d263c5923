import { describe, expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { addresses } from '../../src/core/render/addresses';
import { buildNotes } from '../../src/core/render/build-notes';
import { listPlace } from '../../src/core/render/list-place';
import { pageFacts, permalink } from '../../src/core/render/page-facts';
import { isReadable, previewPage } from '../../src/core/render/preview-page';
import { defaultSite } from '../../src/core/site/defaults';

const post = (inner: string, body = 'Text.\n') => parsePost(`---\n${inner}---\n${body}`, 'src/pages/blog/edge-day.md');
const SITE = { ...defaultSite, templates: ['blog-post', 'tags'] };
const GOOD = 'templateKey: blog-post\ntitle: Edge day\nauthor: Ada Byron\ndate: 2025-11-17T01:32:05.627Z\n';

describe('the facts, as the site prints them', () => {
  test('title, author, date', () => {
    expect(pageFacts(post(GOOD).front)).toEqual({ title: 'Edge day', author: 'Ada Byron', date: '2025/11/17' });
  });
  test.each([
    ['in UTC, not at the author’s place', '2025-11-17T00:30:00+02:00', '2025/11/16'],
    ['a plain date', '2021-03-04', '2021/03/04'],
    ['rolled over', '2024-29-01T16:58:05.627Z', '2026/05/01'],
    ['in quotes it is text', '"2025-11-17T01:32:05.627Z"', 'Invalid date'],
    ['in words', '17 November 2025', 'Invalid date'],
    ['a year', '2025', 'Invalid date'],
    ['absent', '', ''],
  ])('date %s', (_, date, printed) => {
    expect(pageFacts(post(GOOD.replace(/^date: .*$/m, `date: ${date}`)).front).date).toBe(printed);
  });
  test.each([
    ['folded', 'title: >-\n  Two\n  lines\n', 'Two lines'],
    ['a number', 'title: 12.0\n', '12'],
    ['absent', 'author: x\n', ''],
    ['a list', 'title: [a]\n', ''],
    ['HTML stays text', 'title: <b>x</b>\n', '<b>x</b>'],
  ])('title %s', (_, inner, title) => expect(pageFacts(post(inner).front).title).toBe(title));
  test('permalink', () => {
    expect(permalink('edge-day')).toBe('/blog/edge-day/');
    expect(permalink('')).toBe('');
  });
});

describe('what the build would do', () => {
  const stops = (text: string) =>
    buildNotes(parsePost(text), SITE)
      .filter((note) => note.stops)
      .map((note) => note.text);
  test('nothing to say about a good post', () => expect(buildNotes(post(GOOD), SITE)).toEqual([]));
  test.each([
    ['a colon', `---\n${GOOD.replace('Edge day', 'Edge: the: day')}---\n`, /line 3 .*colon/],
    ['a key twice', `---\n${GOOD}title: x\n---\n`, /same key .*twice/],
    ['no front matter', 'Text.\n', /no front matter/],
    ['not closed', `---\n${GOOD}\nText.\n`, /no closing line/],
    ['not at the start', `\n---\n${GOOD}---\n`, /very first line/],
    ['another language', '---js\n({})\n---\n', /not YAML/],
    ['far too long', `---\ntitle: ${'x'.repeat(20_000)}\n---\n`, /far too long/],
    ['no template', `---\n${GOOD.replace(/^templateKey.*\n/, '')}---\n`, /no templateKey/],
    ['an unknown template', `---\n${GOOD.replace('blog-post', 'blogpost')}---\n`, /no template src\/templates\/blogpost\.js/],
    ['a title that is a number', `---\n${GOOD.replace('Edge day', '2024')}---\n`, /title is not text/],
    ['an empty category', `---\n${GOOD}category: []\n---\n`, /no label/],
    ['a category without its label', `---\n${GOOD}category:\n  - id: x\n---\n`, /no label/],
    ['legacy category', `---\n${GOOD}category: news\n---\n`, /must be a list/],
  ])('%s', (_, text, reason) => expect(stops(text)).toEqual([expect.stringMatching(reason)]));
  test('a date that is text goes through and is told', () => {
    const notes = buildNotes(post(GOOD.replace(/^date: .*$/m, "date: '2025-11-17T01:32:05.627Z'")), SITE);
    expect(notes).toEqual([{ stops: false, text: expect.stringContaining('Invalid date') }]);
  });
  test('without the site’s templates nothing is said about them', () => {
    expect(buildNotes(post(GOOD.replace('blog-post', 'other')), { ...SITE, templates: undefined })).toEqual([]);
  });
  test('a date that no calendar has goes through and is told', () => {
    const notes = buildNotes(post(GOOD.replace(/^date: .*$/m, 'date: 2024-29-01T16:58:05.627Z')), SITE);
    expect(notes).toEqual([{ stops: false, text: expect.stringContaining('2026/05/01') }]);
  });
});

describe('the page of a post', () => {
  const last = { facts: { title: 'Before', author: 'A', date: '2020/01/01' }, body: 'Last body.\n' };
  test('a good one is itself, whatever was before', () => {
    expect(previewPage(post(GOOD), SITE, last)).toMatchObject({ facts: { title: 'Edge day' }, body: 'Text.\n', notes: [] });
  });
  test('broken YAML: the last facts, the body of now', () => {
    const broken = post('title: a: b\n', 'New body.\n');
    expect(isReadable(broken.front)).toBe(false);
    expect(previewPage(broken, SITE, last)).toMatchObject({ facts: last.facts, body: 'New body.\n', notes: [{ stops: true }] });
  });
  test('an open block: all of the last page', () => {
    const open = parsePost(`---\n${GOOD}\nText.\n`);
    expect(previewPage(open, SITE, last)).toMatchObject({ facts: last.facts, body: 'Last body.\n' });
  });
  test('with nothing before there is still something to see', () => {
    for (const text of ['name: a: b\n---\nText.\n', 'Text.\n', '---js\n1\n---\nText.\n']) {
      const page = previewPage(parsePost(text, 'edge-day.md'), SITE);
      expect(page.facts.title).toBe('edge-day');
      expect(page.body).not.toBe('');
      expect(page.notes.length).toBeGreaterThan(0);
    }
  });
  test('with nothing before, the lines of broken front matter show the facts', () => {
    const facts = { title: 'Edge day', author: 'Ada Byron', date: '2025/11/17' };
    const broken = previewPage(post(`${GOOD}category: a: b\n`), SITE);
    expect(broken).toMatchObject({ facts, body: 'Text.\n', notes: [{ stops: true }] });
    const colon = previewPage(post(GOOD.replace('Edge day', 'Edge: the: day')), SITE);
    expect(colon).toMatchObject({ facts: { ...facts, title: 'Edge: the: day' }, notes: [{ stops: true }] });
    const open = previewPage(parsePost(`---\n${GOOD}category:\n  - label: X\n\nText: here.\n`), SITE);
    expect(open).toMatchObject({ facts, body: '\nText: here.\n', notes: [{ stops: true }] });
  });
  test('an open block after a reload, with facts but no body, shows the text below its keys', () => {
    expect(previewPage(parsePost('---\r\ntitle: A\r\n\r\nText.\r\n'), SITE, { facts: last.facts }).body).toBe('\r\nText.\r\n');
  });
});

describe('its place in the blog’s list', () => {
  const card = (slug: string, date: number | undefined) => ({
    ...{ path: `src/pages/blog/${slug}.md`, slug, title: slug.toUpperCase(), author: 'B', date, rawDate: '' },
    ...{ teaser: '', paragraphs: [], links: [], images: [], category: '' },
  });
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const site = { ...SITE, posts: [card('c', at('2025-01-01')), card('a', at('2025-12-01')), card('none', undefined)] };
  const neighbour = (slug: string, date: string) => ({ title: slug.toUpperCase(), author: 'B', date, slug });

  test('between its neighbours, newest first', () => {
    expect(listPlace(post(GOOD), site)).toEqual({
      position: 2,
      total: 4,
      newer: neighbour('a', '2025/12/01'),
      older: neighbour('c', '2025/01/01'),
    });
  });
  test('its own card counts once, with the date of now', () => {
    const own = card('edge-day', at('2001-01-01'));
    expect(listPlace(post(GOOD), { ...site, posts: [...site.posts, own] })).toMatchObject({ position: 2, total: 4 });
  });
  test('a date that rolled over puts it where it does not belong', () => {
    const place = listPlace(post(GOOD.replace(/^date: .*$/m, 'date: 2024-29-01T16:58:05.627Z')), site);
    expect(place).toEqual({ position: 1, total: 4, older: neighbour('a', '2025/12/01') });
  });
  test('last without a date; nothing is said without the posts, or with front matter that cannot be read', () => {
    const undated = post(GOOD.replace(/^date: .*$/m, ''));
    expect(listPlace(undated, site)).toEqual({ position: 4, total: 4, newer: neighbour('none', '') });
    expect(listPlace(post(GOOD), SITE)).toBeUndefined();
    expect(listPlace(post('title: a: b\n'), site)).toBeUndefined();
  });
});

describe('the addresses', () => {
  const authors = [{ name: 'Ildikó Vancsa', company: 'C', file: 'ildiko-vancsa.md' }];
  const site = { ...SITE, found: true, authors };
  const read = (inner: string, where = site) =>
    addresses(post(inner), where).map(({ address, source }) => [address, source ?? 'nothing']);
  const FULL = `${GOOD.replace('Ada Byron', 'Ildiko Vancsa')}category:\n  - label: Features & Updates\n    id: x\n`;
  test('of a post, its author and its category, with what they are made from', () => {
    expect(read(FULL)).toEqual([
      ['https://www.starlingx.io/blog/edge-day/', 'src/pages/blog/edge-day.md'],
      ['https://www.starlingx.io/author/ildiko-vancsa/', 'src/pages/author/ildiko-vancsa.md'],
      ['https://www.starlingx.io/category/features-updates/', 'src/content/blog-config.json'],
    ]);
  });
  test('of another blog with the same layout without a host', () => {
    expect(read(GOOD, { ...site, categories: [{ label: 'News', id: 'x' }] })).toEqual([
      ['/blog/edge-day/', 'src/pages/blog/edge-day.md'],
      ['/author/ada-byron/', 'nothing'],
    ]);
  });
  test.each(['category: [x]\n', 'category: x\n', 'category: [{label: 1}]\n', 'author: ["a"]\n', 'author: "..."\n', ''])(
    'only of what there is: %j',
    (inner) => expect(read(inner)).toEqual([['https://www.starlingx.io/blog/edge-day/', 'src/pages/blog/edge-day.md']]),
  );
  test('an untitled post has no page yet', () => expect(addresses(parsePost('---\n---\n'), site)).toEqual([]));
});
