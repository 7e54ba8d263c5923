import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits } from '../../src/core/edits';
import { isPart, nextPart } from '../../src/core/next-part';
import { parsePost } from '../../src/core/parse-post';
import { partMentions, seriesParts } from '../../src/core/series-parts';
import { readCard } from '../../src/core/site/cards';
import type { Site } from '../../src/core/types';
import { blogSite } from './cursor-text';

const NOW = new Date('2026-11-18T12:00:00.000Z');
const front = (title: string, date = '2026-11-16T08:00:00.000Z') =>
  `---\ntemplateKey: blog-post\ntitle: ${title}\nauthor: Ana Ito\ndate: ${date}\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\n`;
const path = (slug: string) => `src/pages/blog/${slug}.md`;
const siteOf = (...slugs: string[]): Site => ({
  ...blogSite,
  posts: slugs.map((slug) => readCard(path(slug), front(`Title of ${slug}`))),
});

describe('the parts of a series', () => {
  const site = siteOf('x-tour', 'x-tour-part-2', 'x-tour-part-3', 'y');

  test('in their order, with the post itself', () => {
    const parts = seriesParts(parsePost(front('Two'), path('x-tour-part-2')), site);
    expect(parts.map(({ number, slug, isSelf }) => [number, slug, isSelf])).toEqual([
      [1, 'x-tour', false],
      [2, 'x-tour-part-2', true],
      [3, 'x-tour-part-3', false],
    ]);
    expect(seriesParts(parsePost(front('Why'), path('y')), site)).toEqual([]);
  });

  test('are named in the text', () => {
    const text = `${front('Two')}After part 1, and Part three; not Part 2, part 9, [part 1](/x) or \`part 1\`.\n`;
    for (const one of [text, text.replaceAll('\n', '\r\n')]) {
      const mentions = partMentions(parsePost(one, path('x-tour-part-2')), site);
      expect(mentions.map(({ span, part }) => [one.slice(span.start, span.end), part.slug])).toEqual([
        ['part 1', 'x-tour'],
        ['Part three', 'x-tour-part-3'],
      ]);
    }
  });
});

describe('the next part', () => {
  test.each([
    ['x-tour', 'The tour', 'x-tour-part-2', 'The tour - Part 2'],
    ['x-tour-part-1', "'The tour: Part 1'", 'x-tour-part-2', "'The tour: Part 2'"],
    ['x-tour-part2', 'The tour - Part Two', 'x-tour-part3', 'The tour - Part 3'],
    ['x-tour-2', 'The tour (part 2)', 'x-tour-3', 'The tour (part 3)'],
    ['x-tour-part-one', 'The tour', 'x-tour-part-2', 'The tour - Part 2'],
    ['x-release-9', 'Release 9', 'x-release-9-part-2', 'Release 9 - Part 2'],
  ])('of %s', (slug, title, nextSlug, newTitle) => {
    for (const eol of ['\n', '\r\n']) {
      const post = parsePost(`${front(title)}Text.\n`.replaceAll('\n', eol), path(slug));
      const next = nextPart(post, siteOf(slug), NOW);
      expect(next?.path).toBe(path(nextSlug));
      expect(next?.text.startsWith(front(newTitle, '2026-11-23T08:00:00.000Z').replaceAll('\n', eol))).toBe(true);
      expect(next?.text.slice(0, next.tabStops[0]?.start).endsWith(`---${eol}${eol}`)).toBe(true);
      expect(next?.text.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
    }
  });

  test('and the post link to each other, by the words that promise it where there are some', () => {
    for (const [body, after] of [
      ['Text.\n', 'Text.\n\nRead on in [Part 2](https://www.starlingx.io/blog/x-tour-part-2/).\n'],
      [
        'Text. Stay tuned for the next part!\n',
        'Text. Stay tuned for [the next part](https://www.starlingx.io/blog/x-tour-part-2/)!\n',
      ],
      ['[Part 2](/blog/x-tour-part-2/)\n', '[Part 2](/blog/x-tour-part-2/)\n'],
    ] as const) {
      const post = parsePost(front('The tour') + body, path('x-tour'));
      const next = nextPart(post, siteOf('x-tour'), NOW);
      expect(applyEdits(post.text, next?.edits ?? [])).toBe(front('The tour') + after);
      expect(next?.text).toContain('[Part 1](https://www.starlingx.io/blog/x-tour/)');
    }
  });

  test('once its teaser is written nothing is found in it', () => {
    const footer = '\n# About StarlingX\n\nIf you would like to learn more.\n';
    const post = parsePost(`${front('StarlingX at the Fair - Recap, Part 1')}Text.\n${footer}`, path('starlingx-fair-recap'));
    const next = nextPart(post, siteOf('starlingx-fair-recap'), NOW);
    const text = `${next?.text.slice(0, next.tabStops[0]?.start)}The second day in five minutes.${next?.text.slice(next.tabStops[0]?.end)}`;
    const site = { ...siteOf('starlingx-fair-recap', 'starlingx-fair-recap-part-2'), today: '2026-11-18' };
    expect(checkPost(parsePost(text, next?.path), site).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  test('a date that is gone by becomes next Monday', () => {
    const post = parsePost(front('The tour', '2026-01-05T08:00:00.000Z'), path('x-tour'));
    expect(nextPart(post, siteOf('x-tour'), NOW)?.text).toContain('date: 2026-11-23T12:00:00.000Z');
  });

  test('not when it is there, when the front matter is broken, or without a name', () => {
    const post = parsePost(front('The tour'), path('x-tour'));
    expect(nextPart(post, siteOf('x-tour', 'x-tour-part-2'), NOW)).toBeUndefined();
    expect(nextPart(post, siteOf('x-tour', 'x-tour-2'), NOW)).toBeUndefined();
    expect(nextPart(parsePost('---\ntitle: a: b\n---\n', path('x-tour')), siteOf('x-tour'), NOW)).toBeUndefined();
    expect(nextPart(parsePost(front('The tour')), siteOf('x-tour'), NOW)).toBeUndefined();
    expect([isPart(post, siteOf('x-tour')), isPart(post, siteOf('x-tour', 'x-tour-2'))]).toEqual([false, true]);
  });
});
