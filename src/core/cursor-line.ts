import type { Span } from './types';

/**
 * One line of front matter read on its own: what completion goes by, because the YAML around a cursor is mostly broken.
 * `  - label: Features & Updates # note` has indent 2, a dash, the key `label` and the value `Features & Updates`.
 */
export interface FrontLine {
  /** Without its line end. */
  readonly span: Span;
  /** Number of blanks (tabs too) at the start. */
  readonly indent: number;
  /** It begins a list item. */
  readonly dash: boolean;
  /** Offset of what follows blanks and dashes. */
  readonly content: number;
  readonly key?: LineKey;
  /** The value, or without a key all of the content: with its quotes, without blanks around and comment. */
  readonly value: Span;
  /** Offset of the comment's `#`, or the line's end. */
  readonly comment: number;
}

export interface LineKey {
  readonly name: string;
  readonly span: Span;
  readonly colon: number;
}

/** Reads one line. Never fails: what is not YAML is a line without key. */
export function readLine(text: string, span: Span): FrontLine {
  const first = skipBlanks(text, span.start, span.end);
  let content = first;
  while (text[content] === '-' && content < span.end && isBlankOrEnd(text, content + 1, span.end)) {
    content = skipBlanks(text, content + 1, span.end);
  }
  const key = readKey(text, content, span.end);
  const { value, comment } = readValue(text, key ? key.colon + 1 : content, span.end);
  return { span, indent: first - span.start, dash: content > first, content, ...(key && { key }), value, comment };
}

function readKey(text: string, start: number, end: number): LineKey | undefined {
  const quote = text[start];
  const quoted = quote === '"' || quote === "'";
  const from = quoted ? closingQuote(text, start, end) : start;
  if (from === undefined || quote === '#') return undefined;
  for (let at = from; at < end; at++) {
    if (text[at] === '#' && isBlank(text[at - 1])) return undefined;
    if (text[at] === ':' && isBlankOrEnd(text, at + 1, end)) return makeKey(text, start, at, quoted);
    if (quoted && !isBlank(text[at])) return undefined;
  }
  return undefined;
}

function makeKey(text: string, start: number, colon: number, quoted: boolean): LineKey | undefined {
  let end = colon;
  while (end > start && isBlank(text[end - 1])) end--;
  if (end === start) return undefined;
  const name = quoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
  return { name, span: { start, end }, colon };
}

function readValue(text: string, from: number, end: number): { value: Span; comment: number } {
  const start = skipBlanks(text, from, end);
  const comment = commentStart(text, start, end);
  if (start === comment) {
    // Nothing there yet: the value will stand one blank behind the colon.
    const at = Math.min(from < end && isBlank(text[from]) ? from + 1 : from, end);
    return { value: { start: at, end: at }, comment };
  }
  let last = comment;
  while (isBlank(text[last - 1])) last--;
  return { value: { start, end: last }, comment };
}

/** A `#` behind a blank begins a comment, unless it stands inside quotes. An unclosed quote swallows the line. */
function commentStart(text: string, start: number, end: number): number {
  let from = start;
  if (text[start] === '"' || text[start] === "'") from = closingQuote(text, start, end) ?? end;
  for (let at = from; at < end; at++) {
    if (text[at] === '#' && (at === start || isBlank(text[at - 1]))) return at;
  }
  return end;
}

/** Offset behind the quote that closes the one at `start`; undefined when there is none before `end`. */
function closingQuote(text: string, start: number, end: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isBlankOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text[at]);
}
