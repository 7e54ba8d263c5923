// "Ready to Publish?": what is left to do, by area.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { footerText } from '../../src/core/footer';
import { lineIndex } from '../../src/core/lines';
import { readKind } from '../../src/core/new-post/kind';
import { newPost } from '../../src/core/new-post/new-post';
import { SHIPPED } from '../../src/core/new-post/shipped';
import { siteWith } from '../../src/core/new-post/site-with';
import { parsePost } from '../../src/core/parse-post';
import { excerptWords } from '../../src/core/ready/excerpt-words';
import { AREAS, checklist, isReady, type ReadyItem, readiness } from '../../src/core/ready/readiness';
import { waitingPlaces } from '../../src/core/ready/waiting';
import type { Site } from '../../src/core/types';
import { corpusPosts, corpusRoot } from './corpus';
import { exampleSite } from './example-site';

const PATH = 'src/pages/blog/starlingx-sample-draft.md';
const FRONT = `---
templateKey: blog-post
title: Edge sites on one core
author: Ana Ito
date: 2026-04-20T06:00:00.000Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---
`;
const GOOD = `${FRONT}
Learn how an edge site runs on one core. <!-- more -->

The [plan](https://docs.starlingx.io/) and [the tour](https://www.starlingx.io/blog/starlingx-sample-tour/) tell more.

![A rack with one small server](/img/edge.png)

${footerText('article', 1, '\n')}
`;

const items = (text: string, site: Site = exampleSite): ReadyItem[] => {
  const post = parsePost(text, PATH);
  return readiness(post, site, checkPost(post, site));
};
const told = (text: string, site?: Site): string[] =>
  items(text, site).map(({ area, state, text: words }) => `${state} ${area}: ${words}`);
const open = (text: string): string[] => items(text).flatMap(({ area, state }) => (state === 'open' ? [area] : []));

test('a post in order: one line an area, and what the blog will show', () => {
  expect(told(GOOD)).toEqual([
    'done front matter: “Edge sites on one core” by Ana Ito, in Features & Updates, at /blog/starlingx-sample-draft/',
    'done date: 2026/04/20, a Monday, in 5 days; the page goes online when it is merged',
    'done teaser: nothing to do',
    'note teaser: the list of posts shows “Learn how an edge site runs on one core. The and tell more. About StarlingX If you would like to learn more about the project and get involved check the for more information or and start to experiment…”',
    'done places to fill: none is left',
    'done links: 5, 1 of them to posts of this blog; addresses elsewhere are not opened',
    'done images: 1, all of them there',
    'done series: one article alone',
    'done footer: the standard text',
    'done text: no finding is left',
  ]);
  expect(isReady(items(GOOD))).toBe(true);
});

test.each([
  ['front matter', GOOD.replace('Ana Ito', 'Ana Itoo')],
  ['date', GOOD.replace('2026-04-20', '2027-04-19')],
  ['teaser', GOOD.replace(' <!-- more -->', '<!-- more -->')],
  ['places to fill', GOOD.replace('The [plan]', '<!-- write: the reason -->\n\nThe [plan]')],
  ['places to fill', GOOD.replace('https://docs.starlingx.io/', 'ADD LINK')],
  ['links', GOOD.replace('https://docs.starlingx.io/', 'docs.starlingx.io')],
  ['images', GOOD.replace('edge.png', 'egde.png')],
  ['text', GOOD.replace('tell more', 'tell tell more')],
])('%s: what is wrong in it is open there and nowhere else', (area, text) => {
  expect(open(text)).toEqual([area]);
  const item = items(text).find(({ state }) => state === 'open');
  expect(item?.span?.end).toBeGreaterThan(item?.span?.start ?? 0);
});

test('series and footer', () => {
  const recap = readKind('ptg-recap', SHIPPED['ptg-recap'] ?? '');
  if (typeof recap === 'string') throw new Error(recap);
  const answers = { month: 'April', year: '2026', parts: '3', author: 'Ana Ito' };
  const made = newPost(recap, answers, exampleSite, new Date('2026-04-15T09:00:00Z'));
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const site = siteWith(made.files, exampleSite);
  const of = (text: string): ReadyItem[] => {
    const post = parsePost(text, made.files[1]?.path);
    return readiness(post, site, checkPost(post, site));
  };
  const text = made.files[1]?.text ?? '';
  expect(of(text).map(({ area, text: words }) => `${area}: ${words}`)).toEqual(
    expect.arrayContaining(['series: part 2, linked to part 1 and part 3', 'footer: the standard text']),
  );
  const waiting = waitingPlaces(parsePost(text)).map(({ hint }) => `Write: ${hint}`);
  expect(waiting.length).toBeGreaterThan(3);
  expect(of(text).flatMap(({ state, text: words }) => (state === 'open' ? [words] : []))).toEqual(waiting);
  const broken = text.replace(/^This is one of.*$/m, '').replace(/^# About[\s\S]*/m, '');
  expect(new Set(of(broken).flatMap(({ area, state }) => (state === 'open' ? [area] : [])))).toEqual(
    new Set(['places to fill', 'series', 'footer']),
  );
});

test('an item with a fix that needs no decision carries it', () => {
  const [item] = items(GOOD.replace('tell more', 'tell tell more')).filter(({ state }) => state === 'open');
  expect(item?.fix?.edits.length).toBe(1);
});

test('without site, day and path nothing is claimed', () => {
  const { images: _images, ...rest } = exampleSite;
  const lines = told(GOOD, { ...rest, images: undefined, today: undefined, posts: undefined, found: false });
  expect(lines).toContain('done date: 2026/04/20, a Monday');
  expect(lines).toContain('done images: 1; whether their files are there is not known without the site');
  expect(told('').length).toBeGreaterThan(AREAS.length - 2);
});

test('a day of the past, and today', () => {
  const day = (today: string): string | undefined =>
    told(GOOD, { ...exampleSite, today, published: undefined }).find((line) => line.includes(' date: '));
  expect(day('2026-04-20')).toBe('done date: 2026/04/20, a Monday, today');
  expect(day('2026-04-21')).toBe('done date: 2026/04/20, a Monday, 1 day ago');
});

test('the checklist for a pull request', () => {
  const text = GOOD.replace('edge.png', 'egde.png').replace('The [plan]', '<!-- write: the reason -->\n\nThe [plan]');
  const at = lineIndex(text);
  const list = checklist('a.md', items(text), (offset) => at(offset).line);
  expect(list.split('\n').slice(0, 5)).toEqual([
    '### a.md',
    '',
    '2 things are left to do.',
    '',
    expect.stringMatching(/^- \[x\] Front matter: “Edge/),
  ]);
  expect(list).toContain('\n- [ ] Places to fill: Write: the reason (line 13)\n');
  expect(list).toMatch(/\n- \[ \] Images: .* \(line 17\)\n/);
  expect(list).toContain('\n- Teaser: the list of posts shows “Learn');
  expect(checklist('a.md', items(GOOD), () => 0)).toContain('\n\nReady to publish.\n\n');
});

describe('places that wait', () => {
  test('not in blocks of code, and not without an end', () => {
    const text = `${FRONT}<!-- write: a -->\n\n\`\`\`\n<!-- write: b -->\n\`\`\`\n\n<!-- write: c --> <!-- write: d`;
    expect(waitingPlaces(parsePost(text)).map(({ hint }) => hint)).toEqual(['a', 'c']);
  });
});

describe('the words below the title', () => {
  const golden = join(corpusRoot ?? 'none', '../render/golden');

  test('markup is left out, and so is the text of links, as on the site', () => {
    expect(excerptWords(parsePost('# A *b*\n\nText with `code` and [a link](https://x.org) \\*here\\*.\n\n* one\n'))).toBe(
      'A b Text with code and *here*. one',
    );
  });

  test.skipIf(!existsSync(golden))('begin as the site’s own do, for most posts', () => {
    const posts = corpusPosts;
    const same = posts.filter(({ path, text }) => {
      const site = readFileSync(join(golden, path.replace(/^.*\//, '').replace(/\.md$/, '.excerpt.txt')), 'utf8');
      const fold = (words: string): string => words.replace(/\W+/g, '').slice(0, 80);
      return fold(excerptWords(parsePost(text, path))) === fold(site);
    });
    expect(same.length / posts.length).toBeGreaterThan(0.9);
  });

  test('hostile text', () => {
    for (const piece of ['[a](b)', '*', '<b>', '`', '# a\n', '![a](b)\n', '<!-- write: ']) {
      const post = parsePost(piece.repeat(200_000 / piece.length));
      excerptWords(post);
      waitingPlaces(post);
    }
  });
});
