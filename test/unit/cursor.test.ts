import { describe, expect, test } from 'vitest';
import { beginsWord, findPlace } from '../../src/core/cursor';
import { readLine } from '../../src/core/cursor-line';
import { atCursor } from './cursor-text';

/** The place at `|` in words: what is replaced stands in `«»`, then the other facts that differ from the plain case. */
function placeAt(marked: string): string | undefined {
  const { post, offset } = atCursor(marked);
  const place = findPlace(post, offset);
  if (!place) return undefined;
  const words = `${place.kind} «${post.text.slice(place.span.start, place.span.end)}»`;
  if (place.kind === 'start') return words;
  const { parent, item, itemColumn, keys } = place.around;
  const around = parent && ` in ${parent.key?.name}(${item.map(({ key }) => key?.name)})@${itemColumn}`;
  if (place.kind === 'key') return `${words}${place.hasColon ? ' :' : ''}${around ?? ''} [${keys}]`;
  return `${words} of ${place.key}${place.quote && ` in ${place.quote}`}${place.needsBlank ? ' needs blank' : ''}${around ?? ''}`;
}

const category = '---\ntitle: x\ncategory:\n';

describe.each(['\n', '\r\n'])('findPlace with line end %j', (eol) => {
  test.each([
    // The start of a text without front matter
    ['|', 'start «»'],
    ['fro|', 'start «fro»'],
    ['--|', 'start «--»'],
    ['|Body', 'start «»'],
    ['---|', 'start «---»'],
    ['---|\n\nBody text.\n', 'start «---»'],
    ['---|\n\nBody text.\n\n---\n\nMore.\n', 'start «---»'],
    ['Fro|nt', undefined],
    ['fro|\n\nBody', undefined],
    ['Body\n|', undefined],
    ['---|\ntitle: x\n---\n', undefined],
    ['---|\n---\n', undefined],
    // Keys
    ['---\n|', 'key «» []'],
    ['---\nti|', 'key «ti» []'],
    ['---\n|\n---\n', 'key «» []'],
    ['---\ntitle: x\nau|\n---\n', 'key «au» in title()@undefined [title]'],
    ['---\ntitle: x\n  au|\n---\n', 'key «  au» in title()@undefined [title]'],
    ['---\ntitle: x\n\n|\n\nBody', 'key «» in title()@undefined [title]'],
    ['---\nti|tel: x\n---\n', 'key «titel» : []'],
    ['---\n|title: x\n---\n', undefined],
    ['---\ntwo wor|\n---\n', undefined],
    ['---\ntitle: x\n--|', undefined],
    ['---\ntitle: x\n--|\nauthor: y\n---', undefined],
    ['---\ntitle: >-\n  wor|\n---\n', undefined],
    ['---\n# wor|\n---\n', undefined],
    // Inside the category
    [`${category}|\n---`, 'key «» in category()@undefined [title,category]'],
    [`${category}  - |\n---`, 'key «» in category()@4 [title,category]'],
    [`${category}  -|\n---`, 'key «» in category()@4 [title,category]'],
    [`${category}  -|`, 'key «» in category()@4 [title,category]'],
    [`${category}  - |`, 'key «» in category()@4 [title,category]'],
    [`${category}  - |\n\nThe body`, 'key «» in category()@4 [title,category]'],
    [`${category}- la|\n---`, 'key «la» in category()@2 [title,category]'],
    [`${category}  - label: a\n    |\n---`, 'key «    » in category(label)@4 [title,category]'],
    [`${category}  - label: a\n|\n---`, 'key «» in category(label)@4 [title,category]'],
    [`${category}  - label: a\n    id: b\n  - la|\n---`, 'key «la» in category()@4 [title,category]'],
    [`${category}  - label: a|\n    id: b\n  - label: c\n---`, 'value «a» of label in category(id)@4'],
    [`${category}- label: |\n  id: b\ndate: 1\n---`, 'value «» of label in category(id)@2'],
    [`${category}  label: a\n  id: |\n---`, 'value «» of id in category(label)@2'],
    // Values
    ['---\nauthor: |\n---', 'value «» of author'],
    ['---\nauthor:|\n---', 'value «» of author needs blank'],
    ['---\nauthor:   |\n---', 'value «  » of author'],
    ['---\nauthor: A|na  \n---', 'value «Ana» of author'],
    ['---\nauthor: Ana  |\n---', 'value «Ana  » of author'],
    ['---\nauthor: An| # who\n---', 'value «An» of author'],
    ['---\nauthor: Ana # wh|o\n---', undefined],
    ["---\nauthor: 'An|'\n---", "value «'An'» of author in '"],
    ["---\nauthor: 'An| \n---", "value «'An» of author in '"],
    ['---\nauthor: "An|" # x\n---', 'value «"An"» of author in "'],
    ['---\n"author": An|\n---', 'value «An» of author'],
    ['---\ntitle: a: b\n "x\nauthor: An|\n---', 'value «An» of author'],
    ['---\nauthor: An|', 'value «An» of author'],
    ['\n\ntitle: x\nauthor: An|\n\nBody', 'value «An» of author'],
    // Outside
    ['---\ntitle: x\n|---\n', undefined],
    ['---\ntitle: x\n---|\n', undefined],
    ['---\ntitle: x\n---\n|', undefined],
    ['---\ntitle: x\n---\n\nauthor: |', undefined],
    ['---\ntitle: x\n\n\n|\n\nThe body', undefined],
    ['---\ntitle: x\n\nThe body |\n', undefined],
    ['---js\nau|\n---\n', undefined],
    [`---\n${'#'.repeat(20_000)}\nau|\n---\n`, undefined],
    ['a: b|', undefined],
  ])('%j', (marked, expected) => {
    expect(placeAt(marked.replaceAll('\n', eol))).toBe(expected);
  });
});

test.each([
  ['---\na|', true],
  ['---\n  a|\n---', true],
  ['---\nau|', false],
  ['---\n|', false],
  ['---\na|u: x\n---', true],
  ['---\nauthor: I|', true],
  ['---\nauthor: Il|', false],
  ["---\nauthor: 'I|", true],
  ["---\nauthor: '|", false],
  ['f|', true],
  ['Body t|', false],
  ['---\ntitle: x\n---\nt|', false],
])('%j begins a word: %s', (marked, expected) => {
  const { post, offset } = atCursor(marked);
  expect(beginsWord(post, offset)).toBe(expected);
});

describe('readLine', () => {
  test.each([
    ['title: x', ['title', 'x']],
    ['  - label: a & b # note', ['label', 'a & b']],
    ["title: 'it''s # one' # two", ['title', "'it''s # one'"]],
    ['title: "a \\" # b" # c', ['title', '"a \\" # b"']],
    ['link: https://x.y/#z', ['link', 'https://x.y/#z']],
    ['https://x.y', [undefined, 'https://x.y']],
    ['# title: x', [undefined, '']],
    ['a #: b', [undefined, 'a']],
    ["'a'b: c", [undefined, "'a'b: c"]],
    [': x', [undefined, ': x']],
    ['- - x: y', ['x', 'y']],
  ])('%s', (text, expected) => {
    const line = readLine(text, { start: 0, end: text.length });
    expect([line.key?.name, text.slice(line.value.start, line.value.end)]).toEqual(expected);
  });
});
