import { describe, expect, test } from 'vitest';
import { parsePost } from '../../src/core/parse-post';
import { buildNotes } from '../../src/core/render/build-notes';
import { pageFacts, permalink } from '../../src/core/render/page-facts';
import { isReadable, previewPage } from '../../src/core/render/preview-page';

const post = (inner: string, body = 'Text.\n') => parsePost(`---\n${inner}---\n${body}`, 'src/pages/blog/edge-day.md');
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
    buildNotes(parsePost(text))
      .filter((note) => note.stops)
      .map((note) => note.text);
  test('nothing to say about a good post', () => expect(buildNotes(post(GOOD))).toEqual([]));
  test.each([
    ['a colon', `---\n${GOOD.replace('Edge day', 'Edge: the: day')}---\n`, /line 3 .*colon/],
    ['a key twice', `---\n${GOOD}title: x\n---\n`, /same key .*twice/],
    ['no front matter', 'Text.\n', /no front matter/],
    ['not closed', `---\n${GOOD}\nText.\n`, /no closing line/],
    ['not at the start', `\n---\n${GOOD}---\n`, /very first line/],
    ['another language', '---js\n({})\n---\n', /not YAML/],
    ['far too long', `---\ntitle: ${'x'.repeat(20_000)}\n---\n`, /far too long/],
    ['no template', `---\n${GOOD.replace(/^templateKey.*\n/, '')}---\n`, /no templateKey/],
    ['legacy category', `---\n${GOOD}category: news\n---\n`, /must be a list/],
  ])('%s', (_, text, reason) => expect(stops(text)).toEqual([expect.stringMatching(reason)]));
  test('a date that no calendar has goes through and is told', () => {
    const notes = buildNotes(post(GOOD.replace(/^date: .*$/m, 'date: 2024-29-01T16:58:05.627Z')));
    expect(notes).toEqual([{ stops: false, text: expect.stringContaining('2026/05/01') }]);
  });
});

describe('the page of a post', () => {
  const last = { facts: { title: 'Before', author: 'A', date: '2020/01/01' }, body: 'Last body.\n' };
  test('a good one is itself, whatever was before', () => {
    expect(previewPage(post(GOOD), last)).toMatchObject({ facts: { title: 'Edge day' }, body: 'Text.\n', notes: [] });
  });
  test('broken YAML: the last facts, the body of now', () => {
    const broken = post('title: a: b\n', 'New body.\n');
    expect(isReadable(broken.front)).toBe(false);
    expect(previewPage(broken, last)).toMatchObject({ facts: last.facts, body: 'New body.\n', notes: [{ stops: true }] });
  });
  test('an open block: all of the last page', () => {
    const open = parsePost(`---\n${GOOD}\nText.\n`);
    expect(previewPage(open, last)).toMatchObject({ facts: last.facts, body: 'Last body.\n' });
  });
  test('with nothing before there is still something to see', () => {
    for (const text of ['title: a: b\n---\nText.\n', `---\n${GOOD}\nText.\n`, 'Text.\n', '---js\n1\n---\nText.\n']) {
      const page = previewPage(parsePost(text, 'edge-day.md'));
      expect(page.facts.title).toBe('edge-day');
      expect(page.body).not.toBe('');
      expect(page.notes.length).toBeGreaterThan(0);
    }
  });
  test('an open block after a reload, with facts but no body, shows the text below its fence', () => {
    expect(previewPage(parsePost('---\ntitle: A\n\nText.\n'), { facts: last.facts }).body).toBe('\ntitle: A\n\nText.\n');
  });
});
