import { SCHEMA } from '../unit/memory-files';
import { bomb } from './pieces';

/** What the fuzzer found once, in as few characters as show it. Every site has each of them examined. */
export const CASES: readonly (readonly [what: string, text: string])[] = [
  ['a link row that leads to itself', 'http://x.y\n'],
  ['quotes that change nothing', '---\ne\ne: --\n---\n'],
  ['a no-break space behind a value, which YAML keeps', '---\ntemplateKey: log-pos\u00a0\n---\n'],
  ['a teaser marker in an address', '<more -[](ht:<more -8#)'],
  ['a number of a hundred digits', `---\ny: ${'9'.repeat(101)}\n---`],
  ['a quoted value that goes on at the margin', '---\nt: "Cold spare nodes a rack that\ne "\n---'],
  ['a quoted value with what looks like a key inside', '---\nx: "a\n\nnull: x\n b"\n---'],
  ['a blank line above a table, put there and taken away', 'k | n e l b\nd |\n|-|-\n\n\n'],
  ['a row of asterisks that became code, one after the other', 'e*a *a *a *a *a *a *a *a *a *a *a a *a *a e*a *a*a *a'],
  ['a blank between asterisks and a bracket, put there and taken away', '**(yes and no) or** so\n'],
  ['an anchor where a category is to be', '---\ntitle: x\ncategory: &l\n---\n'],
  ['a no-break space behind the opening fence', '---\u00a0\ntitle: t\n---\n'],
  ['a backtick in front of a word without an end', `\`${'\ud83d\ude00x'.repeat(40)}`],
  ['a category behind a tab', '---\ntitle: x\ncategory:\n\t- label: e\n---\n'],
  ['a comment without an end where a link to the next part is to stand', '<!--'],
  ['a value with a CR behind it, which is no part of it', '---\ntemplateKey: blogpost\r#\n---\n'],
  ['a key in long form, twice', '---\ny:\n? |\n a\n: b\nt: \n? |\n a\n: b\n---'],
  ['a conflict that begins in the front matter', '---\ntitle: t\n<<<<<<< HEAD\n---\n\n<<<<<<< HEAD\n# A\n'],
  ['a blank behind a bracket, put there and taken away', '(<!-- more -->(\n'],
];

/** The same of sites: what is put in place of a file of the small one. */
export const SITE_CASES: readonly (readonly [what: string, path: string, text: string])[] = [
  [
    'an alias bomb for a default',
    'static/admin/config.yml',
    `${bomb(10)}\n${SCHEMA.replace('default: blog-post', 'default: *a10')}`,
  ],
  ['a list that holds itself where a name is to be', 'src/pages/author/ana-ito.md', '---\nauthorName: &a [1, *a]\n---\n'],
];
