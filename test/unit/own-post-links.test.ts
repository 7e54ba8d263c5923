import { describe, expect, test } from 'vitest';
import { findLinkPlace } from '../../src/core/complete/link-place';
import { linkValues } from '../../src/core/complete/links';
import { applyEdits } from '../../src/core/edits';
import { firstWords } from '../../src/core/first-words';
import { cardMarkdown, postLinkAt, postLinks, relinkEdits } from '../../src/core/own-post-links';
import { parsePost } from '../../src/core/parse-post';
import { pastedLink } from '../../src/core/paste-link';
import { seriesRenames } from '../../src/core/series-renames';
import type { Site } from '../../src/core/types';
import { accepted, atCursor, blogSite } from './cursor-text';

const FRONT = '---\ntitle: x\n---\n';
const card = (slug: string) =>
  ({ ...blogSite.posts?.[0], slug, path: `src/pages/blog/${slug}.md`, title: slug }) as NonNullable<Site['posts']>[0];

describe('the address of a post while it is typed', () => {
  const list = (marked: string, site = blogSite) => {
    const { post, offset } = atCursor(FRONT + marked);
    const place = findLinkPlace(post, offset);
    return place?.kind === 'link' ? { text: post.text, ...linkValues(place, post, site) } : undefined;
  };

  test.each([
    ['See [it](|', '/blog/c/'],
    ['See [it](|).', '/blog/c/'],
    ['See [it](/|)', '/blog/c/'],
    ['See [it](/bl|)', '/blog/c/'],
    ['See [it](/blog/|)', '/blog/c/'],
    ['See [it](/blog/x|yz/)', '/blog/c/'],
    ['See [it](C|', '/blog/c/'],
    ['See [it](https://www.starl|)', 'https://www.starlingx.io/blog/c/'],
    ['See [it](https://www.starlingx.io/blog/|)', 'https://www.starlingx.io/blog/c/'],
    ['* [a](b) and [it](http://starlingx.io/blog/x|)', 'http://starlingx.io/blog/c/'],
  ])('%s', (marked, address) => {
    for (const text of [marked, marked.replaceAll('\n', '\r\n')]) {
      const found = list(text);
      const [first] = found?.suggestions ?? [];
      expect([first?.insert, first?.detail]).toEqual([address, 'C · 2025/06/01']);
      expect(found?.suggestions.map(({ label }) => label)).toEqual(['c', 'd', 'b', 'a', 'e', 'f']);
      const after = found && first ? accepted(found.text, first) : '';
      expect(after).toContain(`](${address}`);
      expect(after.endsWith(')')).toBe(marked.endsWith(')'));
    }
  });

  test.each([
    'See [it](/img/|',
    'See [it](https://x.org/|',
    'See (|',
    '`[it](|`',
    '```\n[it](|\n```',
    '![it](|',
    'See [it](/blog/a/#|',
  ])('nothing at %j', (marked) => expect(list(marked)?.suggestions ?? []).toEqual([]));

  test('nothing in the front matter', () => {
    const { post, offset } = atCursor('---\ntitle: "[a](|"\n---\n');
    expect(findLinkPlace(post, offset)).toBeUndefined();
  });

  test('of thousands the newest, and those whose words are typed', () => {
    const site = { ...blogSite, posts: Array.from({ length: 10_000 }, (_, n) => ({ ...card(`post-${n}`), date: n })) };
    expect(list('[a](|', site)).toMatchObject({ complete: false, suggestions: { length: 300, 0: { label: 'post-9999' } } });
    expect(list('[a](/blog/post-12|', site)?.suggestions.map(({ label }) => label)).toContain('post-12');
  });
});

describe('links to other posts', () => {
  const text = `${FRONT}A [b](/blog/b), <https://www.starlingx.io/blog/c/> and [gone](/blog/gone/), [img](/img/b.png).\n`;

  test('are those to posts that are there', () => {
    const post = parsePost(text);
    expect(
      postLinks(post, blogSite).map(({ address, card: { slug } }) => [post.text.slice(address.start, address.end), slug]),
    ).toEqual([
      ['/blog/b', 'b'],
      ['https://www.starlingx.io/blog/c/', 'c'],
    ]);
    expect(postLinkAt(post, blogSite, text.indexOf('b]'))?.card.slug).toBe('b');
    expect(postLinkAt(post, blogSite, text.indexOf('gone'))).toBeUndefined();
    expect(postLinks(post, { ...blogSite, posts: undefined })).toEqual([]);
  });

  test('say what they lead to, with nothing that Markdown could take for its own', () => {
    const words = firstWords(
      parsePost(`${FRONT}# H\n\nThe *first* [words](/x), ![no](/y) <!-- more -->\n\n${'word '.repeat(100)}`),
    );
    expect(words).toMatch(/^The first words, word .{100,}word…$/);
    expect(words.length).toBeLessThanOrEqual(201);
    const markdown = cardMarkdown({ ...card('s'), title: 'A <b> [t](u)', author: 'Ana', date: 0 }, '![x](y)');
    expect(markdown).toBe('**A \\<b\\> \\[t\\]\\(u\\)**\n\n`Ana` · `1970/01/01`\n\n\\!\\[x\\]\\(y\\)');
  });

  test('follow a renamed post, each in its form', () => {
    const post = parsePost(text);
    const after = applyEdits(
      text,
      relinkEdits(
        post,
        new Map([
          ['b', 'bee'],
          ['c', 'sea'],
        ]),
      ),
    );
    expect(after).toBe(text.replace('/blog/b)', '/blog/bee/)').replace('/blog/c/', '/blog/sea/'));
  });

  test('the other parts of a series are renamed with a part', () => {
    const site = { ...blogSite, posts: ['x-tour', 'x-tour-part-2', 'x-tour-part-3', 'x-taken-part-3'].map(card) };
    const renames = (from: string, to: string) => seriesRenames(from, to, site).map((one) => [one.card.slug, one.slug]);
    expect(renames('x-tour-part-2', 'x-trip-part-2')).toEqual([
      ['x-tour', 'x-trip'],
      ['x-tour-part-3', 'x-trip-part-3'],
    ]);
    expect(renames('x-tour-part-2', 'x-tour-2')).toEqual([]);
    expect(renames('x-tour-part-2', 'x-taken-part-2')).toEqual([]);
  });
});

describe('an address of the blog that is pasted', () => {
  test.each([
    ['Read «it».', 'https://www.starlingx.io/blog/c/', '[it](/blog/c/)'],
    ['Read «it».', ' http://starlingx.io/blog/gone.html\n', '[it](/blog/gone/)'],
    ['Read «».', '/blog/c', '[C](/blog/c/)'],
    ['Read «».', '/blog/gone/', undefined],
    ['Read «it».', 'https://example.org/blog/c/', undefined],
    ['Read «it».', 'some words', undefined],
    ['Read [it](«/blog/a/»).', 'https://www.starlingx.io/blog/c/', '/blog/c/'],
    ['Read [it «now» here](/blog/a/).', '/blog/c/', undefined],
    ['`a «b» c`', '/blog/c/', undefined],
    ['```\n«b»\n```', '/blog/c/', undefined],
    ['«[a](b)»', '/blog/c/', undefined],
  ])('%s and %s', (marked, pasted, expected) => {
    const text = FRONT + marked;
    const span = { start: text.indexOf('«'), end: text.indexOf('»') - 1 };
    expect(pastedLink(parsePost(text.replace(/[«»]/g, '')), blogSite, span, pasted)).toBe(expected);
  });

  test('is left as it is in the front matter', () => {
    expect(pastedLink(parsePost(FRONT), blogSite, { start: 11, end: 12 }, '/blog/c/')).toBeUndefined();
  });
});
