import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { blog, posts, root, site } from './posts.mjs';
import { digits, quantile } from './table.mjs';

const RUNS = 5;

/** Whole runs over all posts of a site, each a process of its own. */
export function processes() {
  const cli = join(root, 'dist/cli.js');
  if (isStale(cli)) build();
  const peer = join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const contenders = [
    ['markdownlint-cli2, defaults', [peer, ...posts]],
    ['starlingx-recap check', [cli, 'check', site.folder]],
    ['starlingx-recap check, one post', [cli, 'check', join(blog, posts[0])]],
    ['starlingx-recap --version (Node starts)', [cli, '--version']],
  ];
  const times = contenders.map(() => []);
  for (let run = -1; run < RUNS; run += 1) {
    for (const [index, [, args]] of contenders.entries()) {
      const time = wall(args);
      if (run >= 0) times[index].push(time);
    }
  }
  const medians = times.map((list) => quantile(list, 0.5));
  return {
    title: `A whole run: ${posts.length} posts of ${site.name}, ${RUNS} runs each`,
    head: ['', 'median s', 'slowest s', 'of markdownlint-cli2'],
    rows: contenders.map(([label], index) => [
      label,
      digits(medians[index] / 1000),
      digits(Math.max(...times[index]) / 1000),
      digits(medians[index] / medians[0]),
    ]),
  };
}

/** Findings give an exit code of 1, which is no failure. */
function wall(args) {
  // Node reads the file this names at every start: 40 ms that are not ours to measure.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: blog, env, encoding: 'utf8', maxBuffer: 64_000_000 });
  const time = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  return time;
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
