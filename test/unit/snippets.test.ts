import { describe, expect, it } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { footerParagraph, footerText } from '../../src/core/footer';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import { TEAMS } from '../../src/core/snippet-bodies';
import { choice, mapped, snippetText, stop } from '../../src/core/snippet-syntax';
import { snippets } from '../../src/core/snippets';

const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: '2031', CURRENT_MONTH: '04', CURRENT_DATE: '07' };

/**
 * What the editor leaves when the author tabs through a snippet: defaults and first choices stay unless `typed` says
 * otherwise, transforms see what was typed.
 */
function expand(snippet: string, typed: Record<number, string> = {}): string {
  const values: Record<string, string> = { 0: '', ...typed };
  for (const [, number = '', first = ''] of snippet.matchAll(/\$\{(\d+)\|((?:\\.|[^,|\\])*)/g)) values[number] ??= plain(first);
  for (const [, number = '', text = ''] of snippet.matchAll(/\$\{(\d+):((?:\$\{\w+\}|[^${}])*)\}/g))
    values[number] ??= expand(text);
  return snippet
    .replace(/\$\{(\d+)\/((?:\\.|[^/])+)\/((?:\$\{[^}]*\}|[^/])*)\/\}/g, (_, number, pattern, format) =>
      transform(values[number] ?? '', pattern, format),
    )
    .replace(/\$\{(\d+)\|(?:\\.|[^|\\])*\|\}/g, (_, number) => values[number] ?? '')
    .replace(/\$\{(\d+):(?:\$\{\w+\}|[^${}])*\}/g, (_, number) => values[number] ?? '')
    .replace(/(?<!\\)\$(\d+)/g, (_, number) => values[number] ?? '')
    .replace(/\$\{([A-Z_]+)\}/g, (_, name) => VARIABLES[name] ?? '')
    .replace(/\\([\\$}])/g, '$1');
}

const plain = (text: string): string => text.replace(/\\(.)/g, '$1');

function transform(value: string, pattern: string, format: string): string {
  return value.replace(new RegExp(pattern), (...groups) =>
    format.replace(/\$\{(\d+):(?:\+([^}]*)|\/downcase)\}/g, (_, group, text) =>
      text === undefined ? groups[group].toLowerCase() : groups[group] ? text : '',
    ),
  );
}

function body(prefix: string): string {
  return snippets.find((snippet) => snippet.prefix === prefix)?.body.join('\n') ?? '';
}

/** But for what the author is still to write: the words of the tab stops, and the day. */
const problems = (text: string, path = 'src/pages/blog/starlingx-draft.md') =>
  checkPost(parsePost(text, path), defaultSite).filter(({ rule }) => !/^(placeholder|date)-/.test(rule));

describe('snippet syntax', () => {
  it('keeps plain text plain', () => expect(expand(snippetText('a $1 b } c \\ d'))).toBe('a $1 b } c \\ d'));
  it('offers choices with commas and bars in them', () => expect(expand(choice(1, ['a, b|c', 'd']))).toBe('a, b|c'));
  it('maps one stop to another text', () => {
    const both = `${stop(1, 'a (b)')} ${mapped(1, [
      ['a (b)', 'one'],
      ['c', 'two'],
    ])}`;
    expect([expand(both), expand(both, { 1: 'c' })]).toEqual(['a (b) one', 'c two']);
  });
});

describe('the snippets', () => {
  it('have their own names and prefixes, all beginning with stx-', () => {
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
    expect(new Set(snippets.map(({ name }) => name)).size).toBe(snippets.length);
    expect(snippets.filter(({ prefix }) => !prefix.startsWith('stx-'))).toEqual([]);
  });

  it.each(snippets)('$prefix leaves no sign of its syntax behind', ({ body: lines }) =>
    expect(expand(lines.join('\n'))).not.toMatch(/\$|\{|\}|\|/),
  );

  it('cover a post from the front matter to the footer', () => {
    expect(snippets.map(({ prefix }) => prefix)).toEqual([
      'stx-front-matter',
      'stx-teaser',
      'stx-ptg-recap',
      'stx-ptg-recap-part',
      'stx-team',
      'stx-numbers',
      'stx-etherpad',
      'stx-series',
      'stx-footer',
      'stx-footer-release',
    ]);
  });
});

describe('front matter', () => {
  it.each(['Features & Updates', 'News & Announcements'])('writes the id of %s', (label) => {
    const text = `${expand(body('stx-front-matter'), { 3: label })}Text.\n`;
    const id = defaultSite.categories.find((category) => category.label === label)?.id;
    expect(id).toMatch(/^category-/);
    expect(parsePost(text).front.data.category).toEqual([{ label, id }]);
    expect(problems(text)).toEqual([]);
  });
});

describe('the recap of a PTG', () => {
  it('has no finding from front matter to footer', () => {
    const text = expand(body('stx-ptg-recap'));
    expect(problems(text)).toEqual([]);
    expect(text).toContain('title: StarlingX at the virtual Project Teams Gathering in April, 2031\n');
    expect(text).toMatch(/in April, 2031\. <!-- more -->\n/);
    expect(text.endsWith(`\n\n${footerText('article', 1, '\n')}\n`)).toBe(true);
  });

  it.each([
    ['1', 'Part 2', 'starlingx-vptg-october-2031-recap-part-2', 'starlingx-vptg-october-2031-recap'],
    ['2', 'Part 1', 'starlingx-vptg-october-2031-recap', 'starlingx-vptg-october-2031-recap-part-2'],
  ])('as part %s links to %s', (part, words, slug, own) => {
    const text = expand(body('stx-ptg-recap-part'), { 1: 'October', 3: part });
    expect(text).toContain(`title: StarlingX at the virtual Project Teams Gathering in October, 2031 - Part ${part}\n`);
    expect(text).toContain(`[${words}](https://www.starlingx.io/blog/${slug}/)`);
    expect(problems(text, `src/pages/blog/${own}.md`)).toEqual([]);
  });
});

describe('the other snippets', () => {
  it('offer every team and both heading levels', () => {
    expect(body('stx-team')).toContain(choice(1, TEAMS));
    expect(expand(body('stx-team'), { 1: 'Docs' })).toMatch(/^## Docs\n/);
    expect(expand(body('stx-footer'), { 1: '##' })).toBe(`${footerText('article', 2, '\n')}\n`);
    expect(expand(body('stx-footer-release'))).toBe(`# About StarlingX\n\n${footerParagraph('release')}\n`);
  });

  it('write what the conventions ask for', () => {
    expect(expand(body('stx-teaser'))).toMatch(/^[^\n]+\. <!-- more -->\n$/);
    expect(expand(body('stx-numbers'), { 2: '54', 3: '664' })).toContain(
      '* 54 new features and enhancements\n* 664 bugs fixed\n',
    );
    expect(expand(body('stx-etherpad'), { 1: 'r.0a1b' })).toContain('[etherpad](https://etherpad.opendev.org/p/r.0a1b)');
    expect(expand(body('stx-series'), { 1: '1', 2: 'a-slug' })).toContain('[Part 1](https://www.starlingx.io/blog/a-slug/)');
  });
});
