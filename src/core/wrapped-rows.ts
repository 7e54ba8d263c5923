/**
 * Rows of an editor that wraps its lines at a width nobody tells. A place is a line from 0 with the fraction of it that lies above;
 * `lengthOf` gives a line's length in characters; a width is a number of characters, Infinity where nothing is wrapped.
 */
export type LengthOf = (line: number) => number;

/** A place, and the one that was seen so many rows above it. */
export interface SeenRows {
  readonly place: number;
  readonly above: number;
  readonly rows: number;
}

/** The place so many rows below another; negative: above. Before the first line it is 0. */
export function rowsBelow(place: number, rows: number, width: number, lengthOf: LengthOf): number {
  let line = Math.floor(place);
  let count = rowsOf(lengthOf(line), width);
  let row = Math.min(count - 1, Math.floor((place - line) * count + 1e-6)) + rows;
  while (row >= count) {
    row -= count;
    line += 1;
    count = rowsOf(lengthOf(line), width);
  }
  while (row < 0) {
    if (line === 0) return 0;
    line -= 1;
    count = rowsOf(lengthOf(line), width);
    row += count;
  }
  return line + row / count;
}

const NARROWEST = 20;
const WIDEST = 240;

/** The width that explains best what was seen. */
export function guessWidth(seen: readonly SeenRows[], lengthOf: LengthOf): number {
  let best = Number.POSITIVE_INFINITY;
  let least = misfit(seen, best, lengthOf);
  for (let width = WIDEST; width >= NARROWEST; width -= 1) {
    const error = misfit(seen, width, lengthOf);
    if (error < least - 1e-9) [best, least] = [width, error];
  }
  return best;
}

function misfit(seen: readonly SeenRows[], width: number, lengthOf: LengthOf): number {
  let sum = 0;
  for (const { place, above, rows } of seen) sum += Math.abs(rowsBelow(place, -rows, width, lengthOf) - above);
  return sum;
}

/** How many rows a line of that length takes. */
export function rowsOf(length: number, width: number): number {
  return Math.max(1, Math.ceil(length / width));
}
