import { describe, expect, test } from 'vitest';
import { countWord, findWord } from '../../src/core/find-word';
import { heightAt, type LineBox, lineAt, lineCurve } from '../../src/core/line-curve';

const box = (line: number, end: number, top: number, bottom: number): LineBox => ({ line, end, top, bottom });

describe('heights of lines', () => {
  const curve = lineCurve([
    box(0, 9, 0, 150),
    box(10, 11, 150, 350),
    box(12, 15, 374, 410),
    box(12, 13, 374, 386),
    box(15, 16, 430, 450),
  ]);
  test.each([
    [0, 0],
    [4.5, 75],
    [9, 150],
    [10, 150],
    [10.25, 200],
    [10.999, 349.8],
    [11, 350],
    [11.5, 362],
    [12, 374],
    [12.5, 380],
    [13, 386],
    [14, 398],
    [15, 430],
    [16, 450],
    [99, 450],
  ])('line %d at %d', (line, y) => expect(heightAt(curve, line)).toBeCloseTo(y, 3));
  test.each([
    [0, 0],
    [149, 8.94],
    [250, 10.5],
    [380, 12.5],
    [420, 15],
    [440, 15.5],
    [999, 16],
  ])('height %d is line %d', (y, line) => expect(lineAt(curve, y)).toBeCloseTo(line, 3));
  test('there and back again, in every block', () => {
    for (let line = 10; line < 16; line += 0.05) expect(lineAt(curve, heightAt(curve, line))).toBeCloseTo(line, 6);
  });
  test('never falls, whatever the boxes say', () => {
    const odd = lineCurve([box(5, 2, 0, 9), box(3, 4, 90, 80), box(5, 6, 100, 110), box(2, 3, 120, 130), box(7, 8, 40, 50)]);
    expect(odd.map(({ y }) => y)).toEqual([...odd.map(({ y }) => y)].sort((a, b) => a - b));
    for (let line = 0; line < 10; line += 0.5) expect(Number.isFinite(heightAt(odd, line))).toBe(true);
  });
  test('nothing there', () => expect([heightAt([], 3), lineAt([], 3)]).toEqual([0, 0]));
});

describe('a word in the source', () => {
  const source = 'The [edge](https://edge.example/edge "edge") and the edgeless edge.';
  test.each([
    ['edge', 0, 2, source.indexOf('edge]')],
    ['edge', 1, 2, source.lastIndexOf('edge.')],
    ['edge', 4, 5, source.lastIndexOf('edge.')],
    ['The', 0, 1, 0],
    ['missing', 0, 1, undefined],
    ['', 0, 1, undefined],
    ['edge', 9, 2, source.lastIndexOf('edge.')],
  ])('%s, number %d of %d', (word, nth, of, place) => expect(findWord(source, word, nth, of)).toBe(place));
  test('counting', () => {
    expect(countWord('a aa a,a', 'a')).toBe(3);
    expect(countWord('a aa a,a', 'a', 5)).toBe(1);
    expect(countWord('a', '')).toBeLessThan(3);
  });
});
