// Texts that nobody writes but anybody can open. No time is asserted, only how it grows and what plain prose costs.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { complete } from '../../src/core/complete';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { INTERNAL_RULE } from '../../src/core/engine-rules';
import { FRONT_MATTER_LIMIT } from '../../src/core/fences';
import { hover } from '../../src/core/hover';
import { parsePost } from '../../src/core/parse-post';
import { looksLikePost } from '../../src/core/recognise';
import { defaultSite } from '../../src/core/site/defaults';
import { readSchema } from '../../src/core/site/schema';
import { isTooDeep } from '../../src/core/yaml-depth';
import { yamlEngine } from '../../src/core/yaml-entries';
import { blogSite } from './cursor-text';

const SIZE = 200_000;
const PATH = 'src/pages/blog/starlingx-vptg-april-2031-recap.md';
const now = new Date('2026-11-20T09:15:00Z');

/** Everything that happens when a key is pressed; what comes out of it lies inside the text. */
function useAll(text: string): void {
  const post = parsePost(text, PATH);
  const problems = checkPost(post, blogSite);
  looksLikePost(post.front, blogSite);
  const spans = problems.flatMap(({ span, fixes }) => [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]);
  for (const offset of [0, 3, 4, 40, text.length >> 1, text.length - 1, text.length]) {
    spans.push(...complete(post, blogSite, offset, now).map(({ span }) => span));
    spans.push(...[hover(post, blogSite, offset)?.span ?? { start: 0, end: 0 }]);
  }
  applyEdits(text, fixAllEdits(problems));
  expect(problems.filter(({ rule }) => rule === INTERNAL_RULE)).toEqual([]);
  expect(spans.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([]);
}

function cost(text: string): number {
  const start = performance.now();
  useAll(text);
  return performance.now() - start;
}

/** The least of a few runs, because the machine has other things to do as well; stops as soon as `isEnough`. */
function leastCosts(texts: readonly string[], isEnough: (costs: number[]) => boolean): number[] {
  let costs = texts.map(cost);
  for (let run = 1; run < 8 && !isEnough(costs); run += 1) {
    costs = texts.map((text, index) => Math.min(costs[index] ?? 0, cost(text)));
  }
  return costs;
}

/** A quarter of a text, the whole of it, and prose. */
function expectLinear(texts: readonly [string, string, string]): void {
  // Most are so at the first look, and need no prose to be measured against.
  if (cost(texts[1]) <= 10 * cost(texts[0])) return;
  const isLinear = ([quarter = 0, whole = 0, prose = 0]: number[]): boolean => whole <= Math.max(10 * quarter, 4 * prose);
  const costs = leastCosts(texts, isLinear);
  expect(isLinear(costs), `quarter, whole and prose took ${costs.map(Math.round)} ms`).toBe(true);
}

const FRONT = '---\ntemplateKey: blog-post\ntitle: StarlingX at the virtual Project Teams Gathering\n';
const PROSE = 'The team spoke about the [next release](https://www.starlingx.io) and what is in it.\n\n## A section\n\n';
const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const plain = `${FRONT}---\n${filled(PROSE, SIZE)}`;

const pieces = [
  ...[' ', '\n', '\r', '\t', '-', '#', ':', '"', "'", '{', '[', '`', '<', '!', '\\', 'a', 'é', '\ud800', '\u0000', '\u2028'],
  ...[
    '*a ',
    '[a](',
    '![](',
    '---\n',
    'a: b\n',
    '- ',
    '? ',
    '<!--',
    '<!-- -->',
    '```\n',
    '~~~\n',
    '\r\n',
    '# \n',
    'a\n\n',
    '[x](y) ',
  ],
  ...[
    'title: ',
    'title:\n',
    'title: a: b\n',
    'x: "\n',
    'x: [\n',
    'x: |\n',
    '\tx: 1\n',
    '&a ',
    '*a\n',
    '# About StarlingX\n\n',
    ' #',
  ],
];

/** Rows of blocks, and what a search for an end may run through again and again. */
const rows = [
  ...[
    'a <!-- x\n\n',
    'a `x\n\n',
    'a [x](y\n\n',
    'a ![x\n\n',
    '> ',
    '1. ',
    '| a |\n',
    '    a\n',
    '<div>\n',
    '</div>\n\n',
    '[a](((',
    '[a][',
    '`` `',
    '<a x',
    '<!-- recap-ignore x -->\n',
    '<!-- recap-ignore-next-line x -->\nin in a.\n\n',
    'stay tuned for the next part ',
  ],
  ...[' ', ' "', '(', '\\'].map((sign) => `[a](${sign.repeat(1900)}) `),
  ...['.', ')', '*'].map((sign) => `https://x.y/${sign.repeat(1900)}z `),
];

const shapes: Record<string, (filling: string) => string> = {
  'the whole text': (filling) => filling,
  'the body': (filling) => `${FRONT}---\n${filling}`,
  'the front matter': (filling) => `---\n${filling}\n---\nText.\n`,
  'an unclosed front matter': (filling) => `---\n${filling}`,
  'a title': (filling) => `---\ntitle: ${filling}\n---\nText.\n`,
  'a misplaced front matter': (filling) => `\n---\ntitle: x\n${filling}\n---\nText.\n`,
  'a block for a program': (filling) => `---js\n${filling}\n---\nText.\n`,
};

describe.each(Object.entries(shapes))('200 kB of one thing in %s', (_, shape) => {
  test.each(pieces)(
    '%j costs four times the time of its fourth, or no more than prose',
    (piece) => {
      expectLinear([shape(filled(piece, SIZE / 4)), shape(filled(piece, SIZE)), plain]);
    },
    120_000,
  );
});

describe.each(rows.map((row) => [row.slice(0, 20), row] as const))('200 kB of %j in the body', (_, row) => {
  test('cost four times the time of its fourth, or no more than prose', () => {
    const body = (size: number): string => `${FRONT}---\n${filled(row, size)}`;
    expectLinear([body(SIZE / 4), body(SIZE), plain]);
  }, 120_000);
});

describe('a front matter as long as is read at all', () => {
  test.each(pieces)(
    '%j costs no more than 40 times a plain post of 200 kB',
    (piece) => {
      for (const shape of [shapes['the front matter'], shapes['a title'], shapes['an unclosed front matter']]) {
        const text = shape?.(filled(piece, FRONT_MATTER_LIMIT - 30)) ?? '';
        const isBounded = ([block = 0, prose = 0]: number[]): boolean => block <= 40 * prose;
        const costs = leastCosts([text, plain], isBounded);
        expect(isBounded(costs), `block and prose took ${costs.map(Math.round)} ms`).toBe(true);
      }
    },
    120_000,
  );
});

test.each([
  ['lines', filled(PROSE, 10_000_000)],
  ['one line', filled('word ', 10_000_000)],
  ['blank lines', filled('\n', 10_000_000)],
])('10 MB of %s are read', (_, body) => useAll(`${FRONT}---\n${body}`), 120_000);

const stairs = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k:\n`).join('');
const deep: [name: string, (levels: number) => string][] = [
  ['brackets', (levels) => `k: ${'['.repeat(levels - 1)}`],
  ['braces', (levels) => `k: ${'{a: '.repeat(levels - 1)}`],
  ['dashes', (levels) => `${'- '.repeat(levels - 1)}a`],
  ['question marks', (levels) => `${'? '.repeat(levels - 1)}a`],
  ['indentation', stairs],
  ['dashes below dashes', (levels) => `- - - a:\n${' '.repeat(8)}${'- '.repeat(levels - 5)}a`],
];

describe('deep nesting', () => {
  test.each(deep)('%s: a hundred levels are read, no more', (_, make) => {
    expect(isTooDeep(make(100))).toBe(false);
    expect(isTooDeep(make(101))).toBe(true);
    expect(isTooDeep(make(100).replaceAll('\n', '\r'))).toBe(false);
    expect(isTooDeep(make(101).replaceAll('\n', '\r\n'))).toBe(true);
  });

  // Before it was refused, this ended the process: "RegExpCompiler Allocation failed".
  test.each(deep)('%s: thousands of levels are an error of the post', (name, make) => {
    const yaml = make(name === 'indentation' ? 120 : 1900);
    expect(() => yamlEngine.parse(yaml)).toThrow('levels deep');
    const { front } = parsePost(`---\n${yaml}\n---\n`);
    expect(front).toMatchObject({ state: 'closed', entries: [], data: {} });
    expect(front.error).toBeDefined();
    useAll(`---\n${yaml}\n---\n`);
    expect(readSchema(make(2000), defaultSite)).toBeUndefined();
  });

  test('wide is not deep', () => {
    expect(isTooDeep(`a: ${'[b], '.repeat(5000)}`)).toBe(false);
    expect(isTooDeep('- - a\n'.repeat(5000))).toBe(false);
    expect(isTooDeep('a:\n  - b:\n      - c\n'.repeat(5000))).toBe(false);
  });
});

describe('aliases', () => {
  const laughs = (levels: number): string =>
    ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: levels }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`))
      .join('\n');
  test.each([
    ['a bomb', laughs(30)],
    ['a bomb of merge keys', `a: &a {b: 1}\n${'c:\n  <<: *a\n'.repeat(300)}`],
    ['an endless loop', 'a: &a [*a]\ntitle: *a'],
    ['a loop of keys', 'a: &a\n  ? *a\n  : *a\ntitle: x'],
    ['an alias for nothing', 'title: *nobody'],
  ])(
    '%s is read or refused',
    (_, yaml) => {
      useAll(`---\n${yaml}\n---\nText.\n`);
      useAll(`---\ntitle: x\ncategory:\n  - label: ${yaml.replaceAll('\n', '\n    ')}\n---\nText.\n`);
    },
    120_000,
  );

  test('a bomb in the CMS schema is refused', () => {
    const schema = `${laughs(30)}\ncollections: [{ name: blog, folder: posts, fields: *a30 }]`;
    expect(readSchema(schema, defaultSite)).toBeUndefined();
  });
});
