import { parsePost } from '../core/parse-post';
import { defaultSite } from '../core/site/defaults';
import { readImages } from '../core/site/images';
import { collectionsOf } from '../core/site/post-files';
import { postsOf, readLoneSite, readSite } from '../core/site/read-site';
import type { Post, Site } from '../core/types';
import { filesInCommit, mainBranch } from './git';
import { helperFor } from './helper';
import { filesBelow } from './node-files';
import { placeIn } from './places';
import { readCards } from './read-cards';

const sites = new Map<string, Promise<Site>>();

/** Posts by their place on the disk, as they were read for the site: most are checked next and need not be parsed again. */
const parsed = new Map<string, Post>();
/** Of more text than this, in characters, no posts are kept: parsed, it takes three times as much memory. */
const KEPT = 800_000;
let kept = 0;

/** A file's text as a post, given once; `path` is the one below the root of its site. */
export function postAt(absolute: string, text: string, path: string): Post {
  const known = parsed.get(absolute);
  parsed.delete(absolute);
  return known?.text === text && known.path === path ? known : parsePost(text, path);
}

/** Whether this thread has the post in its memory. */
export function isParsed(absolute: string): boolean {
  return parsed.has(absolute);
}

/** Keeps a post for `postAt`, while there is room. */
export function keep(absolute: string, post: Post): void {
  kept += post.text.length;
  if (kept < KEPT) parsed.set(absolute, post);
}

/** The site in a folder, read once in a run: its posts, images, and which posts are in the main branch. */
export function siteAt(root: string): Promise<Site> {
  const known = sites.get(root) ?? readWhole(root);
  sites.set(root, known);
  return known;
}

/** A site that another thread has read. */
export function putSite(root: string, site: Site): void {
  sites.set(root, Promise.resolve(site));
}

const lone = new Map<string, Promise<Site>>();
const dated = new WeakMap<Site, Site>();

/** The site with that root, or else what is known of a folder without a site, as of a day: the same object for every post. */
export async function siteAround(root: string | undefined, folder: string, today: string): Promise<Site> {
  const site = await (root === undefined ? loneSite(folder) : siteAt(root));
  const known = dated.get(site);
  if (known?.today === today) return known;
  const made = { ...site, today };
  dated.set(site, made);
  return made;
}

function loneSite(folder: string): Promise<Site> {
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
  // It has time to start while the schema is read; where the posts are, the schema will say, but most are here.
  void helperFor((await files.list(defaultSite.blogFolder))?.length ?? 0);
  const site = await readSite(files);
  tell(site.notes);
  const paths = await postsOf(files, site);
  const [posts, images, published] = await Promise.all([
    readCards(root, paths, (post) => keep(placeIn(root, post.path), post)),
    readImages(files, site),
    branch.then((name) => readPublished(root, name, site, paths)),
  ]);
  return { ...site, posts, images, published };
}

/** Which of the site's posts are in the main branch; undefined when git does not say. */
async function readPublished(
  root: string,
  branch: string | undefined,
  site: Site,
  paths: readonly string[],
): Promise<Site['published']> {
  if (!branch) return undefined;
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
