import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete, type Suggestion } from '../../src/core/complete';
import { defaultSite } from '../../src/core/site/defaults';
import type { Site } from '../../src/core/types';
import { yamlEngine } from '../../src/core/yaml-entries';
import { accepted, atCursor, blogSite } from './cursor-text';

const now = new Date('2026-11-20T09:15:42.123Z');

function at(marked: string, site: Site = blogSite, path?: string): { text: string; found: Suggestion[] } {
  const { post, offset } = atCursor(marked, path);
  return { text: post.text, found: complete(post, site, offset, now) };
}

const labels = (marked: string, site?: Site): string[] => at(marked, site).found.map(({ label }) => label);

/** The text after the suggestion with that label is accepted. */
function accept(marked: string, label: string, site?: Site): string {
  const { text, found } = at(marked, site);
  const suggestion = found.find((candidate) => candidate.label === label);
  if (!suggestion) throw new Error(`${label} is not offered, only ${found.map((candidate) => candidate.label).join(', ')}`);
  return accepted(text, suggestion);
}

const list = (text: string): string => `---\ntitle: x\ncategory:\n${text}\n---\n`;
const FEATURES = '  - label: Features & Updates\n    id: category-p92F9JYj5';

describe('keys', () => {
  test.each([
    ['---\ntitle: x\n|\n---', ['templateKey', 'author', 'date', 'category']],
    ['---\ntitle: x\n\n|', ['templateKey', 'author', 'date', 'category']],
    ['---\n|\ntitle: x\ndate: 1\n---', ['templateKey', 'author', 'category']],
    ['---\ntitle: a: b\n"broken\n\tau|\nauthor: y\n---', ['templateKey', 'date', 'category']],
    ['---\ntitle: x\ntitl|e: y\n---', ['templateKey', 'author', 'date', 'category']],
    [list('|'), ['label', 'templateKey', 'author', 'date']],
    [list('  - |'), ['label', 'id']],
    [list('  - label: a\n    |'), ['id', 'templateKey', 'author', 'date']],
    [list('  - label: a\n|'), ['templateKey', 'author', 'date', 'id']],
    [list('  - value: a\n    |'), ['label', 'templateKey', 'author', 'date']],
    [list('  - label: a\n    value: b\n    |'), ['templateKey', 'author', 'date']],
    [list('  - label: a\n    i|: b'), ['id']],
    ['---\ntemplateKey: a\ntitle: b\nauthor: c\ndate: d\ncategory:\n  - label: e\n    id: f\n|\n---', []],
    ['---\ntitle: x\nfoo:\n  - |\n---', []],
    ['---\ntitle: x\n---\n|', []],
    ['# Heading\n\ntit|', []],
  ])('%j offers %j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(marked.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test.each([
    ['---\n|\n---', 'templateKey', '---\ntemplateKey: blog-post\n---'],
    ['---\nti|\n---', 'title', '---\ntitle: ‹Title of the post›\n---'],
    ['---\ntitle: x\n  au|', 'author', '---\ntitle: x\nauthor: '],
    ['---\ntitle: x\nd|', 'date', '---\ntitle: x\ndate: '],
    ['---\ntitle: x\nca|\n---', 'category', '---\ntitle: x\ncategory:\n  - label: ‹›\n    id: ‹›\n---'],
    ['---\ntilt|: x\n---', 'title', '---\ntitle: x\n---'],
    [list('|'), 'label', list('  - label: ‹›\n    id: ‹›')],
    [list('  -|'), 'label', list('  - label: ')],
    [list('- l|'), 'label', list('- label: ')],
    [list('  - label: a\n  |'), 'id', list('  - label: a\n    id: ')],
    [list('- label: a\n|'), 'id', list('- label: a\n  id: ')],
    [list('  - label: a\n    id: b\n    au|'), 'author', list('  - label: a\n    id: b\nauthor: ')],
  ])('%j with %s becomes %j', (marked, label, expected) => {
    expect(accept(marked, label)).toBe(expected);
  });

  test('suggestions open again where values can follow', () => {
    const again = (site: Site) =>
      at('---\ntitle: x\n|\n---', site)
        .found.filter(({ retrigger }) => retrigger)
        .map(({ label }) => label);
    expect(again(blogSite)).toEqual(['author', 'date', 'category']);
    expect(again(defaultSite)).toEqual(['date', 'category']);
    expect(at(list('  - |')).found.every(({ retrigger }) => retrigger)).toBe(true);
    expect(accept('---\ntitle: x\n|', 'author', defaultSite)).toContain('author: ‹Given Family›');
  });

  test("a site's own fields come with their default, hint and choice", () => {
    const own = { label: 'X', widget: 'string', required: false, role: 'other' } as const;
    const site: Site = {
      ...defaultSite,
      fields: [
        { ...own, name: 'pinned', widget: 'boolean', default: false, hint: 'Stays *on* top' },
        { ...own, name: 'language', default: 'true' },
      ],
    };
    expect(accept('---\n|\n---', 'pinned', site)).toBe('---\npinned: ‹false›\n---');
    expect(accept('---\n|\n---', 'language', site)).toBe("---\nlanguage: ‹'true'›\n---");
    expect(accept('---\npinned: |\n---', 'true', site)).toBe('---\npinned: true\n---');
    const documentation = at('---\n|\n---', site).found.find(({ label }) => label === 'pinned')?.documentation;
    expect(documentation).toContain('Stays \\*on\\* top');
    expect(documentation).toContain('May be left out');
  });

  test('each key says what it is for', () => {
    for (const { detail, documentation } of at('---\ntitle: x\n|\n---').found) {
      expect(detail).toBeTruthy();
      expect(documentation).toBeTruthy();
    }
  });
});

describe('the whole block', () => {
  const block = (author: string) =>
    `---\ntemplateKey: blog-post\ntitle: ‹Title of the post›\nauthor: ‹${author}›\ndate: ‹2026-11-20T09:15:00.000Z›\ncategory:\n${FEATURES}\n---\n\n‹›`;
  test.each([
    ['|', block('Tomás Pérez')],
    ['-|', block('Tomás Pérez')],
    ['---|', block('Tomás Pérez')],
    ['front|', block('Tomás Pérez')],
    ['|\n', `${block('Tomás Pérez')}\n`],
    ['|Body', `${block('Tomás Pérez')}Body`],
    ['---|\nBody\n', `${block('Tomás Pérez').replace('\n\n‹›', '\n‹›')}\nBody\n`],
    ['---|\n\nBody\n', `${block('Tomás Pérez').replace('\n\n‹›', '‹›')}\n\nBody\n`],
    ['---\n|', block('Tomás Pérez')],
    ['---\n|\n---\n', `${block('Tomás Pérez').replace('\n\n‹›', '\n')}`],
  ])('%j becomes the block', (marked, expected) => {
    expect(accept(marked, 'Front matter: Features & Updates')).toBe(expected);
  });

  test('has a choice of authors and dates, and one suggestion a category', () => {
    const { found } = at('|');
    expect(found.map(({ label }) => label)).toEqual(blogSite.categories.map(({ label }) => `Front matter: ${label}`));
    expect(found[0]?.insert).toContain("{2|Tomás Pérez,Ana Ito,Lee,'Team: Docs'|}");
    expect(found[0]?.insert).toContain('{3|2026-11-20T09:15:00.000Z,2026-11-23T09:15:00.000Z,2026-11-24T09:15:00.000Z|}');
    expect(accept('|', 'Front matter: Features & Updates', defaultSite)).toBe(block('Given Family'));
    expect(accept('|', 'Front matter', { ...defaultSite, categories: [] })).toContain(
      'category:\n  - label: ‹›\n    id: ‹›\n---',
    );
  });

  test('signs of the snippet syntax are escaped', () => {
    const authors = [{ name: 'A, B|C\\D', company: '', file: 'x.md' }];
    const categories = [{ label: 'Costs $1 {a}', id: '$id' }];
    expect(accept('|', 'Front matter: Costs $1 {a}', { ...defaultSite, authors, categories })).toContain(
      'author: ‹A, B|C\\D›\ndate: ‹2026-11-20T09:15:00.000Z›\ncategory:\n  - label: Costs $1 {a}\n    id: $id\n',
    );
  });

  test('is not offered where a block stands', () => {
    expect(labels('---|\ntitle: x\n---\n')).toEqual([]);
    expect(labels('---\ntitle: x\n|\n---').some((label) => label.startsWith('Front matter'))).toBe(false);
  });
});

describe('values', () => {
  test('authors: who wrote last first, then names without a file, newest first; the post itself does not count', () => {
    const { found } = at('---\nauthor: |\n---');
    expect(found.map(({ label, detail }) => [label, detail])).toEqual([
      ['Tomás Pérez', 'Wind & Wave'],
      ['Ana Ito', 'Example'],
      ['Lee', 'no author file'],
      ['Team: Docs', 'no author file'],
    ]);
    expect(found[1]?.documentation).toBe('2 other posts on `/author/ana-ito/`');
    expect(at('---\nauthor: |\n---', blogSite, 'src/pages/blog/d.md').found.map(({ label }) => label)).not.toContain('Lee');
    expect(found.map(({ sortText }) => sortText)).toEqual(['0000', '0001', '0002', '0003']);
  });

  test.each([
    ['---\nauthor: Tom|\n---', 'Tomás Pérez', '---\nauthor: Tomás Pérez\n---'],
    ['---\nauthor:|\n---', 'Ana Ito', '---\nauthor: Ana Ito\n---'],
    ['---\nauthor: A| # x\n---', 'Ana Ito', '---\nauthor: Ana Ito # x\n---'],
    ['---\nauthor: L|ee Old  \n---', 'Ana Ito', '---\nauthor: Ana Ito  \n---'],
    ['---\nauthor: |\n---', 'Team: Docs', "---\nauthor: 'Team: Docs'\n---"],
    ["---\nauthor: 'T|'\n---", 'Tomás Pérez', "---\nauthor: 'Tomás Pérez'\n---"],
    ["---\nauthor: 'T|\n---", 'Team: Docs', "---\nauthor: 'Team: Docs'\n---"],
    ['---\nauthor: "|\n---', 'Team: Docs', '---\nauthor: "Team: Docs"\n---'],
    ['---\ntitle: a: b\nauthor: |\n---', 'Ana Ito', '---\ntitle: a: b\nauthor: Ana Ito\n---'],
    ['---\nauthor: An|', 'Ana Ito', '---\nauthor: Ana Ito'],
    ['---\ntemplateKey: |\n---', 'blog-post', '---\ntemplateKey: blog-post\n---'],
    ["---\ntemplateKey: 'b|'\n---", 'tags', "---\ntemplateKey: 'tags'\n---"],
    ['---\ndate: |\n---', 'now', '---\ndate: 2026-11-20T09:15:00.000Z\n---'],
    ['---\ndate: 2024-0|1-01\n---', 'next Monday', '---\ndate: 2026-11-23T09:15:00.000Z\n---'],
    ["---\ndate: '2024|'\n---", 'next Tuesday', '---\ndate: 2026-11-24T09:15:00.000Z\n---'],
    [list('  - label: |'), 'Features & Updates', list(FEATURES)],
    [list('  - label: Fea|\n    id: old # x'), 'Features & Updates', list(`${FEATURES} # x`)],
    [list('  - label: Fea|\n    id:'), 'Features & Updates', list(FEATURES)],
    [list('  - id: old\n    label: F|'), 'Features & Updates', list('  - id: category-p92F9JYj5\n    label: Features & Updates')],
    [list('  - label: |\n    value: old'), 'Features & Updates', list(FEATURES.replace('id:', 'value:'))],
    [list('  - label: a\n    author: |'), 'Ana Ito', list('  - label: a\nauthor: Ana Ito')],
    [list("- label: 'F|'"), 'Features & Updates', list("- label: 'Features & Updates'\n  id: category-p92F9JYj5")],
    [
      list('  - label: a\n    id: b\n  - label: |'),
      'Annual Report',
      list('  - label: a\n    id: b\n  - label: Annual Report\n    id: category-ONbhvyhgs'),
    ],
    [list('  - label: a\n    id: c|'), 'category-p92F9JYj5', list('  - label: a\n    id: category-p92F9JYj5')],
    ['---\ncategory: |\n---', 'Features & Updates', `---\ncategory:\n${FEATURES}\n---`],
    ['---\ncategory: features-and-|\n---', 'Features & Updates', `---\ncategory:\n${FEATURES}\n---`],
  ])('%j with %s becomes %j', (marked, label, expected) => {
    expect(accept(marked, label)).toBe(expected);
  });

  test('in a file with CRLF an accepted value leaves every other line as it is', () => {
    const crlf = list('  - label: Fea|\n    id: old').replaceAll('\n', '\r\n');
    expect(accept(crlf, 'Features & Updates')).toBe(list(FEATURES).replaceAll('\n', '\r\n'));
  });

  test.each([
    ['---\ntemplateKey: |\n---', ['blog-post', 'about-page', 'tags']],
    ['---\ndate: |\n---', ['now', 'next Monday', 'next Tuesday']],
    [list('  - label: |'), ['News & Announcements', 'Features & Updates', 'Annual Report']],
    [list('  - label: Annual Report\n    id: |'), ['category-ONbhvyhgs', 'category-A7fnZYrE1', 'category-p92F9JYj5']],
    ['---\ntitle: |\n---', []],
    ['---\nunknown: |\n---', []],
    ['---\ncategory: |\n  - label: a\n---', []],
    ['---\ncategory:|\n---', []],
    [list('  - author: |'), []],
    ['---\ntitle: >-\n  author: |\n---', []],
    ['---\ntitle:\n  author: |\n---', []],
    ['---\ntitle: x\n---\nauthor: |', []],
    // What stands there already is not offered, so that Enter makes a new line.
    ['---\ntemplateKey: tags|\n---', ['blog-post', 'about-page']],
    [list('  - label: Annual Report|\n    id: category-ONbhvyhgs'), ['News & Announcements', 'Features & Updates']],
    [list('  - label: Annual Report|\n    id: wrong'), ['News & Announcements', 'Features & Updates', 'Annual Report']],
  ])('%j offers %j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(marked.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('a template that cannot be read off the site is still known by default', () => {
    expect(labels('---\ntemplateKey: |\n---', defaultSite)).toEqual(['blog-post']);
  });

  test('details say what the site prints and what belongs together', () => {
    expect(at('---\ndate: |\n---').found[1]?.detail).toBe('2026-11-23T09:15:00.000Z prints 2026/11/23');
    expect(at(list('  - label: |')).found[1]?.detail).toBe('category-p92F9JYj5');
    expect(at(list('  - id: |')).found[1]?.detail).toBe('Features & Updates');
  });
});

/** VS Code offers what has the typed characters in this order, without regard to case. */
function matches(typed: string, { filterText, label }: Suggestion): boolean {
  let from = 0;
  const within = (filterText ?? label).toLowerCase();
  return [...typed.trim().toLowerCase()].every((character) => {
    from = within.indexOf(character, from) + 1;
    return from > 0;
  });
}

describe('filtering as VS Code does it, from the start of the span to the cursor', () => {
  test.each([
    ['---\nauthor: Ana I|\n---', 'Ana Ito'],
    ['---\nauthor: ana ito|\n---', 'Ana Ito'],
    ['---\nauthor: Tomas Pe|\n---', 'Tomás Pérez'],
    ['---\nauthor: Tomás Pé|\n---', 'Tomás Pérez'],
    ["---\nauthor: 'Tomás Pé|'\n---", 'Tomás Pérez'],
    ['---\nauthor: "team: d|\n---', 'Team: Docs'],
    ['---\n  au|\n---', 'author'],
    ['--|', 'Front matter: Annual Report'],
    ['front m|', 'Front matter: Annual Report'],
    ['---\ndate: mon|\n---', 'next Monday'],
    ['---\ndate: 2026-11|\n---', 'next Monday'],
    ['---\ndate: 1999-01-01T00|\n---', 'now'],
    ["---\ndate: '1999|'\n---", 'now'],
    ['---\ncategory: features-u|\n---', 'Features & Updates'],
    [list('  - label: features & u|'), 'Features & Updates'],
    [list('  - label: x\n    id: annual|'), 'category-ONbhvyhgs'],
  ])('%j finds %s', (marked, label) => {
    const { text, found } = at(marked);
    const suggestion = found.find((candidate) => candidate.label === label);
    const typed = text.slice(suggestion?.span.start, marked.indexOf('|'));
    expect(suggestion && matches(typed, suggestion)).toBe(true);
  });
});

describe('on any text', () => {
  const piece = fc.constantFrom(
    ...[
      '---',
      'title',
      'author',
      'category',
      'date',
      'templateKey',
      'label',
      'id',
      'value',
      ':',
      ': ',
      '-',
      '- ',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n',
      '\r\n',
    ],
    ...['"', "'", '#', ' #', '|', '>-', '[', '{', 'é', '😀', '\ufeff', '2024-13-01', 'Ana Ito', 'x', '&a', '*a', '!', '%'],
  );
  const texts = fc.array(piece, { maxLength: 40 }).chain((pieces) => {
    const text = pieces.join('');
    return fc
      .tuple(fc.constantFrom('', '---\n', '---\r\n'), fc.constantFrom('', '\n---\n', '\r\n---\r\nBody'))
      .map(([a, b]) => a + text + b);
  });

  test('every span lies on the line of the cursor, around it, and nothing is thrown', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const { post } = atCursor(`${text}`.replaceAll('|', '>'));
        for (const { span, extraEdits = [], insert } of complete(post, blogSite, offset, now)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(offset);
          expect(span.end).toBeGreaterThanOrEqual(offset);
          expect(span.end).toBeLessThanOrEqual(post.text.length);
          expect(post.text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          expect(insert).not.toContain('\r');
          for (const edit of extraEdits) {
            expect(edit.span.end <= span.start || edit.span.start >= span.end).toBe(true);
            expect(post.text.slice(edit.span.start, edit.span.end)).not.toMatch(/[\r\n]/);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('offsets outside the text give nothing', () => {
    const { post } = atCursor('---\n|');
    for (const offset of [-1, 99, Number.NaN]) expect(complete(post, blogSite, offset, now)).toEqual([]);
  });

  test('an accepted author is the text that was offered, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('', "'", '"'), (raw, quote) => {
        const name = raw.replace(/\s+/g, ' ').trim();
        fc.pre(name !== '');
        const site = { ...defaultSite, authors: [{ name, company: '', file: 'x.md' }] };
        const text = accept(`---\nauthor: ${quote}|${quote}\n---`, name, site);
        expect(yamlEngine.parse(text.slice(4, -4))).toEqual({ author: name });
      }),
      { numRuns: 500 },
    );
  });

  test('hostile front matter gives no place outside the text', () => {
    for (const unit of ['-', '- ', ' ', "'", '"', ':', 'a: ', '#', '\t', '\n', 'a:\n', '- a: b\n']) {
      const { post } = atCursor(`---\n${unit.repeat(Math.floor(200_000 / unit.length))}\n---\n`);
      for (const offset of [4, 5000, 100_000, 200_000]) {
        for (const { span } of complete(post, blogSite, offset, now)) expect(span.end).toBeLessThanOrEqual(post.text.length);
      }
    }
  });
});
