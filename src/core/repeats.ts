import type { Line } from './markdown/blocks';
import type { Post, Span } from './types';

/** A line of prose that says again what stands above it. */
export interface Repeat {
  /** same: equal lines; tail: the end of the line above once more; twice: two ends of one sentence; version: two versions of one text; begun: the line above is the beginning of this one, cut off. */
  readonly kind: 'same' | 'tail' | 'twice' | 'version' | 'begun';
  readonly line: Line;
  readonly above: Line;
  /** The words of both, without marker and blanks around. */
  readonly words: Span;
  readonly wordsAbove: Span;
}

/** Shorter lines may well stand twice: "Yes.", "- none". */
const SHORT = 12;
/** So much of a text must be the same for it to be a version of the other. */
const ALIKE = 0.8;
const LONG = 60;
/** A shorter line may well begin like the next one. */
const BEGUN = 24;

/** Prose lines compared with the one above them, a blank line between or not. Each line is looked at once. */
export function* repeatsIn({ text, body }: Post): Generator<Repeat> {
  let above: Line | undefined;
  let gap = 0;
  for (const line of body.lines) {
    if (line.kind === 'blank') {
      gap += 1;
      continue;
    }
    const isProse = line.kind === 'text' || line.kind === 'heading';
    const kind = isProse && above && gap < 2 ? compare(text, above, line, gap === 0) : undefined;
    if (kind && above) yield { kind, line, above, words: wordsIn(text, line), wordsAbove: wordsIn(text, above) };
    above = isProse ? line : undefined;
    gap = 0;
  }
}

function compare(text: string, above: Line, line: Line, joined: boolean): Repeat['kind'] | undefined {
  if (above.kind !== line.kind || above.marker.length !== line.marker.length) return undefined;
  const [first, second] = [wordsIn(text, above), wordsIn(text, line)];
  const [long, short] = [first.end - first.start, second.end - second.start];
  if (short < 8) return undefined;
  const b = text.slice(second.start, second.end);
  if (long === short && long >= SHORT && /\p{L}/u.test(b) && text.startsWith(b, first.start)) return 'same';
  // Tags and images begin and end alike, line for line.
  if (line.kind === 'heading' || /^(?:<|!?\[!?\[|!\[)/.test(b)) return undefined;
  if (joined && line.marker === '' && /^\p{Ll}/u.test(b) && /[:.!?]$/.test(b)) {
    if (text.startsWith(b, first.end - short) && long > short) return 'tail';
    if (b.endsWith(':') && text[first.end - 1] === ':') return 'twice';
  }
  if (long >= BEGUN && long < short && text.startsWith(text.slice(first.start, first.end), second.start) && isCut(text, first))
    return 'begun';
  return line.marker === '' && Math.min(long, short) >= LONG && isVersion(text, first, second) ? 'version' : undefined;
}

/** It ends in a word, not with a mark. */
function isCut(text: string, { end }: Span): boolean {
  return /[\p{L}\p{N},]/u.test(text[end - 1] ?? '');
}

/** The two begin and end alike, and what differs between is little. Looks at each sign once. */
function isVersion(text: string, a: Span, b: Span): boolean {
  const [long, short] = [a.end - a.start, b.end - b.start];
  const least = Math.min(long, short);
  let begin = 0;
  while (begin < least && text.charCodeAt(a.start + begin) === text.charCodeAt(b.start + begin)) begin += 1;
  if (begin < 8) return false;
  let end = 0;
  while (end < least - begin && text.charCodeAt(a.end - 1 - end) === text.charCodeAt(b.end - 1 - end)) end += 1;
  return begin + end >= ALIKE * Math.max(long, short);
}

function wordsIn(text: string, { content, end }: Line): Span {
  let last = end;
  while (last > content && (text[last - 1] === ' ' || text[last - 1] === '\t')) last -= 1;
  return { start: content, end: last };
}
