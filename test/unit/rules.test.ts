import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { rules } from '../../src/core/rules';
import type { Example, Problem, Rule } from '../../src/core/types';
import { exampleSite } from './example-site';
import { readMarks } from './marks';

const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example);

function find(rule: Rule, text: string, path: string | undefined): Problem[] {
  return checkPost(parsePost(text, path ?? 'src/pages/blog/starlingx-news.md'), exampleSite).filter(
    (problem) => problem.rule === rule.id,
  );
}

const firstFixes = (problems: readonly Problem[]) => problems.flatMap((problem) => problem.fixes[0]?.edits ?? []);
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  for (const [lineEnds, convert] of [
    ['LF', (text: string) => text],
    ['CRLF', crlf],
  ] as const) {
    const bad = asExample(rule.bad);
    const good = convert(asExample(rule.good).text);
    const { text, spans } = readMarks(convert(bad.text));

    test(`finds the marked places (${lineEnds})`, () => {
      const problems = find(rule, text, bad.path);
      expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
      );
      expect(problems.map(({ span }) => span)).toEqual(spans);
    });
    test(`is silent on the good text (${lineEnds})`, () => {
      expect(find(rule, good, asExample(rule.good).path)).toEqual([]);
    });
    test(`its fix turns bad into good (${lineEnds})`, () => {
      const fixed = applyEdits(text, firstFixes(find(rule, text, bad.path)));
      expect(fixed).toBe(good);
      // Where the name of the file is the mistake, the other name is the repair.
      expect(find(rule, fixed, asExample(rule.good).path)).toEqual([]);
    });
  }

  test('says what is wrong and what the site does', () => {
    for (const { message } of find(rule, readMarks(asExample(rule.bad).text).text, asExample(rule.bad).path)) {
      expect(message).toMatch(/^\S.{30,}[.!?]$/s);
    }
    expect(`${rule.docs}${rule.why}`).not.toMatch(/\n/);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});

test('every file in rules/ is in the list, under its own name', () => {
  const files = readdirSync(new URL('../../src/core/rules', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  expect(files.sort()).toEqual([...rules.map((rule) => rule.id), 'index'].sort());
});

test('a rule that throws is reported and does not silence the others', () => {
  const broken = rules.find((rule) => rule.id === 'key-misspelt');
  if (!broken) throw new Error('key-misspelt is gone');
  const check = broken.check;
  broken.check = () => {
    throw new Error('on purpose');
  };
  try {
    const found = checkPost(parsePost('---\ndate: 2024-31-31\n---\n', 'x.md'), exampleSite).map((problem) => problem.rule);
    expect(found).toContain('internal-error');
    expect(found).toContain('date-invalid');
  } finally {
    broken.check = check;
  }
});
