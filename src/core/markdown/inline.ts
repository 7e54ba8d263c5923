import type { Image, Link, Span } from '../types';

/** What the inline text of one block holds. All places are offsets in the post. */
export interface Inlines {
  readonly links: Link[];
  readonly images: Image[];
  /** Inline code with its backticks. */
  readonly code: Span[];
  /** Raw HTML tags and comments. */
  readonly html: Span[];
}

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)>/iy;
const TAG = /<\/?[a-z][a-z0-9-]{0,60}(?:\s[^<>]{0,2000})?\/?>/iy;
const BARE = /(?:https?:\/\/|mailto:)[^\s<>`]{1,2000}/iy;
/** A target longer than this is taken for an unclosed one. */
const LONGEST_TARGET = 2000;

interface Opener {
  readonly at: number;
  readonly image: boolean;
}

/**
 * Links, images, code and tags between two offsets (one block of text), as the site's parser takes them: a blank in a
 * target does not end it, and `[a][b]` and `[a]` are links too. Linear: what has no end behind it is not looked for twice.
 */
export function readInlines(text: string, { start, end }: Span, into: Inlines): void {
  const openers: Opener[] = [];
  const noCloser = new Set<number>();
  // In the block alone: a search in the text would go back to its start for every block without parentheses.
  const lastClose = start + text.slice(start, end).lastIndexOf(')');
  let at = start;
  while (at < end) {
    const sign = text[at];
    if (sign === '\\') at += 2;
    else if (sign === '`') at = readCode(text, at, end, noCloser, into);
    else if (sign === '<') at = readAngle(text, at, end, into);
    else if (sign === '!' && text[at + 1] === '[') {
      openers.push({ at, image: true });
      at += 2;
    } else if (sign === '[') {
      openers.push({ at, image: false });
      at += 1;
    } else if (sign === ']') {
      const opener = openers.pop();
      at = opener ? readLink(text, opener, at, Math.min(end, lastClose + 1), end, into) : at + 1;
    } else if ((sign === 'h' || sign === 'H' || sign === 'm') && openers.length === 0) at = readBare(text, at, end, into);
    else at += 1;
  }
}

function readCode(text: string, at: number, end: number, noCloser: Set<number>, into: Inlines): number {
  let run = at;
  while (run < end && text[run] === '`') run += 1;
  const length = run - at;
  if (noCloser.has(length)) return run;
  for (let search = text.indexOf('`', run); search >= 0 && search < end; search = text.indexOf('`', search)) {
    let stop = search;
    while (stop < end && text[stop] === '`') stop += 1;
    if (stop - search === length) {
      into.code.push({ start: at, end: stop });
      return stop;
    }
    search = stop;
  }
  noCloser.add(length);
  return run;
}

function readAngle(text: string, at: number, end: number, into: Inlines): number {
  if (text.startsWith('<!--', at)) {
    const close = text.slice(at + 4, end).indexOf('-->');
    const stop = close < 0 ? end : at + 4 + close + 3;
    into.html.push({ start: at, end: stop });
    return stop;
  }
  AUTOLINK.lastIndex = at;
  const auto = AUTOLINK.exec(text);
  if (auto?.[1] && AUTOLINK.lastIndex <= end) {
    const target = { start: at + 1, end: at + 1 + auto[1].length };
    into.links.push({ kind: 'auto', span: { start: at, end: AUTOLINK.lastIndex }, text: target, target, href: auto[1] });
    return AUTOLINK.lastIndex;
  }
  TAG.lastIndex = at;
  if (!TAG.test(text) || TAG.lastIndex > end) return at + 1;
  into.html.push({ start: at, end: TAG.lastIndex });
  return TAG.lastIndex;
}

/** At the `]` that closes `opener`: a target in parentheses, a reference in brackets, or a shortcut reference. */
function readLink(text: string, opener: Opener, close: number, lastClose: number, end: number, into: Inlines): number {
  const label = { start: opener.at + (opener.image ? 2 : 1), end: close };
  const inline = text[close + 1] === '(' ? findTarget(text, close + 2, lastClose) : undefined;
  if (inline) {
    const span = { start: opener.at, end: inline.end };
    if (opener.image)
      into.images.push({ span, alt: label, target: inline.target, src: text.slice(inline.target.start, inline.target.end) });
    else
      into.links.push({
        kind: 'inline',
        span,
        text: label,
        target: inline.target,
        href: text.slice(inline.target.start, inline.target.end),
      });
    return inline.end;
  }
  if (opener.image || label.start === label.end) return close + 1;
  const reference = text[close + 1] === '[' ? text.indexOf(']', close + 2) : -1;
  const stop = reference >= 0 && reference < Math.min(end, close + 200) ? reference + 1 : close + 1;
  into.links.push({
    kind: 'reference',
    span: { start: opener.at, end: stop },
    text: label,
    target: { start: close + 1, end: stop },
    href: '',
  });
  return stop;
}

/** From behind the `(`: to its `)`, parentheses inside in pairs; a title in quotes at the end is not part of the target. */
function findTarget(text: string, from: number, lastClose: number): { target: Span; end: number } | undefined {
  let depth = 1;
  for (let at = from; at < lastClose && at < from + LONGEST_TARGET; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth > 0) continue;
    return { target: { start: from, end: at - titleLength(text.slice(from, at)) }, end: at + 1 };
  }
  return undefined;
}

/** How many characters at the end of a target are its title in quotes, with the blanks around it. */
function titleLength(inside: string): number {
  const text = inside.trimEnd();
  const quote = text.at(-1);
  const open = quote === '"' || quote === "'" ? text.lastIndexOf(quote, text.length - 2) : -1;
  const before = text.slice(0, Math.max(0, open)).trimEnd();
  return before.length < open ? inside.length - before.length : 0;
}

/** A bare address; a punctuation mark at its end belongs to the sentence, and so does a parenthesis that it does not open. */
function readBare(text: string, at: number, end: number, into: Inlines): number {
  if (/\w/.test(text[at - 1] ?? ' ')) return at + 1;
  BARE.lastIndex = at;
  const match = BARE.exec(text)?.[0];
  if (!match) return at + 1;
  let href = withoutEnd(match.slice(0, end - at), '.,:;!?\'"*_');
  if (!href.includes('(')) href = withoutEnd(href, ')');
  const span = { start: at, end: at + href.length };
  into.links.push({ kind: 'bare', span, text: span, target: span, href });
  return at + Math.max(1, href.length);
}

/** The text without the signs at its end. A regular expression would try each of them as a beginning. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
