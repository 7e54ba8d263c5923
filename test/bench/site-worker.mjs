// One site of so many posts, in a process of its own: what its index takes, and what a key stroke costs with it.
// Started by site-sizes.mjs with --expose-gc; answers with JSON on its last line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadCore } from './core.mjs';
import { diskFiles } from './disk-files.mjs';
import { measure, typedAtRandom } from './strokes.mjs';
import { quantile } from './table.mjs';

const folder = process.argv[2];
const CHANGES = 60;
const { keepSite, parsePost, checkPost, newMemory, complete, hover } = await loadCore();
globalThis.gc();
const before = process.memoryUsage();

let site;
let published;
const times = [];
const begun = performance.now();
const kept = keepSite(
  diskFiles(folder),
  () => Promise.resolve(),
  (next) => {
    site = { ...next, published: new Map(), today: '2031-05-12' };
    times.push(performance.now() - begun);
    published?.();
  },
);
const turns = monitorEventLoopDelay({ resolution: 5 });
turns.enable();
await kept.read;
turns.disable();
const peak = process.resourceUsage().maxRSS / 1024;
globalThis.gc();
const after = process.memoryUsage();

const path = site.posts[Math.floor(site.posts.length / 2)].path;
const text = readFileSync(join(folder, path), 'utf8');
const now = new Date();
const author = text.indexOf('author: ') + 'author: '.length;
const first = performance.now();
checkPost(parsePost(text, path), site);
const firstCheck = performance.now() - first;
const memory = newMemory();
const results = await measure(typedAtRandom(text, 225), [
  ['stroke', (edited) => checkPost(parsePost(edited, path), site, {}, memory)],
  ['complete', (edited) => complete(parsePost(edited, path), site, author, now)],
  ['hover', (edited) => hover(parsePost(edited, path), site, author)],
]);

const changes = [];
for (let change = 0; change < CHANGES; change += 1) {
  const done = new Promise((resolve) => {
    published = resolve;
  });
  const start = performance.now();
  kept.touched(site.posts[(change * 37) % site.posts.length].path);
  await done;
  changes.push(performance.now() - start);
}
const [stroke, completion, hovering] = results;
console.log(
  JSON.stringify({
    posts: site.posts.length,
    shown: times[0],
    index: times.at(-1),
    longest: turns.max / 1e6,
    heap: (after.heapUsed - before.heapUsed) / 1e6,
    rss: after.rss / 1e6,
    peak,
    firstCheck,
    stroke,
    completion,
    hovering,
    change: { median: quantile(changes.slice(5), 0.5), p95: quantile(changes.slice(5), 0.95) },
  }),
);
