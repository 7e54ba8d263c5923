// `npm run test:workbench`: the files one after the other. One that fails is tried once more, and named: a machine
// that stalls for seconds loses keys and clicks, and nothing tells a lost key from a broken feature but a second try.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** No file takes a third of that, in ms; one that waits for ever has failed. */
const LONGEST = 360_000;

function passes(name, isLast) {
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', folder + name], {
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: LONGEST,
    maxBuffer: 2 ** 26,
  });
  // The counts of the attempt that counts.
  console.log(status === 0 || isLast ? stdout : stdout.replaceAll(/^ℹ .*\n/gm, ''));
  return status === 0;
}

function verdict(name) {
  if (passes(name, false)) return undefined;
  console.log(`\n${name} failed; the second attempt:\n`);
  return passes(name, true) ? `${name} passed at the second attempt only.` : `${name} failed twice.`;
}

const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const verdicts = files.sort().flatMap((name) => verdict(name) ?? []);
for (const one of verdicts) console.log(one);
process.exitCode = verdicts.some((one) => one.endsWith('twice.')) ? 1 : 0;
