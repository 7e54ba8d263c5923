import { isBlank, type Pair, pairOf } from './emphasis-words';
import { isWord } from './letters';
import type { Post, Span } from './types';

/** Emphasis that the site's parser sees and nobody meant. */
export interface AccidentalEmphasis {
  /** From the word that holds the opening sign to the end of the word that holds the closing one. */
  readonly span: Span;
  /** The words with the signs, as far as they are prose (not code, no address). */
  readonly names: readonly Span[];
  /** Where emphasis was meant to begin and to end, with a name in between that ends it too early: the places of its two signs. */
  readonly meant?: readonly [number, number];
}

/**
 * Pairs of `_` (or `*`) of which at least one stands within a word. As remark-parse 6 with `pedantic` pairs them: an opening
 * sign has no blank behind it, the next sign with no blank in front of it closes, wherever that is: within a word, in inline
 * code, in an address. Escapes, code, links and addresses that begin before the sign are passed over. Linear: one pass over
 * each block, and a sign that has no partner is not looked for twice.
 */
export function* findAccidentalEmphasis(post: Post): Generator<AccidentalEmphasis> {
  const { text, body } = post;
  let suspect = nextSuspect(text, body.span.start);
  if (suspect === text.length) return;
  const passed = [...body.code, ...body.links.map(({ span }) => span), ...body.images.map(({ span }) => span), ...body.html].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  for (const block of blocks(post)) {
    if (suspect < block.start) suspect = nextSuspect(text, block.start);
    if (suspect >= block.end) continue;
    while (next < passed.length && (passed[next] as Span).end <= block.start) next += 1;
    const pairs: Pair[] = [];
    next = inBlock(text, block, passed, next, pairs);
    yield* pairs;
  }
}

const SIGN = /[_*]/g;

/** The next sign within a word, or the text's length: without one in a block there is no pair within words, and they are found much faster than pairs are. */
function nextSuspect(text: string, from: number): number {
  SIGN.lastIndex = from;
  while (SIGN.test(text)) {
    const at = SIGN.lastIndex - 1;
    const [before, behind] = [text[at - 1], text[at + 1]];
    const beside = isWord(before) ? !isBlank(behind) : isWord(behind) && !isBlank(before);
    if (text[at] === '_' ? beside : (isWord(before) && isWord(behind)) || (behind === '.' && isWord(text[at + 2]))) return at;
  }
  return text.length;
}

function* blocks({ text, body }: Post): Generator<Span> {
  const headings = body.lines.filter(({ kind }) => kind === 'heading').map(({ content, end }) => ({ start: content, end }));
  const all = [...body.paragraphs, ...headings].sort((a, b) => a.start - b.start);
  for (const { start, end } of all) {
    // A row of a table: each cell is a text of its own.
    if (text[start] !== '|') yield { start, end };
    else yield* cells(text, start, end);
  }
}

function* cells(text: string, start: number, end: number): Generator<Span> {
  for (let at = start; at < end; ) {
    const bar = text.indexOf('|', at);
    const stop = bar < 0 || bar > end ? end : bar;
    if (stop > at) yield { start: at, end: stop };
    at = stop + 1;
  }
}

/** Pushes the pairs of one block to `into`; the index of the first passed span that is not behind the block. */
function inBlock(text: string, { start, end }: Span, passed: readonly Span[], first: number, into: Pair[]): number {
  const lonely = new Set<string>();
  let next = first;
  let at = start;
  while (at < end) {
    while (next < passed.length && (passed[next] as Span).end <= at) next += 1;
    const over = passed[next];
    const sign = text[at] ?? '';
    if (over && over.start <= at) at = Math.min(over.end, end);
    else if (sign === '\\') at += 2;
    else if (sign !== '_' && sign !== '*') at += 1;
    else {
      const marker = text[at + 1] === sign ? sign + sign : sign;
      const close = lonely.has(marker) || isBlank(text[at + marker.length]) ? NOT_HERE : findClose(text, at, end, marker);
      // Two signs that open no bold text may still open emphasis with the second one.
      const stop = close < 0 ? at + 1 : close + marker.length;
      if (close < 0) {
        if (close === NONE) lonely.add(marker);
      } else if (stop <= (into.at(-1)?.span.end ?? 0)) {
        // Within a word that is reported already.
      } else if (isAccidental(text, at, stop, marker) || endsInside(passed, next, stop))
        add(into, pairOf(text, { start, end }, at, stop, passed, next));
      else next = inBlock(text, { start: at + marker.length, end: close }, passed, next, into);
      at = stop;
    }
  }
  return next;
}

/** Two pairs in one word or in words that touch are one finding: they are repaired together. */
function add(into: Pair[], pair: Pair): void {
  const last = into.at(-1);
  if (!last || last.span.end <= pair.span.start) {
    into.push(pair);
    return;
  }
  last.span = { start: last.span.start, end: Math.max(last.span.end, pair.span.end) };
  for (const name of pair.names) if (name.start >= (last.names.at(-1)?.end ?? 0)) last.names.push(name);
}

function findClose(text: string, open: number, end: number, marker: string): number {
  return marker.length === 2 ? closeStrong(text, open, end, marker) : closeEmphasis(text, open, end, marker);
}

/** No end behind this sign, nor behind any other like it; or none for this one alone. */
const NONE = -1;
const NOT_HERE = -2;

/** The next single sign without a blank in front of it; a run of two in front of it makes all of it plain text. */
function closeEmphasis(text: string, open: number, end: number, sign: string): number {
  for (let at = open + 1; at < end; at += 1) {
    if (text[at] !== sign || isBlank(text[at - 1])) continue;
    if (text[at + 1] !== sign) return text[at - 1] === sign ? NOT_HERE : at;
    at += 1;
  }
  return NONE;
}

function closeStrong(text: string, open: number, end: number, marker: string): number {
  if (text.startsWith(marker, open + 2)) return NOT_HERE;
  for (let at = text.indexOf(marker, open + 3); at >= 0 && at + 1 < end; at = text.indexOf(marker, at + 1))
    if (!isBlank(text[at - 1]) && text[at + 2] !== marker[0]) return at;
  return NONE;
}

/** The closing sign lies in code or in an address, which it breaks. */
function endsInside(passed: readonly Span[], next: number, stop: number): boolean {
  for (let index = next; index < passed.length && (passed[index] as Span).start < stop; index += 1)
    if ((passed[index] as Span).end > stop) return true;
  return false;
}

/** Of bold text only underscores surprise; single asterisks are meant when they stand at the edge of a word. */
function isAccidental(text: string, open: number, stop: number, marker: string): boolean {
  const opensInWord = isWord(text[open - 1]);
  const closesInWord = isWord(text[stop]);
  if (marker === '**') return false;
  if (marker === '*') return (opensInWord && closesInWord) || /^\*\.\w/.test(text.slice(open, open + 3));
  // `__init__.py`
  if (marker === '__' && /^(?:\.\w|\()/.test(text.slice(stop, stop + 2))) return true;
  return opensInWord || closesInWord;
}
