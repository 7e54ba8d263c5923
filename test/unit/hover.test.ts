import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hover } from '../../src/core/hover';
import { defaultSite } from '../../src/core/site/defaults';
import type { Site } from '../../src/core/types';
import { atCursor, blogSite } from './cursor-text';

/** What is shown at `|`: the text it is about, and the Markdown. */
function at(marked: string, site: Site = blogSite, path?: string): { about: string; markdown: string } | undefined {
  const { post, offset } = atCursor(marked, path);
  const info = hover(post, site, offset);
  return info && { about: post.text.slice(info.span.start, info.span.end), markdown: info.markdown };
}

const category = (label: string, id: string): string => `---\ncategory:\n  - label: ${label}\n    id: ${id}\n---\n`;

describe('keys', () => {
  test.each([
    ['---\ntempl|ateKey: x\n---', 'templateKey', ['template', 'build of the whole site stops', '`blog-post`', '`tags`']],
    ['---\ntitle|: x\n---', 'title', ['heading of the page', 'file name']],
    ['---\n|author: x\n---', 'author', ['author page', '2 have an author file']],
    ['---\ndate|: x\n---', 'date', ['`YYYY/MM/DD`', 'UTC', '`2026-11-23T09:15:00.000Z`']],
    ['---\ncateg|ory:\n---', 'category', ['list with one entry', '`Features & Updates`']],
    ['---\ncategory:\n  - la|bel: x\n---', 'label', ['category', '`Annual Report`']],
    ['---\ncategory:\n  - value|: x\n---', 'value', ['CMS', '`category-p92F9JYj5`']],
    ['---\ncategory:\n  i|d: x\n---', 'id', ['CMS', '`category-p92F9JYj5`']],
    ['---\ntit|le: a: b\n  "broken\n---', 'title', ['heading of the page']],
    ['---\ntit|le: x\n', 'title', ['heading of the page']],
  ])('%j', (marked, about, words) => {
    for (const text of [marked, marked.replaceAll('\n', '\r\n')]) {
      const info = at(text);
      expect(info?.about).toBe(about);
      for (const word of words) expect(info?.markdown).toContain(word);
    }
  });
});

describe('values', () => {
  test.each([
    ['---\ntemplateKey: blog-|post\n---', 'blog-post', ['`src/templates/blog-post.js`']],
    ['---\ntemplateKey: blog|post\n---', 'blogpost', ['no such file', 'stops']],
    ["---\ntitle: 'A |b'\n---", "'A b'", ['`/blog/new-post/`']],
    ['---\ntitle: >-\n  One\n  tw|o\n---', '  two', ['`/blog/new-post/`']],
    ['---\nauthor: Tomás| Pérez\n---', 'Tomás Pérez', ['`/author/tomas-perez/`', 'Wind & Wave', '1 other post']],
    ['---\nauthor: |Ana Ito\n---', 'Ana Ito', ['`/author/ana-ito/`', 'Example', '2 other posts']],
    ['---\nauthor: Nobody| Else\n---', 'Nobody Else', ['`/author/nobody-else/`', 'No author file', 'No other post']],
    [
      '---\ndate: 2025-11-17T|01:32:05.627Z\n---',
      '2025-11-17T01:32:05.627Z',
      ['**2025/11/17** (Monday, UTC)', 'first post on the blog'],
    ],
    ['---\ndate: 2024-03-05|\n---', '2024-03-05', ['**2024/03/05** (Tuesday, UTC)', '3 posts are newer']],
    ['---\ndate: 2025-01-01T23:30:00-02:00|\n---', '2025-01-01T23:30:00-02:00', ['**2025/01/02** (Thursday, UTC)']],
    [
      '---\ndate: 2024-29-01T16:58:05.627|Z\n---',
      '2024-29-01T16:58:05.627Z',
      ['No calendar has this date', '**2026/05/01** (Friday, UTC)'],
    ],
    ["---\ndate: '2024|-03-05'\n---", "'2024-03-05'", ['Invalid date', 'without quotes']],
    ['---\ndate: soon|\n---', 'soon', ['Invalid date']],
    ['---\ncategory: features|-and-updates\n---', 'features-and-updates', ['stops the build']],
    [category('Features| & Updates', 'x'), 'Features & Updates', ['`/category/features-updates/`', '`category-p92F9JYj5`']],
    [category('Feat|ures', 'x'), 'Features', ['`/category/features/`', 'no category of this name', '`Annual Report`']],
    [category('x', 'category-|A7fnZYrE1'), 'category-A7fnZYrE1', ['`News & Announcements`']],
    [category('x', 'categ|ory'), 'category', ['No category of the site has this id']],
  ])('%j', (marked, about, words) => {
    for (const text of [marked, marked.replaceAll('\n', '\r\n')]) {
      const info = at(text);
      expect(info?.about).toBe(about);
      for (const word of words) expect(info?.markdown).toContain(word);
    }
  });

  test('an untitled post has no address yet', () => {
    expect(at('---\ntitle: A|\n---', defaultSite, '')?.markdown).toContain('save the file');
  });

  test('nothing is counted before the other posts are read', () => {
    expect(at('---\nauthor: A|\n---', defaultSite)?.markdown).not.toContain('other post');
    expect(at('---\ndate: 2024-03-05|\n---', defaultSite)?.markdown).not.toContain('newer');
  });

  test('a value is never a link, an image or HTML', () => {
    const markdown = at('---\nauthor: "![x](https://x.y/z.png) `` <img src=x> [a](b)|"\n---')?.markdown ?? '';
    expect(markdown.replace(/(`+) .*? \1(?!`)/g, '').replace(/`[^`]*`/g, '')).not.toMatch(/[[<]/);
  });
});

test.each([
  '---\nunknown: |x\n---',
  '---|\ntitle: x\n---',
  '---\ntitle: x\n---\nau|thor: x',
  '|',
  'Body|',
  '---\ntitle:    |\n---',
])('%j shows nothing', (marked) => {
  expect(at(marked)).toBeUndefined();
});

test('on any text every span lies in it, holds the offset, and nothing is thrown', () => {
  const piece = fc.constantFrom(
    ...[
      '---\n',
      'title: ',
      'author: ',
      'category:\n',
      '  - label: ',
      '    id: ',
      'date: ',
      'templateKey: ',
      '\n',
      '\r\n',
      ' ',
      "'",
      '"',
      'é',
      '😀',
    ],
    ...['2024-13-01', '2024-02-30T99:00:00Z', '9999-99-99', '0000-00-00', 'x', '`', '[', '{', ']', '&a ', '*a', '#'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, seed) => {
      const { post } = atCursor(`---\n${pieces.join('')}\n---\n`);
      const offset = seed % (post.text.length + 1);
      const info = hover(post, blogSite, offset);
      if (!info) return;
      expect(info.span.start).toBeLessThanOrEqual(offset);
      expect(info.span.end).toBeGreaterThanOrEqual(offset);
      expect(info.span.end).toBeLessThanOrEqual(post.text.length);
      expect(post.text.slice(info.span.start, info.span.end)).not.toMatch(/[\r\n]/);
      expect(info.markdown).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
