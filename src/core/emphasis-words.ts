import { isWord } from './letters';
import type { Span } from './types';

/** An accidental pair in the making: pairs that touch are joined. */
export interface Pair {
  span: Span;
  readonly names: Span[];
  readonly meant?: readonly [number, number];
}

/** The sign further on that ends a word, as one that closes emphasis does; -1 when there is none. */
function meantClose(text: string, open: number, stop: number, end: number, passed: readonly Span[], next: number): number {
  const sign = text[open];
  if (text[open + 1] === sign || !/[\s("'“‘]/.test(text[open - 1] ?? ' ')) return -1;
  for (let at = stop; at < Math.min(end, stop + 200); at += 1) {
    // Another word that begins with the sign begins other emphasis.
    if (text[at] === sign && isBlank(text[at - 1]) && !isBlank(text[at + 1])) return -1;
    if (text[at] !== sign || isBlank(text[at - 1]) || isWord(text[at + 1]) || text[at + 1] === sign || text[at - 1] === sign)
      continue;
    const over = firstEndingAt(passed, next, at + 1);
    if (!over || over.start > at) return at;
  }
  return -1;
}

/** A pair of signs with the words that they stand in: what is marked, and what a fix puts into code. `next`: the first passed span not behind it. */
export function pairOf(text: string, block: Span, open: number, stop: number, passed: readonly Span[], next: number): Pair {
  const close = isWord(text[open - 1]) ? -1 : meantClose(text, open, stop, block.end, passed, next);
  if (close >= 0) return { span: { start: open, end: close + 1 }, names: [], meant: [open, close] };
  const [before, behind] = gap(block, open, passed, next);
  const first = { start: wordStart(text, open, before), end: wordEnd(text, open + 1, behind) };
  const inside = firstEndingAt(passed, next, stop);
  if (inside && inside.start < stop)
    return { span: { start: first.start, end: Math.min(inside.end, block.end) }, names: [first] };
  const [least, most] = gap(block, stop - 1, passed, next);
  const last = { start: wordStart(text, stop - 1, least), end: wordEnd(text, stop, most) };
  // A word that is emphasised as it should be, or a sign that is escaped, only happened to stand in the way.
  const inTheWay = /^([_*])[^_*]+\1$/.test(text.slice(last.start, last.end)) || text[last.start - 1] === '\\';
  const names = last.start >= first.end && !inTheWay ? [first, last] : [first];
  return { span: { start: first.start, end: Math.max(last.end, stop) }, names };
}

/** The first span that reaches an offset or goes beyond it. Pairs are short: what lies far behind is not looked for. */
function firstEndingAt(passed: readonly Span[], next: number, offset: number): Span | undefined {
  for (let index = next; index < Math.min(passed.length, next + 200); index += 1)
    if ((passed[index] as Span).end >= offset) return passed[index];
  return undefined;
}

/** How far prose reaches around an offset: to the code, links and tags in front of it and behind it. */
function gap({ start, end }: Span, at: number, passed: readonly Span[], next: number): [number, number] {
  let [least, most] = [Math.max(start, passed[next - 1]?.end ?? start), end];
  for (let index = next; index < passed.length; index += 1) {
    const span = passed[index] as Span;
    if (span.end <= at) least = span.end;
    else {
      most = Math.min(most, Math.max(span.start, at));
      break;
    }
  }
  return [least, most];
}

const NAME_SIGNS = '_./~$@{}=:%+-';
/** No name is longer; a line without blanks may be. */
const LONGEST_NAME = 100;

function wordStart(text: string, at: number, least: number): number {
  const sign = text[at] ?? '';
  let start = at;
  while (start > Math.max(least, at - LONGEST_NAME) && isName(text[start - 1], sign)) start -= 1;
  return start;
}

/** Marks at the end belong to the sentence. */
function wordEnd(text: string, at: number, most: number): number {
  const sign = text[at - 1] ?? '';
  let end = at;
  while (end < Math.min(most, at + LONGEST_NAME) && isName(text[end], sign)) end += 1;
  while (end > at && /[.:]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function isName(sign: string | undefined, marker: string): boolean {
  return isWord(sign) || (sign !== undefined && (sign === marker || NAME_SIGNS.includes(sign)));
}

export function isBlank(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r' || sign === '\u00A0';
}
