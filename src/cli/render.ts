import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePost } from '../core/parse-post';
import { buildNotes } from '../core/render/build-notes';
import type { RenderedBody } from '../core/render/render-body';
import type { Post, Site } from '../core/types';
import { findPosts } from './find-posts';
import { findRoot } from './node-files';
import { createRenderer, type Renderer } from './renderer';
import { siteAt } from './sites';
import { UsageError } from './usage';

interface Options {
  readonly excerpt: boolean;
  readonly out: string | undefined;
}

/** Where a run has got to: what it could not do, the worst of it as exit code, and which pages it has written. */
interface Run extends Options {
  readonly renderer: Renderer;
  readonly slugs: Set<string>;
  code: number;
}

/**
 * `render [--excerpt] [--out DIR] PATH…`: see the help. A post that cannot be read or rendered is named on stderr and never
 * stops the others; what the site's build would say about its front matter is told there too.
 */
export async function renderCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { excerpt: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('render needs the path of a post or of a folder.');
  const failures: string[] = [];
  const paths = await findPosts(positionals, failures);
  if (values.out === undefined && paths.length > 1)
    throw new UsageError(`These are ${paths.length} posts: --out DIR says where their pages go.`);
  if (values.out !== undefined) makeFolder(values.out);
  const run: Run = { ...values, out: values.out, renderer: createRenderer(), slugs: new Set(), code: 0 };
  for (const failure of failures) tell(run, 2, failure);
  try {
    for (const path of paths) await renderFile(path, run);
  } finally {
    await run.renderer.end();
  }
  return run.code;
}

async function renderFile(path: string, run: Run): Promise<void> {
  try {
    const post = parsePost(new TextDecoder().decode(readFileSync(path)), path.split(sep).join('/'));
    const site = await siteAround(path);
    for (const { text } of buildNotes(post, site?.sameLayout === false ? site : undefined)) tell(run, 0, `${path}: ${text}`);
    const result = await run.renderer.render({ markdown: siteBody(post), images: await imagesAround(path) });
    if ('failed' in result) tell(run, 1, `${path}: no page was made of it: ${result.failed}.`);
    else if (run.out === undefined) process.stdout.write(`${run.excerpt ? result.excerpt : result.html}\n`);
    else if (run.slugs.has(post.slug)) tell(run, 2, `${path}: another post has been written to ${post.slug}.html already.`);
    else writePage(run.out, post.slug, result, run);
  } catch (error) {
    tell(run, 2, `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the site's parser takes for the body: all of a text whose front matter it does not see, nothing when there is no end of it. */
export function siteBody({ text, front, body }: Post): string {
  if (front.state === 'misplaced') return text;
  return front.state === 'open' ? '' : text.slice(body.span.start, body.span.end);
}

function writePage(folder: string, slug: string, { html, excerpt }: RenderedBody, run: Run): void {
  run.slugs.add(slug);
  writeFileSync(join(folder, `${slug}.html`), html);
  if (run.excerpt) writeFileSync(join(folder, `${slug}.excerpt.txt`), excerpt);
}

async function siteAround(path: string): Promise<Site | undefined> {
  const root = findRoot(dirname(resolve(path)));
  return root ? siteAt(root) : undefined;
}

/** The names of the images of the site around a post; none without a site. */
export async function imagesAround(path: string): Promise<ReadonlySet<string>> {
  const addresses = (await siteAround(path))?.images?.keys();
  return new Set([...(addresses ?? [])].map((address) => address.slice(address.lastIndexOf('/') + 1)));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--out: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tell(run: Run, code: number, text: string): void {
  run.code = Math.max(run.code, code);
  process.stderr.write(`starlingx-recap: ${text}\n`);
}
