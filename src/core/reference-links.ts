import { beginsLikeAddress } from './hrefs';
import { holder } from './spans';
import type { Link, Post, Span } from './types';

/**
 * What square brackets without an address are. task, footnote, definition: Markdown of its own; nested: part of another
 * link's text; gap: `[text] (address)`; unclosed: `[text](address` without its end; reversed: `(text)[address]`;
 * undefined: a link to "undefined", which is what the site makes of all but the first four.
 */
export type ReferenceKind = 'task' | 'footnote' | 'definition' | 'nested' | 'gap' | 'unclosed' | 'reversed' | 'undefined';

/** How much of an address is looked at to recognise it. */
const LOOK = 120;
const GAP = /(?:[ \t\u00a0]{1,3}(?:\r?\n[ \t]{0,8})?|\r?\n[ \t]{0,8})?[(（]/y;
const DEFINITION = /:[ \t]*(?:\r?\n[ \t]*)?\S{1,2000}(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?=\r?\n|$)/y;

export interface References {
  readonly links: readonly (readonly [Link, ReferenceKind])[];
  /** Addresses by the names that definitions (`[name]: address`) give them, in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

const references = new WeakMap<Post, References>();

/** All reference links of a post with what they are. Made once for a post. */
function referencesOf(post: Post): References {
  const known = references.get(post);
  if (known) return known;
  const inline = post.body.links.filter(({ kind }) => kind === 'inline');
  const isNested = holder(inline.map(({ text }) => text));
  const links = post.body.links
    .filter(({ kind }) => kind === 'reference')
    .map((link) => [link, kindOf(post, link, isNested)] as const);
  const definitions = links.filter(([, kind]) => kind === 'definition').map(([link]) => readDefinition(post, link));
  const found = { links, definitions: new Map(definitions) };
  references.set(post, found);
  return found;
}

/** The links of one kind. */
export function referenceLinks(post: Post, wanted: ReferenceKind): Link[] {
  return referencesOf(post).links.flatMap(([link, kind]) => (kind === wanted ? link : []));
}

function kindOf({ text }: Post, link: Link, isNested: (span: Span) => boolean): ReferenceKind {
  const { start, end } = link.span;
  const label = text.slice(link.text.start, Math.min(link.text.end, link.text.start + LOOK));
  if (label === '' || (/^[ \txX]+$/.test(label) && isTask(text, start))) return 'task';
  if (label.startsWith('^')) return 'footnote';
  if (isLineStart(text, start) && matchAt(DEFINITION, text, link.text.end + 1) && !goesOn(text, start)) return 'definition';
  if (isNested(link.span)) return 'nested';
  return link.text.end + 1 === end ? kindOfShortcut(text, link.span, label) : 'undefined';
}

function kindOfShortcut(text: string, { start, end }: Span, label: string): ReferenceKind {
  const isAddressAt = (at: number): boolean => beginsLikeAddress(text.slice(at, at + LOOK).trimStart());
  const open = openParenthesis(text, end);
  if (open !== undefined && isAddressAt(open + 1)) return open === end && text[open] === '(' ? 'unclosed' : 'gap';
  return text[start - 1] === ')' && beginsLikeAddress(label) && !label.startsWith('#') ? 'reversed' : 'undefined';
}

/** Where the parenthesis is that follows brackets closed before `end`, at once or behind a blank or line break. */
export function openParenthesis(text: string, end: number): number | undefined {
  const match = matchAt(GAP, text, end);
  return match ? end + match[0].length - 1 : undefined;
}

function readDefinition({ text }: Post, { text: label }: Link): [string, string] {
  const behind = text.slice(label.end + 2, label.end + 2100);
  return [text.slice(label.start, label.end).toLowerCase(), /^\s*<?([^\s>]+)/.exec(behind)?.[1] ?? ''];
}

/** The address that a definition gives to a reference link, if there is one. */
export function definitionOf(post: Post, { text: label, target }: Link): string | undefined {
  const name = post.text.slice(target.start + 1, target.end - 1) || post.text.slice(label.start, label.end);
  return referencesOf(post).definitions.get(name.toLowerCase());
}

/** Nothing but blanks in front, and few of them. */
function isLineStart(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** The line above is one of a paragraph: the site's parser reads no definition within it. What is no sentence is left in doubt. */
function goesOn(text: string, at: number): boolean {
  const end = text.lastIndexOf('\n', at - 1);
  const above = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - LOOK), Math.max(end, 0));
  return /^[\p{L}\p{N}*_“"].*[\p{L}\p{N}][.,;:!?]?\s*$/u.test(above) && !/^\[|^[-*_ ]+$/.test(above);
}

/** `[x]` right behind a list marker. */
function isTask(text: string, start: number): boolean {
  return /(?:^|\n)[ \t>]{0,40}(?:[*+-]|\d{1,9}[.)])[ \t]{1,9}$/.test(text.slice(Math.max(0, start - 60), start));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
