// A short run of what `npm run fuzz` does at length: the same documents each time, and some that nobody has seen yet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES } from '../fuzz/cases';
import { examine } from '../fuzz/promises';
import { printFailure, search } from '../fuzz/search';
import { fuzzSites } from '../fuzz/sites';

const COUNT = 250;
const fresh = Date.now() % 2 ** 31;

describe('damaged posts break no promise of the core', () => {
  test.each([
    ['known', Number(fc.readConfigureGlobal()?.seed)],
    ['fresh', fresh],
  ])('%s documents, seed %i', async (_, seed) => {
    const failure = search(await fuzzSites(), seed, COUNT);
    expect(failure && `RECAP_SEED=${seed} npm run fuzz -- ${COUNT}\n${printFailure(failure)}`).toBeUndefined();
  });
});

describe('what was found once', () => {
  test.each(CASES)('%s', async (_, text) => {
    for (const site of await fuzzSites())
      for (const path of ['', 'src/pages/blog/starlingx-news.md']) examine({ text, path, next: '' }, site);
  });
});
