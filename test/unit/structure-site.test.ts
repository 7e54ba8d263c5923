import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { findAccidentalEmphasis } from '../../src/core/emphasis';
import { findMisplacedItems } from '../../src/core/list-nesting';
import { parsePost } from '../../src/core/parse-post';
import type { Markdown } from '../../src/core/render/markdown-tree';
import { parseMarkdown } from '../../src/core/render/parse-markdown';
import { renderBody } from '../../src/core/render/render-body';
import { rules } from '../../src/core/rules';
import { readMarks } from './marks';

/** What the site's own renderer makes of the examples of the rules: the defect in `bad`, and not in `good`. */
describe('the site shows the defect that a rule speaks of', () => {
  test.each<[rule: string, defect: RegExp, right: RegExp]>([
    ['heading-accidental', /<h1>1 of them all/, /<p>Our cluster was ranked\n#1 of them all/],
    ['heading-level', /<h3>Networking/, /<h2>Networking/],
    ['heading-empty', /<h2><\/h2>/, /^<p>Text\.<\/p>\n<p>More text\.<\/p>$/],
    ['heading-invisible', /<h6>Networking/, /<h2>Networking/],
    ['heading-literal', /<p>## Networking/, /<h2>Networking/],
    ['heading-bold', /<h1><strong>/, /<h1>Plans/],
    ['heading-underline', /<h2>We met/, /<p>We met.*<\/p>\n<hr>/],
    ['bold-as-heading', /<p><strong>Plans/, /<h1>Plans/],
    ['paragraph-joined', /project\?\nIn the past/, /project\?<\/p>\n<p>In the past/],
    ['sentence-split', /asked,<\/p>\n<p>this/, /asked,\nthis/],
    ['accidental-emphasis', /disk<em>size and host<\/em>name/, /<code>disk_size<\/code> and <code>host_name<\/code>/],
    ['literal-asterisks', /\*\*Build \*\*team/, /<strong>Build<\/strong> team/],
    ['list-nesting', /<li>Disks<\/li>\n<li>NVMe/, /<p>Disks<\/p>\n<ul>\n<li>NVMe/],
    ['list-swallows', /<p>Networking<\/p>\n<h2>Plans<\/h2>\n<\/li>/, /<li>Networking<\/li>\n<\/ul>\n<h2>Plans/],
    ['list-marker', /<p>• Storage\n• Networking/, /<li>Storage<\/li>\n<li>Networking/],
    ['list-number', /<\/pre>\n<ol>\n<li>Show/, /<ol start="2">\n<li>Show/],
    ['quote-swallows', /everywhere\.\nThe team agreed\.<\/p>\n<\/blockquote>/, /<\/blockquote>\n<p>The team/],
    ['table-blank-line', /<p>The results:\n\| Host/, /<table>/],
    ['code-unfenced', /<p>\$ system/, /<pre><code>\$ system/],
    ['code-accidental', /<pre><code>The team/, /<p>The team/],
    ['fence-unclosed', /It shows the hosts\.\n<\/code>/, /<\/pre>\n<p>It shows the hosts\./],
    ['fence-line', /<pre><code>\nIt shows|<pre><code>It shows/, /<pre><code>system host-list\n<\/code><\/pre>\n<p>It shows/],
    ['comment-unclosed', /^<p>Text\.<\/p>\n<!-- to be checked by the team\n\nMore text\.$/, /-->\n<p>More text/],
    ['foreign-markup', /<h2>Plans \{#plans\}/, /<h2>Plans<\/h2>/],
    ['teaser-malformed', /&#x3C;!- more ->/, /<!-- more -->/],
    ['teaser-in-code', /<code>&#x3C;!-- more/, /release\. <!-- more -->/],
    ['teaser-spacing', /<!-- more -->\./, /application\. <!-- more --><\/p>/],
  ])('%s', (id, defect, right) => {
    const rule = rules.find((candidate) => candidate.id === id);
    const body = (example: unknown): string => renderBody(readMarks(String(example)).text.trimEnd());
    expect(body(rule?.bad)).toMatch(defect);
    expect(body(rule?.good)).not.toMatch(defect);
    expect(body(rule?.good)).toMatch(right);
  });

  test('what the site does not mind is at most an information', () => {
    for (const id of [
      'heading-space',
      'leading-space',
      'trailing-space',
      'inline-fence',
      'final-newline',
      'code-cut',
      'heading-level',
    ])
      expect(rules.find((rule) => rule.id === id)?.severity).toMatch(/^(?:information|hint)$/);
    expect(renderBody('#Edge at scale')).toBe(renderBody('# Edge at scale'));
    expect(renderBody('```system host-list ```')).toBe(renderBody('`system host-list`'));
  });
});

/** The same numbers every time: a failure can be looked at. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The level of each item by its text, as the site's parser nests them. */
function levels(markdown: string): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (node: Markdown, depth: number): void => {
    for (const child of node.children ?? []) {
      if (child.type === 'listItem') {
        const name = /^item\d+/.exec(firstText(child))?.[0];
        if (name) found.set(name, depth);
      }
      walk(child, depth + (child.type === 'listItem' ? 1 : 0));
    }
  };
  walk(parseMarkdown(markdown), 0);
  return found;
}

function firstText(node: Markdown): string {
  return node.value ?? (node.children?.[0] ? firstText(node.children[0]) : '');
}

test('levels of lists: what is found is what the site shows otherwise, and the fixes make it right', () => {
  const next = random(7);
  let misplaced = 0;
  for (let round = 0; round < 500; round += 1) {
    const step = 2 + next(3);
    const lines: string[] = [];
    let depth = 0;
    const wanted = new Map<string, number>();
    for (let item = 0; item < 2 + next(8); item += 1) {
      depth = item === 0 ? 0 : Math.max(0, Math.min(depth + 1, depth - 1 + next(3)));
      wanted.set(`item${item}`, depth);
      lines.push(`${' '.repeat(depth * step)}${next(4) === 0 ? '1. ' : '- '}item${item}`);
      if (next(5) === 0) lines.push(`${' '.repeat(depth * step + 2)}goes on`);
    }
    const text = lines.join('\n');
    const shown = levels(text);
    const found = findMisplacedItems(parsePost(text, 'x.md'));
    misplaced += found.length;
    const names = found.map(({ span }) => /item\d+/.exec(text.slice(span.start))?.[0] ?? '');
    const wrong = [...wanted].filter(([name, level]) => shown.get(name) !== level).map(([name]) => name);
    expect([text, names]).toEqual([text, wrong]);
    expect([text, found.map(({ shown: level }) => level)]).toEqual([text, wrong.map((name) => shown.get(name))]);
    const fixed = applyEdits(
      text,
      found.flatMap(({ edits }) => edits),
    );
    expect([fixed, [...levels(fixed)]]).toEqual([fixed, [...wanted]]);
    expect(findMisplacedItems(parsePost(fixed, 'x.md'))).toEqual([]);
  }
  expect(misplaced).toBeGreaterThan(100);
});

/** Whether the site shows emphasis that begins or ends within a word, or broke code or a link: their signs are shown then. */
function emphasisInWords(markdown: string): boolean {
  const html = renderBody(markdown);
  if (/`|\]\(/.test(html.replace(/<[^>]*>/g, ''))) return true;
  return /[\p{L}\p{N}]<(?:em|strong)>|<\/(?:em|strong)>[\p{L}\p{N}]/u.test(html);
}

function inCode(text: string): string {
  const pairs = [...findAccidentalEmphasis(parsePost(text, 'x.md'))];
  const ticks = pairs.flatMap(({ names }) => names.flatMap(({ start, end }) => [start, end]));
  const stars = pairs.flatMap(({ meant }) => meant ?? []);
  return applyEdits(text, [
    ...ticks.map((at) => ({ span: { start: at, end: at }, text: '`' })),
    ...stars.map((at) => ({ span: { start: at, end: at + 1 }, text: '*' })),
  ]);
}

test('underscores: found exactly where the site shows emphasis within words, and gone with the fix', () => {
  const pieces = [
    'word',
    'a_b',
    'c_d_e',
    '`f_g`',
    '_h_',
    '(_i_)',
    '**j**',
    '**k_l**',
    '\\_m',
    'n_',
    '_o',
    'https://x.y/p_q',
    '[r_s](t_u)',
    'v.',
    '__w__',
    'x,',
  ];
  const next = random(11);
  let found = 0;
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)] ?? '').join(' ');
    const pairs = [...findAccidentalEmphasis(parsePost(text, 'x.md'))];
    expect([text, pairs.length > 0]).toEqual([text, emphasisInWords(text)]);
    found += pairs.length;
    // A sign that loses its partner may find another one further on: then it is found again.
    let fixed = text;
    for (let again = 0; again < 6; again += 1) fixed = inCode(fixed);
    expect([text, fixed, emphasisInWords(fixed)]).toEqual([text, fixed, false]);
  }
  expect(found).toBeGreaterThan(500);
});
