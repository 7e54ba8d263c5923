import { printFailure, search } from './search';
import { fuzzSites } from './sites';

/** Documents between two lines of progress. */
const BATCH = 500;

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.env.RECAP_SEED ?? Date.now() % 2 ** 31);
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  console.error('npm run fuzz -- [how many documents]; RECAP_SEED=… repeats a run.');
  process.exit(2);
}

console.log(`${count} documents, seed ${seed} (RECAP_SEED=${seed} npm run fuzz -- ${count} is the same run)`);
const sites = await fuzzSites();
const began = Date.now();
for (let done = 0; done < count; done += BATCH) {
  const size = Math.min(BATCH, count - done);
  // One seed for each batch: a long run is repeated from where it failed.
  const failure = search(sites, seed + done / BATCH, size);
  if (failure) {
    console.error(`Failed in the batch of seed ${seed + done / BATCH}:\n${printFailure(failure)}`);
    process.exit(1);
  }
  console.log(`${done + size} documents in order, ${Math.round((Date.now() - began) / 1000)} s`);
}
