import type { Span } from './types';

/** An inline link: `span` is all of it, `target` its address alone. */
export interface Link {
  readonly href: string;
  readonly span: Span;
  readonly target: Span;
}

/** A word of running text. Its link is the inline link whose text it belongs to. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  readonly span: Span;
  readonly link?: Link;
}

// Bounded everywhere: a text of brackets must not cost more than its length times these numbers.
const LINK_OR_WORD = /\[([^[\]]{1,100})\]\(([^()\s]{0,300})[^()]{0,60}\)|[\p{L}\p{N}]+/gu;

/**
 * The words of `span` without Markdown's signs and punctuation: `[download the code](https://…), or` is the words
 * "download", "the", "code", each with its link, and "or". So two texts can be compared whatever their commas,
 * line breaks and links are.
 */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(LINK_OR_WORD)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (match[1] === undefined) {
      words.push({ text: match[0].toLowerCase(), span: { start, end } });
      continue;
    }
    const target = start + match[1].length + 3;
    const href = match[2] ?? '';
    const link = { href, span: { start, end }, target: { start: target, end: target + href.length } };
    const inner = wordsOf(text, { start: start + 1, end: start + 1 + match[1].length });
    words.push(...inner.map((word) => ({ ...word, link })));
  }
  return words;
}

/** Where `needle` stands in `words` as a whole, from index `from` on; -1 when nowhere. */
export function indexOfWords(words: readonly Word[], needle: readonly string[], from: number): number {
  for (let at = from; at + needle.length <= words.length; at++) if (hasWordsAt(words, needle, at)) return at;
  return -1;
}

/** Whether `words` goes on with `needle` at index `at`. */
export function hasWordsAt(words: readonly Word[], needle: readonly string[], at: number): boolean {
  return needle.every((word, index) => words[at + index]?.text === word);
}

/** The host of an address in lower case, without `www.`; a relative address's first part. */
export function hostOf(address: string): string {
  const bare = address.toLowerCase().replace(/^https?:\/\//, '');
  return bare.replace(/^www\./, '').split('/')[0] ?? '';
}
