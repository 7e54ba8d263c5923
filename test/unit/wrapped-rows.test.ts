import { describe, expect, test } from 'vitest';
import { guessWidth, rowsBelow } from '../../src/core/wrapped-rows';

/** Lines of 0, 130, 0, 20, 45, 0, 500, 0, 0, 80 characters, and so on. */
const LENGTHS = [0, 130, 0, 20, 45, 0, 500, 0, 0, 80];
const lengthOf = (line: number): number => LENGTHS[line % LENGTHS.length] ?? 0;

describe('rows below a place', () => {
  test.each([
    [0, 1, 50, 1],
    [0, 2, 50, 1 + 1 / 3],
    [0, 4, 50, 2],
    [1 + 1 / 3, 2, 50, 2],
    [6.5, 5, 50, 7],
    [6.5, 4, 50, 6.9],
    [5, 5, Number.POSITIVE_INFINITY, 10],
    [6, -1, 50, 5],
    [7, -5, 50, 6.5],
    [2, -9, 50, 0],
    [0, -3, 50, 0],
  ])('from %d: %d rows of %d', (place, rows, width, expected) =>
    expect(rowsBelow(place, rows, width, lengthOf)).toBeCloseTo(expected, 6),
  );
  test('there and back again', () => {
    for (const width of [30, 55, 90, Number.POSITIVE_INFINITY])
      for (let place = 20; place < 40; place += 1)
        expect(rowsBelow(rowsBelow(place, 5, width, lengthOf), -5, width, lengthOf)).toBeCloseTo(place, 6);
  });
});

test.each([30, 42, 55, 90])('a width of %d is guessed from a few places: rows are right with it', (width) => {
  const seen = [12, 16.4, 26.1, 37].map((place) => ({ place, above: rowsBelow(place, -5, width, lengthOf), rows: 5 }));
  const guess = guessWidth(seen, lengthOf);
  for (const { place, above } of seen) expect(rowsBelow(place, -5, guess, lengthOf)).toBeCloseTo(above, 6);
});

test('nothing seen, or nothing wrapped', () => {
  expect(guessWidth([], lengthOf)).toBe(Number.POSITIVE_INFINITY);
  expect(guessWidth([{ place: 20, above: 15, rows: 5 }], lengthOf)).toBe(Number.POSITIVE_INFINITY);
});
