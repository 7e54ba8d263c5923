import { printFailure, printSiteFailure, search, searchSites } from './search';
import { fuzzSites } from './sites';

/** Documents between two lines of progress, and damaged sites that they are checked in besides the whole ones. */
const BATCH = 500;
const SITES = 12;
/** After so many findings there is enough to do. */
const MOST_FAILURES = 20;

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.env.RECAP_SEED ?? Date.now() % 2 ** 31);
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  console.error('npm run fuzz -- [how many documents]; RECAP_SEED=… repeats a run, or goes on from the batch of that seed.');
  process.exit(2);
}

console.log(`${count} documents, seed ${seed} (RECAP_SEED=${seed} npm run fuzz -- ${count} is the same run)`);
const whole = await fuzzSites();
const began = Date.now();
const failed = new Set<number>();
for (let done = 0; done < count && failed.size < MOST_FAILURES; done += BATCH) {
  const size = Math.min(BATCH, count - done);
  // One seed for each batch: a long run is repeated, or gone on with, from any of them.
  const own = seed + done / BATCH;
  const words = await batch(own, size);
  if (words) {
    failed.add(own);
    console.error(`Failed (RECAP_SEED=${own} npm run fuzz -- ${size}):\n${words}`);
  }
  console.log(`${done + size} documents, batch ${own}, ${failed.size} failed, ${Math.round((Date.now() - began) / 1000)} s`);
}
if (failed.size > 0) process.exit(1);

/** What is wrong in a batch: the first finding among its sites, or else among its documents. */
async function batch(own: number, size: number): Promise<string | undefined> {
  const damaged = await searchSites(own, SITES);
  if ('words' in damaged) return printSiteFailure(damaged);
  const failure = search([...whole, ...damaged], own, size);
  return failure && printFailure(failure);
}
