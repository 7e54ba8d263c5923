import { deburr } from './names';

// Finds the known word that was probably meant: `tempalteKey` → `templateKey`, `Ildikó Váncsa` → `Ildiko Vancsa`.

/** Longer words are compared whole only: no typo, and the table of distances would cost its square. */
const LONGEST = 120;

/** The text without case and accents: two spellings of one name fold to the same. */
export function fold(text: string): string {
  return deburr(text).toLowerCase();
}

/** How many slips of the finger still count as the same word, for a word of this length. */
function bound(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The candidate nearest to `word`: first one that is equal but for case and accents, else the one with the fewest
 * inserted, dropped, changed or swapped characters, if they are few for its length; the earlier of two as near.
 * Undefined when nothing is near enough.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word.trim());
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = bound(wanted.length) + 1;
  for (const candidate of candidates) {
    const found = distance(wanted, fold(candidate.trim()), least - 1);
    if (found < least) {
      least = found;
      best = candidate;
    }
  }
  return best;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment: a pair is swapped once and not touched again), counted in
 * UTF-16 code units. Infinity as soon as it is known to be more than `most`.
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const tooFar = Number.POSITIVE_INFINITY;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST) return tooFar;
  return distanceOf(...withoutEnds(a, b), most);
}

/** What is left between the beginning and the end that both have in common: they are no part of any slip. */
function withoutEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function distanceOf(a: string, b: string, most: number): number {
  const tooFar = Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(now, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > most && Math.min(...last) > most) return tooFar;
    before = last;
    last = now;
  }
  const found = at(last, b.length);
  return found > most ? tooFar : found;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
