// Comments that suppress findings: what they hold for, the fixes that write them, and those that suppress nothing.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { UNUSED_SUPPRESSION, unusedSuppression } from '../../src/core/engine-rules';
import { parsePost } from '../../src/core/parse-post';
import { renderBody } from '../../src/core/render/render-body';
import { rules } from '../../src/core/rules';
import { noConfig } from '../../src/core/site/defaults';
import { suppressions } from '../../src/core/suppress';
import type { Fix, Problem, Rule, Site } from '../../src/core/types';
import { corpusPosts } from './corpus';
import { exampleSite } from './example-site';
import { readMarks } from './marks';

const PATH = 'src/pages/blog/starlingx-news.md';
const find = (text: string, path = PATH, site: Site = exampleSite): Problem[] => checkPost(parsePost(text, path), site);
const COUNTED = ['doubled-word', 'product-name', UNUSED_SUPPRESSION];
/** Rule and line (from 0) of the findings that the tests count. */
const found = (body: string, site?: Site): string[] =>
  find(body, PATH, site)
    .filter(({ rule }) => COUNTED.includes(rule))
    .map(({ rule, span }) => `${rule} ${body.slice(0, span.start).split('\n').length - 1}`);

describe.each(['\n', '\r\n'])('a comment, line end %j,', (eol) => {
  const is = (body: string, ...expected: string[]): void => expect(found(body.replaceAll('\n', eol))).toEqual(expected);

  test('for the next line', () => {
    is('We met in in May.\n', 'doubled-word 0');
    is('<!-- recap-ignore-next-line doubled-word -->\nWe met in in May.\n\nAnd in in June.\n', 'doubled-word 3');
    is('<!-- recap-ignore-next-line doubled-word -->\n\nWe met in in May.\n');
    is('We met. <!-- recap-ignore-next-line doubled-word -->\nIt was in in May.\n');
  });

  test('for the post, front matter too', () => {
    is('<!-- recap-ignore doubled-word -->\nWe met in in May.\n\nAnd in in June.\n');
    is('---\ntitle: What is new in Starlingx\n---\n\nWords.\n\n<!-- recap-ignore product-name -->\n');
  });

  test('for some rules, or for all', () => {
    is('<!-- recap-ignore-next-line product-name -->\nOn Openstack in in May.\n', 'doubled-word 1');
    is('<!-- recap-ignore-next-line product-name doubled-word -->\nOn Openstack in in May.\n');
    is('<!-- recap-ignore-next-line product-name, doubled-word -->\nOn Openstack in in May.\n');
    is('<!-- recap-ignore-next-line -->\nOn Openstack in in May.\n');
    is('<!--recap-ignore-->\nOn Openstack in in May.\n');
  });

  test('in code is text of the post', () => {
    is('```\n<!-- recap-ignore doubled-word -->\n```\n\nWe met in in May.\n', 'doubled-word 4');
    is('Write `<!-- recap-ignore doubled-word -->`.\n\nWe met in in May.\n', 'doubled-word 2');
  });

  test('with another word is another comment', () => is('<!-- recap-ignored doubled-word -->\nIn in May.\n', 'doubled-word 1'));
});

describe('a comment that suppresses nothing', () => {
  test('is reported as its example says', () => {
    const { text, spans } = readMarks(String(unusedSuppression.bad));
    const [problem, ...more] = find(text).filter(({ rule }) => rule === UNUSED_SUPPRESSION);
    expect([problem?.span, more]).toEqual([spans[0], []]);
    expect(problem?.severity).toBe(unusedSuppression.severity);
    expect(problem?.message).toContain('(doubled-word)');
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(unusedSuppression.good);
    expect(find(String(unusedSuppression.good)).map(({ rule }) => rule)).not.toContain(UNUSED_SUPPRESSION);
  });

  test.each([
    ['a\n\n  <!-- recap-ignore x -->\n\nb\n', 'a\n\n\nb\n'],
    ['a <!-- recap-ignore-next-line x -->\r\nb\r\n', 'a\r\nb\r\n'],
    ['a <!-- recap-ignore x --> b\n', 'a  b\n'],
    ['a\n<!-- recap-ignore x -->', 'a\n'],
  ])('is removed with what was made for it: %j', (text, expected) => {
    const fixes = find(text).filter(({ rule }) => rule === UNUSED_SUPPRESSION)[0]?.fixes ?? [];
    expect(applyEdits(text, fixes[0]?.edits ?? [])).toBe(expected);
  });

  test('obeys the configuration, waits for the other posts, and is no matter of "fix all"', () => {
    const text = 'Words.\n\n<!-- recap-ignore doubled-word -->\n';
    const config = { ...noConfig, rules: { [UNUSED_SUPPRESSION]: 'off' as const } };
    expect(found(text, { ...exampleSite, config })).toEqual([]);
    expect(found(text, { ...exampleSite, posts: undefined })).toEqual([]);
    expect(found(text)).toEqual([`${UNUSED_SUPPRESSION} 2`]);
    expect(fixAllEdits(find(text)).some(({ span }) => text.slice(span.start, span.end).includes('recap-ignore'))).toBe(false);
  });

  test('is no finding to be ignored itself', () => {
    const text = 'Words.\n\n<!-- recap-ignore doubled-word -->\n';
    const problem = find(text).find(({ rule }) => rule === UNUSED_SUPPRESSION) as Problem;
    expect(suppressions(parsePost(text, PATH), exampleSite, problem)).toEqual([]);
  });
});

/** The page without comments, and without the line ends that go with them. */
const page = (text: string): string =>
  renderBody(text.slice(parsePost(text).body.span.start))
    .replace(/<!--.*?-->/gs, '')
    .replace(/[ \t]+(?=<)/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

/** How often the rule is found, and how often a comment is found to be for nothing. */
const count = (problems: readonly Problem[], id: string): number => problems.filter(({ rule }) => rule === id).length;

function expectSilence(text: string, path: string, problem: Problem, fix: Fix, samePage: boolean): void {
  const after = applyEdits(text, fix.edits);
  const [before, now] = [find(text, path), find(after, path)];
  const context = `${problem.rule}: ${fix.title}\n${after}`;
  expect(count(now, UNUSED_SUPPRESSION), context).toBe(count(before, UNUSED_SUPPRESSION));
  expect(count(now, problem.rule), context).toBeLessThan(count(before, problem.rule));
  if (fix.title.endsWith('post')) expect(count(now, problem.rule), context).toBe(0);
  if (samePage) expect(page(after), context).toBe(page(text));
}

describe('"Ignore" as a quick fix', () => {
  test.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_, { id, bad }) => {
    const { text: marked, path = PATH } = typeof bad === 'string' ? { text: bad } : bad;
    for (const text of [readMarks(marked).text, readMarks(marked).text.replaceAll('\n', '\r\n')])
      for (const problem of find(text, path).filter(({ rule }) => rule === id))
        for (const fix of suppressions(parsePost(text, path), exampleSite, problem))
          expectSilence(text, path, problem, fix, false);
  });

  test.each([
    ['the middle of a paragraph', 'We met.\nIt was in in May.\nWords.\n'],
    ['behind a line break', 'We met.  \nIt was in in May.\n'],
    ['the first line of a paragraph', 'Words.\n\nIt was in in May.\n'],
    ['below a heading', '# Plans\nIt was in in May.\n'],
    ['a heading', 'Words.\n\n# It was in in May\n\nWords.\n'],
    ['an item', '* We met.\n* It was in in May.\n* Words.\n'],
    ['an item with blank lines', '* We met.\n\n* It was in in May.\n\n* Words.\n'],
    ['the first item', 'Words.\n\n* It was in in May.\n* Words.\n'],
    ['an inner item', '* We met.\n  * It was in in May.\n  * Words.\n'],
    ['a second paragraph of an item', '* We met.\n\n  It was in in May.\n* Words.\n'],
    ['a number', '1. We met.\n2. It was in in May.\n'],
    ['a quote', '> We met.\n> It was in in May.\n'],
    ['the head of a table', 'Words.\n\n| It was in in May | b |\n|---|---|\n| c | d |\n'],
    ['below a fence', '```\ncode\n```\nIt was in in May.\n'],
  ])('leaves the page as it is: %s', (_, body) => {
    for (const text of [body, `---\ntitle: A quiet week\n---\n${body}`, `---\ntitle: A quiet week\n---\n\n${body}`]) {
      const problem = find(text).find(({ rule }) => rule === 'doubled-word') as Problem;
      const fixes = suppressions(parsePost(text, PATH), exampleSite, problem);
      expect(fixes.map(({ title }) => title)).toEqual([
        'Ignore "doubled-word" on this line',
        'Ignore "doubled-word" in this post',
      ]);
      for (const fix of fixes) expectSilence(text, PATH, problem, fix, true);
    }
  });

  test('one after the other for two rules on one line', () => {
    for (const body of ['Words.\n\nOn Openstack in in May.\n', 'Words.\nOn Openstack in in May.\n']) {
      let text = body;
      for (const id of ['doubled-word', 'product-name']) {
        const problem = find(text).find(({ rule }) => rule === id) as Problem;
        const [onThisLine] = suppressions(parsePost(text, PATH), exampleSite, problem);
        expect(onThisLine?.title).toBe(`Ignore "${id}" on this line`);
        text = applyEdits(text, onThisLine?.edits ?? []);
      }
      expect(found(text)).toEqual([]);
      expect(page(text)).toBe(page(body));
    }
  });

  test('is for the post alone where a comment would be text', () => {
    const text = 'Words.\n\n| a | b |\n|---|---|\n| in in | d |\n';
    const problem = find(text).find(({ rule }) => rule === 'doubled-word') as Problem;
    expect(suppressions(parsePost(text, PATH), exampleSite, problem).map(({ title }) => title)).toEqual([
      'Ignore "doubled-word" in this post',
    ]);
  });

  test('is not there where nothing says what is body', () => {
    const text = '---\ntitle: News\n\nWords.\n';
    expect(find(text).flatMap((problem) => suppressions(parsePost(text, PATH), exampleSite, problem))).toEqual([]);
  });
});

test.runIf(corpusPosts.length > 0)('"Ignore" leaves the pages of the corpus as they are', () => {
  let tried = 0;
  for (const { text, path } of corpusPosts) {
    const post = parsePost(text, path);
    for (const problem of find(text, path).filter((_, index) => index % 5 === 0))
      for (const fix of suppressions(post, exampleSite, problem)) {
        tried += 1;
        expectSilence(text, path, problem, fix, !/^(?:comment|html|fence|list|paragraph|heading)-/.test(problem.rule));
      }
  }
  expect(tried).toBeGreaterThan(0);
});
