import { join } from 'node:path';
import { parsePost } from '../core/parse-post';
import { readImages } from '../core/site/images';
import { collectionsOf } from '../core/site/post-files';
import { postsOf, readLoneSite, readPosts, readSite } from '../core/site/read-site';
import type { Post, Site } from '../core/types';
import { filesInCommit, mainBranch } from './git';
import { filesBelow } from './node-files';

const sites = new Map<string, Promise<Site>>();

/** Posts by their place on the disk, as they were read for the site: most are checked next and need not be parsed again. */
const parsed = new Map<string, Post>();
/** More posts than this are not kept in memory. */
const KEPT = 500;

/** A file's text as a post; `path` is the one below the root of its site. */
export function postAt(absolute: string, text: string, path: string): Post {
  const known = parsed.get(absolute);
  return known?.text === text && known.path === path ? known : parsePost(text, path);
}

/** The site in a folder, read once in a run: its posts, images, and which posts are in the main branch. */
export function siteAt(root: string): Promise<Site> {
  const known = sites.get(root) ?? readWhole(root);
  sites.set(root, known);
  return known;
}

const lone = new Map<string, Promise<Site>>();

/** What is known of the posts in a folder without a site around it, read once in a run. */
export function loneSite(folder: string): Promise<Site> {
  const known = lone.get(folder) ?? readLone(folder);
  lone.set(folder, known);
  return known;
}

async function readLone(folder: string): Promise<Site> {
  const site = await readLoneSite(filesBelow(folder));
  tell(site.notes);
  return site;
}

const told = new Set<string>();

/** Each note once, however many folders have the same configuration above them. */
function tell(notes: readonly string[]): void {
  for (const note of notes) if (!told.has(note)) process.stderr.write(`starlingx-recap: ${note}\n`);
  for (const note of notes) told.add(note);
}

async function readWhole(root: string): Promise<Site> {
  const files = filesBelow(root);
  const branch = mainBranch(root); // Git thinks while the site is read.
  const site = await readSite(files);
  tell(site.notes);
  const [posts, images, published] = await Promise.all([
    readPosts(files, site, (post) => keep(root, post)),
    readImages(files, site),
    branch.then((name) => readPublished(root, name, site)),
  ]);
  return { ...site, posts, images, published };
}

function keep(root: string, post: Post): void {
  if (parsed.size < KEPT) parsed.set(join(root, post.path), post);
}

/** Which of the site's posts are in the main branch; undefined when git does not say. */
async function readPublished(root: string, branch: string | undefined, site: Site): Promise<Site['published']> {
  if (!branch) return undefined;
  const paths = await postsOf(filesBelow(root), site);
  const folders = [...new Set(collectionsOf(site).map(({ folder }) => folder || '.'))];
  const published = new Map<string, boolean>();
  for (const folder of folders) {
    const inMain = await filesInCommit(root, branch, folder);
    for (const path of paths) if (inMain && isBelow(path, folder)) published.set(path, inMain.has(path));
  }
  return published;
}

function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}
