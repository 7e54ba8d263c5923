import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posts, root, site } from './posts.mjs';
import { makeSite } from './sites.mjs';
import { digits, quantile } from './table.mjs';

const CLI = join(root, 'dist/cli.js');
const PEER = join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
const BLOG = 'src/pages/blog';
/** Generated sites, and how often each is checked; one run of markdownlint-cli2 over the largest takes more than a minute. */
const SIZES = [
  { count: 78, runs: 5 },
  { count: 1000, runs: 3 },
  { count: 10_000, runs: 1, isSlow: true },
];

/** Whole runs over sites of several sizes, each a process of its own; the largest one only for `all`. @param {boolean} all */
export function* processes(all) {
  if (isStale(CLI)) build();
  const one = join(BLOG, posts[0]);
  yield wholeRuns(site.folder, `${posts.length} posts of ${site.name}`, 7, [
    ['starlingx-recap check, one post', [CLI, 'check', one]],
    ['starlingx-recap --version (Node starts)', [CLI, '--version']],
  ]);
  for (const { count, runs, isSlow } of SIZES) if (all || !isSlow) yield generatedRuns(count, runs);
}

function generatedRuns(count, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'starlingx-recap-bench-'));
  try {
    makeSite(folder, count);
    return wholeRuns(folder, `${count.toLocaleString('en')} generated posts`, runs, []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The contenders take turns, so that what else the machine does meets them all alike. */
function wholeRuns(folder, name, runs, more) {
  const contenders = [
    ['markdownlint-cli2, defaults', [PEER, `${BLOG}/*.md`]],
    ['starlingx-recap check', [CLI, 'check']],
    ['starlingx-recap check --threads 1', [CLI, 'check', '--threads', '1']],
    ...more,
  ];
  const taken = contenders.map(() => []);
  // The first run of each is not counted, but where it would take minutes.
  for (let run = runs > 1 ? -1 : 0; run < runs; run += 1)
    for (const [index, [, args]] of contenders.entries()) {
      const usage = measure(args, folder);
      if (run >= 0) taken[index].push(usage);
    }
  const medians = taken.map((list) => ({
    wall: quantile(
      list.map(({ wall }) => wall),
      0.5,
    ),
    cpu: quantile(
      list.map(({ cpu }) => cpu),
      0.5,
    ),
    peak: quantile(
      list.map(({ peak }) => peak),
      0.5,
    ),
  }));
  const [peer] = medians;
  return {
    title: `A whole run: ${name}, median of ${runs}`,
    head: ['', 'wall s', 'cpu s', 'peak MiB', 'wall of peer', 'cpu of peer', 'memory of peer'],
    rows: medians.map(({ wall, cpu, peak }, index) => [
      contenders[index][0],
      digits(wall / 1000),
      digits(cpu / 1000),
      (peak / 1024).toFixed(0),
      digits(wall / peer.wall),
      digits(cpu / peer.cpu),
      digits(peak / peer.peak),
    ]),
  };
}

/** Milliseconds and kB of a run. Findings give an exit code of 1, which is no failure. */
function measure(args, cwd) {
  // Node reads the file this names at every start: 40 ms that are not ours to measure.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const words = ['-r', join(root, 'test/bench/usage.cjs'), ...args];
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] };
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, words, options);
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { wall, ...JSON.parse(output[3]) };
}

/** Not there, or older than a source. */
function isStale(bundle) {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.some((entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > built);
}

function build() {
  const { status } = spawnSync(process.execPath, [join(root, 'src/build/bundle.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The bundles could not be built.');
}
