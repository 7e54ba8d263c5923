// A short run of what `npm run fuzz` does at length: the same documents each time, and some that nobody has seen yet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES, SITE_CASES } from '../fuzz/cases';
import { examineSite } from '../fuzz/damaged-sites';
import { examine } from '../fuzz/promises';
import { printFailure, printSiteFailure, search, searchSites } from '../fuzz/search';
import { fuzzSites } from '../fuzz/sites';
import { SITE } from './memory-files';

const COUNT = 200;
/** Damaged sites that they are checked in besides whole ones. */
const SITES = 20;
/** Few, since a red run ought to be about the change in hand: the long run is there to search. */
const FRESH = 50;
const fresh = Date.now() % 2 ** 31;

describe('damaged posts break no promise of the core', () => {
  test.each([
    ['known', Number(fc.readConfigureGlobal()?.seed), COUNT],
    ['fresh', fresh, FRESH],
  ])('%s documents, seed %i', async (_, seed, count) => {
    const damaged = await searchSites(seed, SITES);
    if ('words' in damaged) expect.fail(printSiteFailure(damaged));
    const failure = search([...(await fuzzSites()), ...damaged], seed, count);
    expect(failure && `RECAP_SEED=${seed} npm run fuzz -- ${count}\n${printFailure(failure)}`).toBeUndefined();
  });
});

describe('what was found once', () => {
  test.each(CASES)('%s', async (_, text) => {
    for (const site of await fuzzSites())
      for (const path of ['', 'src/pages/blog/starlingx-news.md', 'src/pages/blog/starlingx-sample-tour.md'])
        examine({ text, path, next: '' }, site);
  });

  test.each(SITE_CASES)('in a site: %s', async (_, path, text) => {
    const site = await examineSite({ before: SITE, texts: { ...SITE, [path]: text } });
    const post = '---\ntemplateKey: blogpost\ntitle: x\nauthor: Ana\n---\nText.\n';
    examine({ text: post, path: 'src/pages/blog/a.md', next: '' }, site);
  });
});
