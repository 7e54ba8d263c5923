import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { readEvent } from '../../src/core/event';
import { hashParagraph } from '../../src/core/fold-text';
import { parsePost } from '../../src/core/parse-post';
import { dateCopied } from '../../src/core/rules/date-copied';
import { dateFuture } from '../../src/core/rules/date-future';
import { dateOrder } from '../../src/core/rules/date-order';
import { dateStale } from '../../src/core/rules/date-stale';
import { dateYear } from '../../src/core/rules/date-year';
import { fileName } from '../../src/core/rules/file-name';
import { paragraphCopied } from '../../src/core/rules/paragraph-copied';
import { seriesCrosslink } from '../../src/core/rules/series-crosslink';
import { stayTuned } from '../../src/core/rules/stay-tuned';
import { teaserCopied } from '../../src/core/rules/teaser-copied';
import { teaserMismatch } from '../../src/core/rules/teaser-mismatch';
import { titleCopied } from '../../src/core/rules/title-copied';
import { titleMismatch } from '../../src/core/rules/title-mismatch';
import { titleUnrelated } from '../../src/core/rules/title-unrelated';
import { readPart } from '../../src/core/series-part';
import { readCard } from '../../src/core/site/cards';
import { defaultSite } from '../../src/core/site/defaults';
import type { Finding, Post, Rule, Site } from '../../src/core/types';

const FOLDER = 'src/pages/blog';

interface Draft {
  readonly slug?: string;
  readonly title?: string;
  readonly date?: string;
  readonly body?: string;
}

const write = ({ title = 'Sample news', date = '2025-06-10T01:32:05.627Z', body = 'Some words.' }: Draft): string =>
  `---\ntemplateKey: blog-post\ntitle: ${title}\nauthor: Ana Ito\ndate: ${date}\n---\n${body}\n`;

const post = (draft: Draft): Post => parsePost(write(draft), `${FOLDER}/${draft.slug ?? 'starlingx-sample'}.md`);

/** A blog of the given posts; of `fresh` git says that the main branch does not have them. */
function blog(others: readonly Draft[], { fresh = [] as string[], today = '2025-06-10', git = true } = {}): Site {
  const posts = others.map((draft) => readCard(`${FOLDER}/${draft.slug}.md`, write(draft)));
  const published = new Map(posts.map(({ path }) => [path, true]));
  published.set(`${FOLDER}/starlingx-sample.md`, true);
  for (const slug of fresh) published.set(`${FOLDER}/${slug}.md`, false);
  return { ...defaultSite, found: true, posts, published: git ? published : undefined, today };
}

const check = (rule: Rule, draft: Draft, site: Site): Finding[] => [...rule.check(post(draft), site)];
const shown = (draft: Draft, findings: readonly Finding[]): string[] =>
  findings.map(({ span }) => post(draft).text.slice(span.start, span.end));
const offers = (finding: Finding | undefined): (string | undefined)[] =>
  (finding?.fixes ?? []).map(({ edits }) => edits[0]?.text);

const fresh = { fresh: ['starlingx-sample'] };

describe('date-stale', () => {
  test.each([
    ['2025-06-09T01:00:00.000Z', undefined], // Yesterday in UTC is today in the west.
    ['2025-06-10T01:00:00.000Z', undefined],
    ['2025-07-30T01:00:00.000Z', undefined],
    ['2025-06-05T01:00:00.000Z', 'information'],
    ['2025-03-05T01:00:00.000Z', 'warning'],
    ['2024-06-20', 'warning'],
  ])('%s in a new post: %s', (date, severity) => {
    expect(check(dateStale, { date }, blog([], fresh))[0]?.severity).toBe(severity);
  });

  test('says nothing of a published post, without git, and without today', () => {
    const draft = { date: '2024-02-03T01:00:00.000Z' };
    expect(check(dateStale, draft, blog([]))).toEqual([]);
    expect(check(dateStale, draft, blog([], { ...fresh, git: false }))).toEqual([]);
    expect(check(dateStale, draft, { ...blog([], fresh), today: undefined })).toEqual([]);
  });

  test('offers the plausible dates and keeps the time of day', () => {
    const [finding] = check(dateStale, { date: '2024-06-20T11:14:00.000Z' }, blog([], fresh));
    expect(offers(finding)).toEqual(['2025-06-20T11:14:00.000Z', '2025-06-10T11:14:00.000Z', '2025-06-16T11:14:00.000Z']);
    expect(finding?.fixes?.some(({ preferred }) => preferred)).toBe(false);
  });

  test('offers day and month swapped back', () => {
    const [finding] = check(dateStale, { date: '2025-01-07' }, blog([], fresh));
    expect(offers(finding)).toContain('2025-07-01');
  });

  test('leaves impossible, quoted and absent dates to their own rules', () => {
    for (const date of ['2024-26-01T16:58:05.627Z', '"2024-01-01"', 'soon', ''])
      expect(check(dateStale, { date }, blog([], fresh))).toEqual([]);
  });
});

test('date-future: from ten weeks ahead on, published or not', () => {
  expect(check(dateFuture, { date: '2025-08-15' }, blog([]))).toEqual([]);
  expect(check(dateFuture, { date: '2025-11-07' }, blog([]))).toHaveLength(1);
  expect(offers(check(dateFuture, { date: '2026-06-12' }, blog([]))[0])[0]).toBe('2025-06-12');
  expect(check(dateFuture, { date: '2026-06-12' }, { ...blog([]), today: undefined })).toEqual([]);
});

describe('date-copied', () => {
  const other = { slug: 'starlingx-other', date: '2024-08-12T01:32:05.627Z' };

  test('the new post has it, not the one it was copied from', () => {
    const site = blog([other, { ...other, slug: 'starlingx-sample' }], fresh);
    expect(check(dateCopied, { date: other.date }, site)[0]?.severity).toBe('warning');
    expect(check(dateCopied, other, site)).toEqual([]);
  });
  test('is not reported as stale too', () => {
    expect(check(dateStale, { date: other.date }, blog([other], fresh))).toEqual([]);
  });
  test('a day without a time may be shared, and another time of the same day too', () => {
    expect(check(dateCopied, { date: '2024-08-12' }, blog([{ ...other, date: '2024-08-12' }], fresh))).toEqual([]);
    expect(check(dateCopied, { date: '2024-08-12T01:32:05.628Z' }, blog([other], fresh))).toEqual([]);
  });
});

describe('date-year', () => {
  const wrong = (draft: Draft): boolean => check(dateYear, draft, blog([])).length > 0;

  test.each([
    ['Sample 2024 Annual Report', 'starlingx-2024-annual-report', '2024-01-26', true],
    ['Sample 2024 Annual Report', 'starlingx-2024-annual-report', '2025-01-26', false],
    ['Sample 2024 Annual Report', 'starlingx-2024-annual-report', '2024-12-18', false],
    ['StarlingX at the PTG in October, 2024', 'starlingx-vptg-october-2024-recap', '2023-11-04', true],
    ['StarlingX at the PTG in October, 2024', 'starlingx-vptg-october-2024-recap', '2024-10-30', false],
    ['StarlingX at the PTG in October, 2024', 'starlingx-vptg-october-2024-recap', '2025-01-08', false],
    ['StarlingX at the PTG in October, 2024', 'starlingx-vptg-october-2024-recap', '2025-10-30', true],
    ['See you in Paris', 'starlingx-openinfra-summit-eu-2025-schedule', '2024-11-20', false],
    ['See you in Paris', 'starlingx-openinfra-summit-eu-2025-schedule', '2022-07-01', true],
    ['OpenStack 2024.1 in StarlingX', 'starlingx-openstack', '2027-01-01', false],
    ['From 2018 to 2023', 'starlingx-five-years', '2021-01-01', false],
    ['Sample news', 'starlingx-sample', '2019-01-01', false],
  ])('%s (%s) of %s: %s', (title, slug, date, expected) => {
    expect(wrong({ title, slug, date: `${date}T01:32:05.627Z` })).toBe(expected);
  });

  test('offers the year that fits', () => {
    const draft = { title: 'Sample 2024 Annual Report', date: '2024-01-26T16:23:52.741Z' };
    expect(offers(check(dateYear, draft, blog([]))[0])[0]).toBe('2025-01-26T16:23:52.741Z');
  });
});

test('date-order: a second part before the first one', () => {
  const site = blog([{ slug: 'starlingx-tour', date: '2025-05-05' }]);
  expect(check(dateOrder, { slug: 'starlingx-tour-part-2', date: '2025-04-12' }, site)).toHaveLength(1);
  expect(check(dateOrder, { slug: 'starlingx-tour-part-2', date: '2025-05-12' }, site)).toEqual([]);
});

test('readEvent: the forms of month and year', () => {
  const read = (text: string) => {
    const event = readEvent(text);
    return event && [event.year, event.month];
  };
  expect(read('at the PTG in April, 2024 - Part 2')).toEqual([2024, 4]);
  expect(read('starlingx-vptg-october-2025-recap')).toEqual([2025, 10]);
  expect(read('Oct. 2025')).toEqual([2025, 10]);
  expect(read('October 17–19, 2025')).toEqual([2025, 10]);
  expect(read('the 2023 Spring PTG')).toEqual([2023, undefined]);
  expect(read('It may 2024 be')).toEqual([2024, 5]);
  expect(read('2019 and 2020')).toBeUndefined();
  expect(read('release 8.0')).toBeUndefined();
});

describe('title-mismatch', () => {
  const marked = (slug: string, title: string): string[] => {
    const draft = { slug, title };
    return shown(draft, check(titleMismatch, draft, blog([])));
  };

  test.each([
    ['starlingx-vptg-october-2025-recap', 'StarlingX at the PTG in April, 2024', ['2024', 'April']],
    ['starlingx-2022-annual-report', 'StarlingX 2021 Annual Report', ['2021']],
    ['starlingx-tour-part-2', '"The tour - Part 1"', ['1']],
    ['starlingx-tour-part-2', 'The tour - Part Two', []],
    ['starlingx-release-12', 'StarlingX R11.0 is here!', ['11']],
    ['starlingx-release-12', 'StarlingX R12.0 is here!', []],
    ['starlingx-release-2-security-features', 'Securing the edge', []],
    ['starlingx-debian-preview-in-release-7', 'Debian in StarlingX 7.0', []],
    ['starlingx-vptg-april-2024-recap-2', 'StarlingX at the PTG in April, 2024 - Part 2', []],
    ['starlingx-tour', 'A tour in 3 parts', []],
  ])('%s: %s', (slug, title, expected) => expect(marked(slug, title)).toEqual(expected));
});

describe('teaser-mismatch', () => {
  const draft = (body: string) => ({
    slug: 'starlingx-vptg-october-2025-recap',
    title: 'StarlingX at the PTG in October, 2025',
    body,
  });
  const marked = (body: string): string[] => shown(draft(body), check(teaserMismatch, draft(body), blog([])));

  test.each([
    ['Highlights of the talks at the April, 2024 virtual PTG.', ['April, 2024']],
    ['Highlights of the talks at the virtual [PTG](https://openinfra.dev/ptg/) event in October, 2024.', ['October, 2024']],
    ['Highlights of the talks at the 2023 Spring PTG.', ['2023']],
    ['Highlights of the talks at the October, 2025 PTG.', []],
    ['Highlights of the talks at the PTG, and when to expect the release in May 2026.', []],
    ['Highlights of the recent PTG.\n\nThe one at the April, 2024 PTG was shorter.', []],
  ])('%s', (body, expected) => expect(marked(body)).toEqual(expected));

  test('only recaps', () => {
    const other = { slug: 'starlingx-schedule-october-2025', body: 'See what was said at the April, 2024 PTG.' };
    expect(check(teaserMismatch, other, blog([]))).toEqual([]);
  });
});

describe('copied words', () => {
  const original = {
    slug: 'starlingx-meetup',
    title: 'What we learned in the mountains',
    body: `Read what was said on the way up. <!-- more -->\n\n${'The hut was full of laptops and wet socks. '.repeat(6)}`,
  };

  test('title: also with other case and punctuation, not in part', () => {
    expect(check(titleCopied, { title: 'What We Learned, in the Mountains' }, blog([original]))).toHaveLength(1);
    expect(check(titleCopied, { title: 'What we learned' }, blog([original]))).toEqual([]);
  });

  test('teaser: also without its marker; parts of a series may share it', () => {
    const body = 'Read what was said on the way up.\n\nMore.';
    expect(check(teaserCopied, { body }, blog([original], fresh))[0]?.severity).toBe('warning');
    expect(check(teaserCopied, { body }, blog([original]))[0]?.severity).toBe('information');
    expect(check(teaserCopied, { body, slug: 'starlingx-meetup-part-2' }, blog([original]))).toEqual([]);
    expect(check(teaserCopied, { body: `# A heading\n\n${body}` }, blog([original]))).toEqual([]);
    expect(check(teaserCopied, { body: 'Hello!' }, blog([{ ...original, body: 'Hello!' }]))).toEqual([]);
  });

  test('teaser: the published original is not the one to blame', () => {
    const site = blog([original, { slug: 'starlingx-draft', body: original.body }], { fresh: ['starlingx-draft'] });
    expect(check(teaserCopied, original, site)).toEqual([]);
    expect(check(teaserCopied, { ...original, slug: 'starlingx-draft' }, site)).toHaveLength(1);
  });

  test('paragraph: of one other post, in a new post only', () => {
    const body = `Teaser.\n\n${'The hut was full of **laptops** and wet socks. '.repeat(6)}\n\nEnd.`;
    expect(check(paragraphCopied, { body }, blog([original], fresh))).toHaveLength(1);
    expect(check(paragraphCopied, { body }, blog([original]))).toEqual([]);
    const standing = blog([original, { ...original, slug: 'starlingx-again' }], fresh);
    expect(check(paragraphCopied, { body }, standing)).toEqual([]);
  });

  test('the hash knows letters and digits only', () => {
    const text =
      'The large community of forty people met [again](https://a.org/x) on the mountain as soon as the snow was gone and the road was open. <!-- more -->';
    const same =
      'the Large Community of forty people, met\nagain on the mountain: as soon as the snow was gone and the road was open';
    expect(hashParagraph(text)).toBe(hashParagraph(same));
    expect(hashParagraph(text)).not.toBe(hashParagraph(`${same} 2`));
    expect(hashParagraph('É'.repeat(100))).toBe(hashParagraph('é'.repeat(100)));
    expect(hashParagraph('Short.')).toBeUndefined();
  });

  test('a title of which no word occurs is from elsewhere', () => {
    const body = 'The survey has closed. '.repeat(20);
    expect(check(titleUnrelated, { slug: 'starlingx-user-survey', title: 'The long road upwards', body }, blog([]))).toHaveLength(
      1,
    );
    expect(check(titleUnrelated, { slug: 'starlingx-user-survey', title: 'Surveying users', body }, blog([]))).toEqual([]);
    expect(check(titleUnrelated, { slug: 'starlingx-x', title: 'Surveys and polls', body }, blog([]))).toEqual([]);
    expect(check(titleUnrelated, { slug: 'starlingx-release-12', title: 'StarlingX R12.0 is here!', body }, blog([]))).toEqual(
      [],
    );
    expect(
      check(titleUnrelated, { slug: 'starlingx-x', title: 'The long road upwards', body: 'The survey has closed.' }, blog([])),
    ).toEqual([]);
  });
});

describe('file-name', () => {
  const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ slug: `starlingx-${name}` }));
  const severity = (slug: string) => check(fileName, { slug }, blog(others, { fresh: [slug] }))[0]?.severity;

  test.each([
    ['starlingx-vptg-october-2025-recap-part-2', undefined],
    ['starlingx-release-5.0', undefined],
    ['starlingx-sanity-test', undefined],
    ['starlingx-title', 'warning'],
    ['template', 'warning'],
    ['untitled-1', 'warning'],
    ['starlingx-release-12 copy', 'warning'],
    ['starlingx-release-12 (1)', 'warning'],
    ['starlingx-Release-12', 'information'],
    ['starlingx release 12', 'information'],
    ['starlingx_release_12', 'information'],
    ['ois-sessions', 'information'],
  ])('%s: %s', (slug, expected) => expect(severity(slug)).toBe(expected));

  test('a published post keeps its address', () => {
    expect(check(fileName, { slug: 'OIS_sessions' }, blog(others))).toEqual([]);
  });
});

describe('series', () => {
  const two = [{ slug: 'starlingx-tour' }, { slug: 'starlingx-tour-part-2' }];
  const missing = (slug: string, body: string, others: readonly Draft[] = two) => ({
    crosslink: check(seriesCrosslink, { slug, body }, blog(others)),
    promised: check(stayTuned, { slug, body }, blog(others)),
  });

  test.each([
    ['starlingx-tour-part-2', { base: 'starlingx-tour', number: 2 }],
    ['starlingx-tour-pt2', { base: 'starlingx-tour', number: 2 }],
    ['starlingx-tour-part-two', { base: 'starlingx-tour', number: 2 }],
    ['starlingx-tour-2', { base: 'starlingx-tour', number: 2 }],
    ['starlingx-release-2', { base: 'starlingx-release-2', number: undefined }],
    ['starlingx-meetup-2019', { base: 'starlingx-meetup-2019', number: undefined }],
    ['starlingx-release-12', { base: 'starlingx-release-12', number: undefined }],
  ])('%s', (slug, part) => expect(readPart(slug, '')).toEqual(part));

  test.each([
    'https://www.starlingx.io/blog/starlingx-tour-part-2/',
    '/blog/starlingx-tour-part-2.html',
    'http://starlingx.io/blog/starlingx-tour-part-2',
  ])('a link in the form %s counts', (href) =>
    expect(missing('starlingx-tour', `Words.\n\nGo [on](${href}).`).crosslink).toEqual([]),
  );

  test('a part between two others needs both links', () => {
    const three = [...two, { slug: 'starlingx-tour-part-3' }];
    expect(missing('starlingx-tour-part-2', 'Words.', three).crosslink).toHaveLength(2);
    expect(missing('starlingx-tour-part-3', 'See [part 1](/blog/starlingx-tour/).', three).crosslink).toHaveLength(1);
  });

  test('with a fence left open nothing is known', () => {
    expect(missing('starlingx-tour', 'Words.\n\n```\ncode').crosslink).toEqual([]);
  });

  test('numbers that are no parts', () => {
    const releases = [{ slug: 'starlingx-release-2' }, { slug: 'starlingx-release-3' }];
    expect(missing('starlingx-release-3', 'Words.', releases).crosslink).toEqual([]);
    expect(missing('starlingx-r8-3', 'Words.', [{ slug: 'starlingx-r8-4' }]).crosslink).toEqual([]);
    expect(missing('starlingx-tour', 'Words.', [{ slug: 'starlingx-tour' }]).crosslink).toEqual([]);
  });

  test('the link goes below the etherpad, above the footer, or to the end; CRLF is kept', () => {
    const fixed = (body: string, eol = '\n'): string => {
      const subject = parsePost(write({ body }).replaceAll('\n', eol), `${FOLDER}/starlingx-tour.md`);
      const [finding] = seriesCrosslink.check(subject, blog(two));
      return applyEdits(subject.text, finding?.fixes?.[0]?.edits ?? []).split(`---${eol}`)[2] ?? '';
    };
    const line = 'Read on in [Part 2](https://www.starlingx.io/blog/starlingx-tour-part-2/).';
    expect(fixed('Words.')).toBe(`Words.\n\n${line}\n`);
    expect(fixed('Words.\n\n\n# About StarlingX\n\nWords.')).toBe(`Words.\n\n${line}\n\n\n# About StarlingX\n\nWords.\n`);
    expect(fixed('Notes: [etherpad](https://etherpad.opendev.org/p/x).\n\nBye.', '\r\n')).toBe(
      `Notes: [etherpad](https://etherpad.opendev.org/p/x).\r\n\r\n${line}\r\n\r\nBye.\r\n`,
    );
  });

  test.each([
    'This was day one. «Stay tuned for the recap of day 2!»',
    '«Stay tuned!»',
    '«We will talk about more in the next installments of this series.»',
    '«Next in this series, you will see the valley»',
    'Long day. «More in part 2.»',
    '«An upcoming article will show the rest.»',
    '«To be continued…»',
  ])('a promise: %s', (marked) => {
    const body = marked.replace(/[«»]/g, '');
    const { crosslink, promised } = missing('starlingx-tour', `Words.\n\n${body}`);
    expect(shown({ slug: 'starlingx-tour', body: `Words.\n\n${body}` }, promised)).toEqual([/«(.*)»/.exec(marked)?.[1]]);
    expect(crosslink).toEqual([]);
  });

  test.each([
    'Stay tuned for the next event where you can meet us.',
    'The next day we went home.',
    'The second part of the day was quiet.',
  ])('no promise: %s', (body) => {
    const { crosslink, promised } = missing('starlingx-tour', body);
    expect(promised).toEqual([]);
    expect(crosslink).toHaveLength(1);
  });

  test('a promise in the last part, or with a link, is in order', () => {
    expect(missing('starlingx-tour-part-2', 'See [part 1](/blog/starlingx-tour/). Stay tuned!').promised).toEqual([]);
    expect(missing('starlingx-tour', 'Stay tuned for [part 2](/blog/starlingx-tour-part-2/)!').promised).toEqual([]);
  });
});
