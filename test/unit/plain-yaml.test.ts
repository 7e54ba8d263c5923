// The short way through plain front matter gives what the two parsers give, or steps aside.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAsTheSite } from '../../src/core/front-matter';
import { readPlainYaml } from '../../src/core/plain-yaml';
import { readEntries } from '../../src/core/yaml-entries';
import { corpusPosts } from './corpus';

const POST = `templateKey: blog-post
title: "What's new: StarlingX 42 #1"
author: Luís Ferreira
date: 2031-13-40T08:00:00.000Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
  - label: 'Two words'
    id: x
`;

const FOLDED_POST = `title: >-
  A long title, which the CMS has
  put on two lines
author: Luís Ferreira

date: 2031-12-24
category:
  - label: Features & Updates
`;
const BASES = [POST, POST.replaceAll('\n', '\r\n'), FOLDED_POST, FOLDED_POST.replaceAll('\n', '\r\n')];

/** Whether the short way was taken; where it was, both answers are the same. */
function isTaken(yaml: string): boolean {
  const plain = yaml.endsWith('\n') ? readPlainYaml(yaml, 4) : undefined; // A block has whole lines.
  if (!plain) return false;
  const { data, failure } = readAsTheSite(`---\n${yaml}---\n`);
  expect(failure, yaml).toBeUndefined();
  expect(plain.data, yaml).toStrictEqual(data);
  expect(plain.entries, yaml).toStrictEqual(readEntries(yaml, 4));
  return true;
}

test('is taken for the usual block', () => {
  expect(isTaken(POST)).toBe(true);
  expect(isTaken('category:\n- label: A\n  id: b\n')).toBe(true);
  expect(isTaken(POST.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isTaken('title: >-\n  A title  on two\n  lines, #1: "done"\nauthor: A B\n')).toBe(true);
  expect(isTaken('title: >-\r\n  The last\r\n  of all\r\n')).toBe(true);
  expect(isTaken('title: a\n\nauthor: b\n\ncategory:\n  - label: A\n\n')).toBe(true);
  expect(isTaken('date: 2031-12-24\n')).toBe(true);
  expect(isTaken('title: What is here!   \ncategory: \n  - label: "A b" \n    id: b  \n')).toBe(true);
});

test.each([
  ['a line without a key', 'title\n'],
  ['a colon in the value', 'title: a: b\n'],
  ['a comment', 'title: a #b\n'],
  ['a blank line at the top', '\ntitle: a\n'],
  ['a blank line in a list', 'category:\n\n  - label: b\n'],
  ['a blank line below a folded text', 'title: >-\n  a\n\nauthor: b\n'],
  ['a blank line in a folded text', 'title: >-\n  a\n\n  b\n'],
  ['a folded text that is indented otherwise', 'title: >-\n   a\n'],
  ['a folded text that is empty', 'title: >-\nauthor: b\n'],
  ['a folded text that keeps its end', 'title: >\n  a\n'],
  ['a folded value', 'title: a\n  b\n'],
  ['a key twice', 'title: a\ntitle: b\n'],
  ['a word that is no text', 'title: yes\n'],
  ['a number', 'title: 2024\n'],
  ['an escape', 'title: "a\\n"\n'],
  ['a doubled quote', "title: 'a''b'\n"],
  ['a carriage return', 'title: a\rb\n'],
  ['a tab', 'title: a\tb\n'],
  ['a key without a value', 'title:\nauthor: b\n'],
  ['a list of words', 'category:\n  - a\n'],
  ['an item that is indented otherwise', 'category:\n  - label: a\n     id: b\n'],
  ['a dash at another column', 'category:\n  - label: a\n - label: b\n'],
  ['a pair above the first dash', 'category:\n  label: a\n'],
  ['nothing', ''],
])('is not taken for %s', (_, yaml) => {
  expect(readPlainYaml(yaml, 0)).toBeUndefined();
});

describe.runIf(corpusPosts.length > 0)('over the corpus', () => {
  test('most blocks are plain', () => {
    const blocks = corpusPosts.flatMap(({ text }) => /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? []);
    expect(blocks.filter(isTaken).length).toBeGreaterThan(blocks.length / 2);
  });
});

test('agrees over blocks with anything put in anywhere', () => {
  const sign = fc.constantFrom(
    ...' \n\t\r-:#\'"&*!|>%@`{}[],.?~<=0123456789eExXyYnNtTfFéß\u00a0\u2028\ufeff\u0085\u0000\ud800Z',
    '- ',
    ': ',
    ' #',
  );
  const change = fc.record({ at: fc.nat(POST.length), cut: fc.nat(6), put: fc.array(sign, { maxLength: 4 }) });
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom(...BASES), fc.array(change, { minLength: 1, maxLength: 3 }), (base, changes) => {
      let yaml = base;
      for (const { at, cut, put } of changes) yaml = yaml.slice(0, at) + put.join('') + yaml.slice(at + cut);
      if (isTaken(yaml)) taken += 1;
    }),
    { numRuns: 40_000 },
  );
  expect(taken).toBeGreaterThan(200);
});

test('agrees over lines made of pieces', () => {
  const key = fc.constantFrom(
    'title',
    'author',
    'date',
    'category',
    'x-1',
    'True',
    'no',
    '__proto__',
    'constructor',
    'toString',
    '<<',
    '1',
  );
  const value = fc.constantFrom(
    ...[
      'a',
      'A b',
      'Null',
      'NaN',
      '.inf',
      '0x1F',
      '1e3',
      '1:30',
      "it's",
      "'a b'",
      "'a'b",
      '"a"',
      '"a  b"',
      "''",
      '- a',
      'a - b',
      '-a',
      '(a)',
    ],
    ...[
      '2024-01-02T03:04:05.678Z',
      '0001-01-01T00:00:00.000Z',
      '9999-99-99T99:99:99.999Z',
      '2024-01-02',
      '9999-99-99',
      '0001-01-01',
      '>-',
      '>- ',
      'a/b',
      'e',
      'E1',
      'é è',
      'ǆ',
      '+a',
    ],
  );
  const pair = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}\n`);
  const lead = fc.constantFrom('', '- ', '  ', '  - ', '    ', ' ', '   - ');
  const line = fc.oneof(
    pair,
    key.map((name) => `${name}:\n`),
    fc.tuple(lead, pair).map(([a, b]) => a + b),
    fc.tuple(fc.constantFrom('', ' ', '  ', '   '), value).map(([a, b]) => `${a}${b}\n`),
    fc.constantFrom('\n', '  a  b\n', '  # b\n', '  - b\n', '  a \n', '  \n'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (lines, crlf) => {
      isTaken(crlf ? lines.join('').replaceAll('\n', '\r\n') : lines.join(''));
    }),
    { numRuns: 40_000 },
  );
});
