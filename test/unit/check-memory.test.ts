// With a memory of what was found before, a check gives what a check of the whole post gives, whatever was typed.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMemory } from '../../src/core/check-memory';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import type { Problem, Rule } from '../../src/core/types';
import { corpusPosts } from './corpus';
import { exampleSite } from './example-site';

const FOLDER = 'src/pages/blog';
const SAMPLES = readdirSync(`test/sample-blog/${FOLDER}`).map((name) =>
  readFileSync(`test/sample-blog/${FOLDER}/${name}`, 'utf8'),
);
const textOf = (example: Rule['bad']): string => (typeof example === 'string' ? example : example.text).replace(/[«»]/g, '');
const EXAMPLES = rules.flatMap(({ bad, good }) => [textOf(bad), textOf(good)]);
const REAL = corpusPosts.map(({ text }) => text);

/** Signs that make something of the text around them. */
const SIGNS = [
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '#',
  '# ',
  '* ',
  '1. ',
  '> ',
  '```\n',
  '`',
  '[',
  ']',
  '(',
  ')',
  '](',
  '<!--',
  '-->',
  '**',
  '_',
].concat(
  [
    '.',
    ',',
    ';',
    'the the ',
    'harbor ',
    'Harbor ',
    '\u00a0',
    '\r\n',
    '---\n',
    '[x]: https://a.example\n',
    '[x]',
    '<!-- more -->\n',
    '| a |\n',
  ],
  ['# About StarlingX\n\n', '<div>\n', '![](/img/a.png)', 'https://git.starlingx.io/cgit ', 'starlingx.io', 'IRC '],
);

const bare = (problems: readonly Problem[]) =>
  problems.map((problem) => ({
    ...problem,
    fixes: problem.fixes.map(({ elsewhere, ...fix }) => ({ ...fix, other: elsewhere?.path })),
  }));

/** Many edits of one text, each checked with the memory of those before and afresh. */
function expectSame(start: string, edits: number, random: () => number, others: readonly string[]): void {
  const memory = newMemory();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let text = start;
  for (let edit = 0; edit <= edits; edit += 1) {
    const post = () => parsePost(text, `${FOLDER}/starlingx-a-sample.md`);
    expect(bare(checkPost(post(), exampleSite, {}, memory)), JSON.stringify(text)).toEqual(bare(checkPost(post(), exampleSite)));
    const at = Math.floor(random() * text.length);
    const cut = random() < 0.3 ? Math.floor(random() * 40) : 0;
    const other = pick(others);
    const from = Math.floor(random() * other.length);
    text = text.slice(0, at) + (random() < 0.8 ? pick(SIGNS) : other.slice(from, from + 300)) + text.slice(at + cut);
  }
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a check with a memory', () => {
  const seed = Number(fc.readConfigureGlobal()?.seed);
  const random = mulberry32(seed);
  test.each([...SAMPLES, ...REAL].map((text, index) => [index, text] as const))(`post %i, edited (seed ${seed})`, (_, text) =>
    expectSame(text, 12, random, [...SAMPLES, ...REAL, ...EXAMPLES]),
  );
  test(`the examples of all rules, edited (seed ${seed})`, () => {
    for (const text of EXAMPLES) expectSame(text, 3, random, EXAMPLES);
  });

  test('other settings, another site and another name are not answered from memory', () => {
    const memory = newMemory();
    const text = '---\ntitle: A title\n---\n\nThe the end, [again](/blog/starlingx-a/).\n';
    const rulesOf = (path: string, site = exampleSite, settings = {}) =>
      checkPost(parsePost(text, path), site, settings, memory).map(({ rule }) => rule);
    expect(rulesOf(`${FOLDER}/starlingx-a.md`)).toContain('doubled-word');
    expect(rulesOf(`${FOLDER}/starlingx-a.md`, exampleSite, { 'doubled-word': 'off' })).not.toContain('doubled-word');
    expect(rulesOf(`${FOLDER}/starlingx-a.md`, { ...exampleSite, sameLayout: false })).not.toContain('footer-missing');
    expect(rulesOf(`${FOLDER}/starlingx-a.md`)).toContain('link-to-itself');
    expect(rulesOf(`${FOLDER}/starlingx-b.md`)).not.toContain('link-to-itself');
  });

  test('sections that did not change are not read again', () => {
    const memory = newMemory();
    const read = (text: string) => {
      checkPost(parsePost(text, `${FOLDER}/starlingx-a.md`), exampleSite, {}, memory);
      return [...memory.sections.values()].map(({ part }) => part);
    };
    const before = read('---\ntitle: A title\n---\n\nOne.\n\n# Two\n\nText.\n\n# Three\n\nText of three.\n');
    const after = read('---\ntitle: A title\n---\n\nOne.\n\n# Two\n\nText, and more.\n\n# Three\n\nText of three.\n');
    expect(after.map((part) => before.includes(part))).toEqual([true, false, true]);
    const retitled = read('---\ntitle: Other title\n---\n\nOne.\n\n# Two\n\nText, and more.\n\n# Three\n\nText of three.\n');
    expect(retitled.every((part) => after.includes(part))).toBe(true);
    const dated = read('---\ndate: 2025-02-03\n---\n\nOne.\n\n# Two\n\nText, and more.\n\n# Three\n\nText of three.\n');
    expect(dated.some((part) => after.includes(part))).toBe(false);
  });
});
