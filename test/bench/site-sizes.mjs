import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSite } from './sites.mjs';
import { digits } from './table.mjs';

const SIZES = [78, 1000, 10_000];

/** What grows with a site, and what must not. */
export function siteSizes() {
  const results = SIZES.map(measureSite);
  const [small] = results;
  const row = (label, of, unit = digits) => [label, ...results.map((result) => unit(of(result)))];
  const both = (label, of) => [label, ...results.map((result) => `${digits(of(result).median)} (${digits(of(result).p95)})`)];
  return {
    title: 'A site of so many posts (generated), each in a process of its own; in brackets p95',
    head: ['', ...SIZES.map((size) => `${size} posts`)],
    rows: [
      both('a key stroke: parse and all checks, ms', ({ stroke }) => stroke),
      row('  of that with 78 posts', ({ stroke }) => stroke.median / small.stroke.median),
      both('completion of an author (with its parse), ms', ({ completion }) => completion),
      both('hover over an author (with its parse), ms', ({ hovering }) => hovering),
      both('a changed file: read, and the site told, ms', ({ change }) => change),
      row('the site without its posts is there after, ms', ({ shown }) => shown),
      row('all posts and images read after, ms', ({ index }) => index),
      row('  longest turn while reading, ms', ({ longest }) => longest),
      row('first check after that, ms', ({ firstCheck }) => firstCheck),
      row('the index holds, MB', ({ heap }) => heap),
      row('process: resident behind a collection, MB', ({ rss }) => rss),
      row('process: peak, MB', ({ peak }) => peak),
    ],
  };
}

function measureSite(posts) {
  const folder = mkdtempSync(join(tmpdir(), 'recap-bench-'));
  try {
    makeSite(folder, posts);
    const script = fileURLToPath(new URL('site-worker.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.slice(0, 1000));
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
