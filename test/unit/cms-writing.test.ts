// Completion and hover follow the CMS schema of any blog.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { complete } from '../../src/core/complete';
import { hasForm, writeDate } from '../../src/core/date-pattern';
import { hover } from '../../src/core/hover';
import { parsePost } from '../../src/core/parse-post';
import { readImages } from '../../src/core/site/images';
import { readSite } from '../../src/core/site/read-site';
import { MAGAZINE, SISTER, STORY } from './cms-sites';
import { atCursor } from './cursor-text';
import { memoryFiles } from './memory-files';

const files = memoryFiles(MAGAZINE);
const read = await readSite(files);
const magazine = { ...read, posts: [], images: await readImages(files, read) };
const TIDE = 'content/stories/2024/tide/index.md';
const NOW = new Date('2026-01-05T08:30:00Z');

function offered(marked: string, path = TIDE): string[] {
  const { post, offset } = atCursor(marked, path);
  return complete(post, magazine, offset, NOW).map(({ label }) => label);
}

/** The text after the suggestion with that label was taken. */
function taken(marked: string, label: string): string {
  const { post, offset } = atCursor(marked, TIDE);
  const found = complete(post, magazine, offset, NOW).find((suggestion) => suggestion.label === label);
  if (!found) throw new Error(`${label} is not offered.`);
  return post.text.slice(0, found.span.start) + found.insert + post.text.slice(found.span.end);
}

describe('values', () => {
  test.each([
    ['options of a select', 'kind: |', ['long', 'short']],
    ['entries of a relation', 'writer: |', ['Ana', 'Bo']],
    ['a switch', 'featured: |', ['false', 'true']],
    ['the default of a hidden field', 'layout: |', ['story']],
    ['images', 'cover: |', ['/notes/map.png', '/uploads/Sea.png']],
    ['items of a select of several', 'moods:\n  - |', ['calm', 'wild', 'odd']],
    ['items of a relation of several', 'topics:\n  - |', ['sea', 'land']],
    ['kinds of an item', 'blocks:\n  - kind: |', ['quote', 'picture']],
    ['nothing for a text', 'title: |', []],
    ['nothing for a custom widget', 'stars: |', []],
  ])('%s', (_, line, expected) => expect(offered(`---\n${line}\n---\n`)).toEqual(expected));

  test('a date in the form of the schema', () => {
    expect(taken('---\npublished: |\n---\n', 'now')).toBe('---\npublished: 05.01.2026 08:30\n---\n');
  });

  test('a list in brackets behind its key', () => {
    expect(taken('---\nmoods: |\n---\n', 'calm')).toBe('---\nmoods: [calm]\n---\n');
  });

  test('an item behind its dash', () => {
    expect(taken('---\nmoods:\n  -|\n---\n', 'wild')).toBe('---\nmoods:\n  - wild\n---\n');
  });
});

describe('keys', () => {
  test('those of the collection that the post lies in', () => {
    expect(offered('---\ntitle: x\n|\n---\n')).toContain('published');
    expect(offered('---\n|\n---\n', 'content/notes/a.markdown')).toEqual(['Front matter', 'title']);
  });

  test.each([
    ['of a mapping', 'place:\n  |', ['city', 'geo']],
    ['of an item', 'steps:\n  - what: Go\n    |', ['minutes']],
    ['of a new item', 'steps:\n  - |', ['what', 'minutes']],
    ['of an item of some kind', 'blocks:\n  - kind: quote\n    |', ['text', 'src']],
  ])('%s', (_, lines, expected) => {
    expect(offered(`---\n${lines}\n---\n`).filter((label) => expected.includes(label))).toEqual(expected);
  });

  test('a key of a mapping is indented', () => {
    expect(taken('---\nplace:\n  |\n---\n', 'city')).toBe('---\nplace:\n  city: \n---\n');
    expect(taken('---\nsteps:\n  - what: Go\n    |\n---\n', 'minutes')).toBe('---\nsteps:\n  - what: Go\n    minutes: \n---\n');
  });

  test('the whole block has what is required, and the defaults', () => {
    const { post, offset } = atCursor('|', TIDE);
    const [block] = complete(post, magazine, offset, NOW);
    const keys = [...(block?.insert ?? '').matchAll(/^(\w+):/gm)].map((match) => match[1]);
    expect(keys).toEqual(['title', 'published', 'kind', 'writer', 'featured', 'layout', 'stars']);
    expect(block?.insert).toMatch(/^layout: \$\{\d+\|story\|\}$/m);
    expect(block?.insert).toContain('|05.01.2026 08:30,');
    expect(block?.insert).toContain('|long,short|');
  });
});

test('what is offered for a field is no finding', () => {
  for (const line of ['kind: |', 'writer: |', 'featured: |', 'published: |', 'moods:\n  - |', 'topics:\n  - |', 'cover: |']) {
    const { post, offset } = atCursor(`---\n${line}\n---\n`, TIDE);
    const all = complete(post, magazine, offset, NOW);
    expect(all.length).toBeGreaterThan(0);
    for (const { span, insert } of all) {
      const text = post.text.slice(0, span.start) + insert + post.text.slice(span.end);
      const rules = checkPost(parsePost(text, TIDE), magazine).map(({ rule }) => rule);
      expect(rules.filter((rule) => rule !== 'key-missing')).toEqual([]);
    }
  }
});

describe('hover', () => {
  const on = (words: string): string | undefined => hover(parsePost(STORY, TIDE), magazine, STORY.indexOf(words))?.markdown;

  test.each([
    ['kind: long', '`long` (Long read), `short`'],
    ['title: Tide', 'Begins with a capital'],
    ['published', '`DD.MM.YYYY HH:mm`'],
    ['rating', 'a whole number from 1 up to 5'],
    ['moods', 'a list'],
    ['writer', '`Ana`, `Bo`'],
    ['layout', 'The CMS fills in `story`'],
    ['blocks', '`quote`, `picture`'],
    ['what: Go', 'text'],
    ['city: Ys', 'text'],
    ['kind: quote', '`quote`'],
  ])('%s', (words, expected) => expect(on(words)).toContain(expected));

  test('nothing of StarlingX is said', () => {
    for (let at = 0; at < STORY.length; at += 1)
      expect(hover(parsePost(STORY, TIDE), magazine, at)?.markdown ?? '').not.toMatch(/\/blog\/|StarlingX|stops/);
  });

  test('a field of its own on a sister site', async () => {
    const site = await readSite(memoryFiles(SISTER));
    const text = '---\nseason: spring\n---\n';
    expect(hover(parsePost(text, 'src/pages/blog/a.md'), site, 5)?.markdown).toContain('`spring`, `autumn`');
  });
});

describe('forms of dates', () => {
  const time = Date.UTC(2026, 0, 5, 18, 3, 9, 7);
  test.each([
    ['DD.MM.YYYY', '05.01.2026'],
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-01-05T18:03:09.007+00:00'],
    ['D/M/YY h:mm A', '5/1/26 6:03 PM'],
    ['[on] YYYY', 'on 2026'],
  ])('%s: %s', (format, expected) => {
    expect(writeDate(time, format)).toBe(expected);
    expect(hasForm(expected, format)).toBe(true);
    expect(hasForm(`${expected}x`, format)).toBe(false);
  });

  test.each(['MMMM D', '-'.repeat(70), 'Do', 'Q YYYY', 'X'])('%s is not known: nothing is said', (format) => {
    expect(hasForm('January 5', format)).toBeUndefined();
    expect(writeDate(time, format)).toBeUndefined();
  });
});
