import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { loadCore } from './core.mjs';
import { measuredPost, site } from './posts.mjs';
import { digits, quantile } from './table.mjs';

const WARM = 40;
const STROKES = 300;
const TYPED = 'the quick [link](x) and `code`. ';

/** Everything redone after each of many key strokes at random places of one post. */
export async function keyStrokes() {
  const { parsePost, checkPost, newMemory, complete, hover, previewPage, readSite, readPosts } = await loadCore();
  const { name, path, text } = measuredPost();
  const files = diskFiles(site.folder);
  const known = await readSite(files);
  const blogSite = { ...known, posts: await readPosts(files, known) };
  const now = new Date();
  const author = text.indexOf('author: ') + 'author: '.length;

  // As the editor keeps it with the document.
  const memory = newMemory();
  const other = newMemory();
  const ours = (edited) => checkPost(parsePost(edited, path), blogSite, {}, memory);
  const all = (edited) => {
    const post = parsePost(edited, path);
    checkPost(post, blogSite, {}, other);
    complete(post, blogSite, author, now);
    hover(post, blogSite, author);
  };
  // As VS Code's own preview does it, at each refresh and in the extension host.
  const markdownIt = new MarkdownIt({ html: true });
  const toPreview = (post) => JSON.stringify(previewPage(post, blogSite));
  const contenders = [
    ['markdownlint, defaults', (edited) => lint({ strings: { post: edited } })],
    ['parse and all checks', ours],
    ['the same, nothing remembered', (edited) => checkPost(parsePost(edited, path), blogSite)],
    ['the same, completion and hover', all],
    ['parse alone', (edited) => parsePost(edited, path)],
    ['for the preview (with its parse)', (edited) => toPreview(parsePost(edited, path))],
    ['markdown-it: VS Code’s preview', (edited) => JSON.stringify(markdownIt.render(edited))],
    ['completion alone (with its parse)', (edited) => complete(parsePost(edited, path), blogSite, author, now)],
  ];
  const results = measure(text, contenders);
  const peer = results[0].median;
  return {
    title: `A key stroke: ${name}, ${(text.length / 1000).toFixed(1)} kB, ${STROKES} characters typed at random places`,
    head: ['', 'median ms', 'p95 ms', 'of markdownlint'],
    rows: results.map(({ label, median, p95 }) => [label, digits(median), digits(p95), digits(median / peer)]),
    note: 'Left out: remark-lint (a hundred more packages) and yaml-language-server (reads front matter alone, and only inside its server).',
  };
}

/** The contenders take turns at each key stroke, so that what else the machine does meets them all alike. */
function measure(text, contenders) {
  const random = seeded(20230331);
  const times = contenders.map(() => []);
  let edited = text;
  for (let stroke = -WARM; stroke < STROKES; stroke += 1) {
    const at = Math.floor(random() * edited.length);
    edited = `${edited.slice(0, at)}${TYPED[(stroke + WARM) % TYPED.length]}${edited.slice(at)}`;
    for (const [index, [, run]] of contenders.entries()) {
      const start = performance.now();
      run(edited);
      if (stroke >= 0) times[index].push(performance.now() - start);
    }
  }
  return contenders.map(([label], index) => ({ label, median: quantile(times[index], 0.5), p95: quantile(times[index], 0.95) }));
}

/** mulberry32: the same places in every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function diskFiles(folder) {
  const attempt = (read) => {
    try {
      return read();
    } catch {
      return undefined; // Not there: that is the answer.
    }
  };
  return {
    read: async (path) => attempt(() => readFileSync(join(folder, path), 'utf8')),
    list: async (path) => attempt(() => readdirSync(join(folder, path))),
  };
}
