import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadCore } from './core.mjs';
import { blog, generatedPost, hasCorpus, posts, root, site } from './posts.mjs';
import { digits, quantile } from './table.mjs';

const ROUNDS = 15;
/** The blog's longest post, in characters. */
const LONGEST = 30_000;

/** What the preview's worker takes for a post: the same renderer in the command line's worker, a thread of the same engine. */
export async function rendering() {
  const { parsePost } = await loadCore();
  const texts = posts.map((name) => [name, readFileSync(join(blog, name), 'utf8')]);
  if (!hasCorpus) texts.push(['a generated post (the corpus is not here)', generatedPost(LONGEST)]);
  const worker = new Worker(join(root, 'dist/render-worker.js'));
  const times = texts.map(() => []);
  // A key stroke does not find the worker cold, but the first page of a preview does: so that round is told apart.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, [name, text]] of texts.entries()) {
      const { body } = parsePost(text, name);
      times[index].push(await timeOf(worker, text.slice(body.span.start, body.span.end)));
    }
  await worker.terminate();
  const medians = times.map(([, ...warm]) => quantile(warm, 0.5));
  const worst = medians.indexOf(Math.max(...medians));
  const row = (label, index) => [
    label,
    (texts[index][1].length / 1000).toFixed(1),
    digits(medians[index]),
    digits(quantile(times[index].slice(1), 0.95)),
    digits(times[index][0]),
  ];
  const typical = medians.indexOf(quantile(medians, 0.5));
  return {
    title: `The preview’s worker: ${texts.length} posts of ${site.name}, ${ROUNDS} times each`,
    head: ['', 'kB', 'median ms', 'p95 ms', 'first ms'],
    rows: [row(`slowest: ${texts[worst][0]}`, worst), row(`typical: ${texts[typical][0]}`, typical)],
    note: 'Over 3000 ms the preview gives up.',
  };
}

function timeOf(worker, markdown) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    worker.once('message', ({ failed }) => (failed ? reject(new Error(failed)) : resolve(performance.now() - start)));
    worker.postMessage({ markdown, images: new Set() });
  });
}
