import { describe, expect, test } from 'vitest';
import { distance, fold, nearest } from '../../src/core/near-miss';

const keys = ['templateKey', 'title', 'author', 'date', 'category'];

describe('nearest', () => {
  test.each([
    ['tempalteKey', keys, 'templateKey'],
    ['ttemplateKey', keys, 'templateKey'],
    ['TITLE', keys, 'title'],
    ['tilte', keys, 'title'],
    ['dat', keys, 'date'],
    ['dta', keys, undefined],
    ['tags', keys, undefined],
    ['', keys, undefined],
    ['x', ['y'], undefined],
    ['ildikó váncsa', ['Ildiko Vanca', 'Ildiko Vancsa'], 'Ildiko Vancsa'],
    ['Ildiko Vanksa', ['Ana Ito', 'Ildiko Vancsa'], 'Ildiko Vancsa'],
    ['Lukasz', ['Łukasz'], 'Łukasz'],
    ['bolg-post', ['about-page', 'blog-post'], 'blog-post'],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('the nearer of two wins, the earlier of two as near', () => {
    expect(nearest('caregory', ['catogory', 'category'])).toBe('category');
    expect(nearest('abcdex', ['abcdey', 'abcdez'])).toBe('abcdey');
  });

  test('long words are compared whole only: their table of distances would not end within the test', () => {
    const long = 'a'.repeat(200_000);
    expect(nearest(long, [`${long.slice(1)}b`, `${long}b`])).toBeUndefined();
    expect(nearest(long, [long.toUpperCase()])).toBe(long.toUpperCase());
  });
});

test('distance counts a swap of neighbours once and stops at its bound', () => {
  expect(distance('ab', 'ba')).toBe(1);
  expect(distance('kitten', 'sitting')).toBe(3);
  expect(distance('', 'abc')).toBe(3);
  expect(distance('kitten', 'sitting', 2)).toBe(Number.POSITIVE_INFINITY);
});

test('fold drops case and accents', () => {
  expect(fold('Tomás ŁUKASZ Straße')).toBe('tomas lukasz strasse');
});
