// What every fix of every rule promises, over posts damaged at random. The rules' own examples say what each fix does.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits, preferredFix } from '../../src/core/edits';
import { INTERNAL_RULE } from '../../src/core/engine-rules';
import { isReadable } from '../../src/core/fields';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import type { Edit, Entry, Fix, Post, Problem, Site } from '../../src/core/types';
import { corpusPosts } from './corpus';
import { blogSite } from './cursor-text';
import { type DamagedPost, damagedPost } from './damaged-posts';
import { exampleSite } from './example-site';

vi.setConfig({ testTimeout: 120_000 });

const site = fc.constantFrom<Site[]>(defaultSite, exampleSite, blogSite);
/** More than this many rounds of "fix all" nobody presses. */
const ROUNDS = 10;

interface Try {
  readonly post: Post;
  readonly problem: Problem;
  readonly fix: Fix;
  readonly after: string;
}

/** Runs `examine` for every fix of every problem of many damaged posts. */
function everyFix(examine: (fixed: Try, of: Site) => void): void {
  fc.assert(
    fc.property(damagedPost, site, ({ text, path }, of) => {
      const post = parsePost(text, path);
      for (const problem of checkPost(post, of)) {
        for (const fix of problem.fixes) {
          const context = `${problem.rule}: ${fix.title}\n${JSON.stringify(text)}\n${JSON.stringify(applyEdits(text, fix.edits))}`;
          try {
            examine({ post, problem, fix, after: applyEdits(text, fix.edits) }, of);
          } catch (error) {
            throw new Error(`${error instanceof Error ? error.message : String(error)}\n${context}`);
          }
        }
      }
    }),
    { numRuns: 3000 },
  );
}

const inOrder = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

describe('a fix', () => {
  test('has edits inside the text that do not overlap, and they change something', () => {
    everyFix(({ post: { text }, fix, after }) => {
      expect(fix.edits.length).toBeGreaterThan(0);
      expect(fix.title).toMatch(/^.{5,120}$/);
      let at = 0;
      for (const { span } of inOrder(fix.edits)) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        at = span.end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      expect(after).not.toBe(text);
    });
  });

  test('leaves every character outside of its edits where it was', () => {
    everyFix(({ post: { text }, fix, after }) => {
      let [old, fresh] = [0, 0];
      for (const { span, text: insert } of [
        ...inOrder(fix.edits),
        { span: { start: text.length, end: text.length }, text: '' },
      ]) {
        expect(after.slice(fresh, fresh + span.start - old)).toBe(text.slice(old, span.start));
        fresh += span.start - old + insert.length;
        old = span.end;
      }
      expect(after.length).toBe(fresh);
    });
  });

  test('writes the line ends that the post has, and keeps its BOM', () => {
    everyFix(({ post, after }) => {
      if (post.text.includes('\r\n')) expect(after).not.toMatch(/(?<!\r)\n/);
      else expect(after).not.toContain('\r');
      expect(after.lastIndexOf('\ufeff')).toBe(post.text.lastIndexOf('\ufeff'));
    });
  });

  test('leaves the values of other keys alone, and what the site can read it can read still', () => {
    everyFix(({ post, problem, fix, after }) => {
      if (!isReadable(post.front)) return;
      const { front } = parsePost(after, post.path);
      expect(front.error?.reason).toBeUndefined();
      expect(front.state).toBe('closed');
      if (problem.rule === 'yaml-tab') return; // It moves a key back into the mapping that the tab took it from.
      const { entries } = post.front;
      const touched = new Set(entries.filter((entry) => fix.edits.some((edit) => touches(edit, entry))).map(({ name }) => name));
      for (const entry of entries) {
        if (!touched.has(entry.name)) expect(front.data[entry.name]).toEqual(post.front.data[entry.name]);
      }
    });
  });

  test('ends what it is for', () => {
    everyFix(({ post, problem, after }, of) => {
      const count = (text: string): number =>
        checkPost(parsePost(text, post.path), of).filter(({ rule }) => rule === problem.rule).length;
      // js-yaml names its first complaint alone: behind it the next one of the same kind may come up.
      const isFirstOnly = post.front.error && problem.span.start === post.front.error.span.start;
      if (isFirstOnly) expect(rounds(after, post.path, problem.rule, of)).toBeLessThan(20);
      else expect(count(after)).toBeLessThan(count(post.text));
    });
  });
});

/** How often the first fix of a rule's first finding can be applied before there is none. */
function rounds(text: string, path: string, rule: string, of: Site, so = 0): number {
  const fix = checkPost(parsePost(text, path), of).find((problem) => problem.rule === rule)?.fixes[0];
  return fix && so < 30 ? rounds(applyEdits(text, fix.edits), path, rule, of, so + 1) : so;
}

/** An insertion in front of a key belongs to the line above it. */
function touches({ span }: Edit, { key, value }: Entry): boolean {
  const end = Math.max(key.end, value.span.end);
  return span.start === span.end ? span.start > key.start && span.start <= end : span.start < end && span.end > key.start;
}

/** Presses "fix all" until nothing changes. */
function fixAll({ text, path }: DamagedPost, of: Site): { texts: string[]; problems: Problem[] } {
  const texts = [text];
  for (;;) {
    const current = texts.at(-1) ?? '';
    const problems = checkPost(parsePost(current, path), of);
    const fixed = applyEdits(current, fixAllEdits(problems));
    if (fixed === current || texts.length > ROUNDS) return { texts, problems };
    texts.push(fixed);
  }
}

function expectConvergence(post: DamagedPost, of: Site): void {
  const { texts, problems } = fixAll(post, of);
  const course = texts.map((text) => JSON.stringify(text)).join('\n');
  expect(texts.length, course).toBeLessThanOrEqual(ROUNDS);
  expect(
    problems.filter(preferredFix).map(({ rule }) => rule),
    course,
  ).toEqual([]);
  expect(
    problems.filter(({ rule }) => rule === INTERNAL_RULE),
    course,
  ).toEqual([]);
}

test('"fix all" comes to an end with nothing left that needs no decision', () => {
  fc.assert(fc.property(damagedPost, site, expectConvergence), { numRuns: 4000 });
});

test.runIf(corpusPosts.length > 0)('"fix all" comes to an end on the posts of the corpus', () => {
  for (const post of corpusPosts) {
    for (const of of [defaultSite, exampleSite]) {
      expectConvergence(post, of);
      expectConvergence({ path: post.path, text: post.text.replaceAll(/\r?\n/g, '\r\n') }, of);
    }
  }
});
