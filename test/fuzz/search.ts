import fc from 'fast-check';
import type { Site } from '../../src/core/types';
import { type DamagedSite, damagedSite, examineSite } from './damaged-sites';
import { type Fuzzed, fuzzed } from './documents';
import { examine, type Reading, read, sameReading } from './promises';

/** What a search came upon: the document in as few characters as still show it, and what is wrong. */
export interface Failure {
  readonly document: Fuzzed;
  readonly site: number;
  readonly words: string;
}

interface Case {
  readonly document: Fuzzed;
  readonly site: number;
}

/**
 * Examines `count` documents that a seed stands for, each in one of the sites, and then all of them again in the other
 * direction: what is kept between documents must not change what is found. Undefined when every promise is kept.
 */
export function search(sites: readonly Site[], seed: number, count: number): Failure | undefined {
  const cases = fc.sample(fc.record({ document: fuzzed, site: fc.nat(sites.length - 1) }), { seed, numRuns: count });
  const readings: Reading[] = [];
  for (const each of cases) {
    const words = wrongWith(each, sites);
    if (typeof words === 'string') return shrinkCase(each, words, sites);
    readings.push(words);
  }
  for (const [index, { document, site }] of [...cases.entries()].reverse()) {
    const before = readings[index];
    const again = read(document.text, document.path, siteAt(sites, site));
    if (before && !sameReading(before, again))
      return { document, site, words: `found otherwise after other documents (seed ${seed}, ${index})` };
  }
  return undefined;
}

/** A damaged site that broke a promise, and what is wrong. */
export interface SiteFailure {
  readonly damaged: DamagedSite;
  readonly words: string;
}

/** Reads `count` damaged sites that a seed stands for. The sites, to check posts in, or the first failure. */
export async function searchSites(seed: number, count: number): Promise<readonly Site[] | SiteFailure> {
  const sites: Site[] = [];
  for (const damaged of fc.sample(damagedSite, { seed, numRuns: count })) {
    try {
      sites.push(await examineSite(damaged));
    } catch (error) {
      return { damaged, words: wordsOf(error) };
    }
  }
  return sites;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function siteAt(sites: readonly Site[], index: number): Site {
  const site = sites[index];
  if (!site) throw new Error(`There is no site ${index}.`);
  return site;
}

function wrongWith({ document, site }: Case, sites: readonly Site[]): string | Reading {
  try {
    return examine(document, siteAt(sites, site));
  } catch (error) {
    return wordsOf(error);
  }
}

/** The same complaint, whatever places and numbers it names. */
const kind = (words: string): string =>
  words
    .slice(0, words.indexOf('\n') >>> 0)
    .replaceAll(/[^A-Za-z" ]/g, '')
    .slice(0, 60);

/** Takes out pieces, from halves to single characters, as long as the complaint stays. */
export function shrinkCase(found: Case, words: string, sites: readonly Site[]): Failure {
  let best: Failure = { ...found, words };
  const tryWith = (document: Fuzzed): boolean => {
    const now = wrongWith({ document, site: found.site }, sites);
    const isSame = typeof now === 'string' && kind(now) === kind(words);
    if (isSame) best = { document, site: found.site, words: now };
    return isSame;
  };
  tryWith({ ...found.document, next: '' });
  for (let size = best.document.text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < best.document.text.length; ) {
      const { text } = best.document;
      if (!tryWith({ ...best.document, text: text.slice(0, at) + text.slice(at + size) })) at += size;
    }
  }
  return best;
}

/** The files of a damaged site that are not as they were. */
export function printSiteFailure({ damaged: { before, texts }, words }: SiteFailure): string {
  const changed = Object.entries(texts).filter(([path, text]) => before[path] !== text);
  return `${words}\n${JSON.stringify(Object.fromEntries(changed))}`;
}

/** A failure as somebody can copy it into a case. */
export function printFailure({ document, site, words }: Failure): string {
  const { text, path, next } = document;
  return `${words}\nsite ${site}, path ${JSON.stringify(path)}\n${JSON.stringify(text)}${next ? `\nnext: ${JSON.stringify(next)}` : ''}`;
}
