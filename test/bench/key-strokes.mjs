import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { loadCore } from './core.mjs';
import { diskFiles } from './disk-files.mjs';
import { fetchedPeers, HOW } from './peers.mjs';
import { generatedPost, measuredPost, site } from './posts.mjs';
import { measure, rowsOf, typedAtRandom, typedTitle } from './strokes.mjs';

const HEAD = ['', 'median ms', 'p95 ms', 'of the first', 'at p95'];

/** Everything redone after each of many key strokes: a post of the blog's usual length, a very long one, and front matter alone. */
export async function keyStrokes() {
  const core = await loadCore();
  const files = diskFiles(site.folder);
  const known = await core.readSite(files);
  const blogSite = { ...known, posts: await core.readPosts(files, known) };
  const peers = await fetchedPeers();
  const post = measuredPost();
  const long = { name: 'a generated post', path: post.path, text: generatedPost(200_000) };
  return [
    await bodyStrokes(core, blogSite, peers, post, 325),
    await bodyStrokes(core, blogSite, peers, long, 50),
    await frontMatterStrokes(core, blogSite, peers, post),
  ];
}

async function bodyStrokes(
  { parsePost, checkPost, newMemory, complete, hover, previewPage },
  blogSite,
  peers,
  { name, path, text },
  count,
) {
  const now = new Date();
  const author = text.indexOf('author: ') + 'author: '.length;
  // As VS Code's own preview does it, at each refresh and in the extension host.
  const markdownIt = new MarkdownIt({ html: true });
  // A reading is kept for each text, as the extension keeps it for each version: what comes behind the parser is told apart.
  const read = new Map();
  const parsed = (edited) => {
    if (!read.has(edited)) read.set(edited, parsePost(edited, path));
    return read.get(edited);
  };
  const check = checker(checkPost, newMemory, blogSite);
  const checkToo = checker(checkPost, newMemory, blogSite);
  const all = (edited) => {
    const post = parsePost(edited, path);
    checkToo(post);
    complete(post, blogSite, author, now);
    hover(post, blogSite, author);
  };
  const results = await measure(
    typedAtRandom(text, count),
    [
      ['markdownlint, defaults', (edited) => lint({ strings: { post: edited } })],
      ...(peers ? [['remark-lint, recommended', (edited) => peers.lintWithRemark(edited)]] : []),
      ['parse and all checks', (edited) => check(parsePost(edited, path))],
      ['  without memory of the last key stroke', (edited) => checkPost(parsePost(edited, path), blogSite)],
      ['  and completion and hover', all],
      ['parse alone', (edited) => parsePost(edited, path)],
      ['completion of an author', (edited) => complete(parsed(edited), blogSite, author, now)],
      ['hover over an author', (edited) => hover(parsed(edited), blogSite, author)],
      ['for the preview (with its parse)', (edited) => JSON.stringify(previewPage(parsePost(edited, path), blogSite))],
      ['markdown-it: VS Code’s preview', (edited) => JSON.stringify(markdownIt.render(edited))],
    ],
    Math.min(25, count / 2),
  );
  return {
    title: `A key stroke: ${name}, ${(text.length / 1000).toFixed(1)} kB, ${count} characters typed at random places`,
    head: HEAD,
    rows: rowsOf(results),
    ...(!peers && { note: HOW }),
  };
}

async function frontMatterStrokes({ parsePost, checkPost, newMemory, rules }, blogSite, peers, { path, text }) {
  const front = text.slice(0, text.indexOf('\n---\n', 4) + 5);
  const inner = (edited) => edited.slice(4, -4);
  const check = checker(checkPost, newMemory, blogSite);
  // What a schema's validation is to be compared with: the rules about front matter alone, of which a schema knows a few.
  const others = Object.fromEntries(rules.filter(({ reads }) => reads !== 'front').map(({ id }) => [id, 'off']));
  const validate = checker(checkPost, newMemory, blogSite, others);
  const results = await measure(typedTitle(front, 325), [
    ...(peers ? [['yaml-language-server, validation', (edited) => peers.validateYaml(inner(edited))]] : []),
    ['parse and the rules of front matter', (edited) => validate(parsePost(edited, path))],
    ['parse and all checks', (edited) => check(parsePost(edited, path))],
    ['parse alone', (edited) => parsePost(edited, path)],
  ]);
  return {
    title: `A key stroke in front matter alone, ${front.length} characters, a title being typed`,
    head: HEAD,
    rows: rowsOf(results),
    ...(!peers && { note: HOW }),
  };
}

/** All checks as the editor does them: with what is kept of the last key stroke. */
function checker(checkPost, newMemory, blogSite, settings = {}) {
  const memory = newMemory();
  return (post) => checkPost(post, blogSite, settings, memory);
}
