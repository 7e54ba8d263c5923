import { defaultSite } from '../core/site/defaults';
import { readImages } from '../core/site/images';
import { findConfig, readPosts, readSite } from '../core/site/read-site';
import type { Site } from '../core/types';
import { filesInCommit, mainBranch } from './git';
import { filesBelow } from './node-files';

const sites = new Map<string, Promise<Site>>();

/** The site in a folder, read once in a run: its posts, images, and which posts are in the main branch. */
export function siteAt(root: string): Promise<Site> {
  const known = sites.get(root) ?? readWhole(root);
  sites.set(root, known);
  return known;
}

const lone = new Map<string, Promise<Site>>();

/** What is known of a post in a folder without a site around it: StarlingX's values and the nearest configuration. */
export function loneSite(folder: string): Promise<Site> {
  const known = lone.get(folder) ?? readLone(folder);
  lone.set(folder, known);
  return known;
}

async function readLone(folder: string): Promise<Site> {
  const notes: string[] = [];
  const config = await findConfig(filesBelow(folder), '', notes);
  tell(notes);
  return { ...defaultSite, config };
}

const told = new Set<string>();

/** Each note once, however many folders have the same configuration above them. */
function tell(notes: readonly string[]): void {
  for (const note of notes) if (!told.has(note)) process.stderr.write(`starlingx-recap: ${note}\n`);
  for (const note of notes) told.add(note);
}

async function readWhole(root: string): Promise<Site> {
  const files = filesBelow(root);
  const site = await readSite(files);
  tell(site.notes);
  const [posts, images, published] = await Promise.all([
    readPosts(files, site),
    readImages(files, site),
    readPublished(root, site),
  ]);
  return { ...site, posts, images, published };
}

/** Which of the site's posts are in the main branch; undefined when git does not say. */
async function readPublished(root: string, { blogFolder }: Site): Promise<Site['published']> {
  const branch = await mainBranch(root);
  const inMain = branch && (await filesInCommit(root, branch, blogFolder));
  const names = inMain ? ((await filesBelow(root).list(blogFolder)) ?? []) : [];
  return inMain ? new Map(names.map((name) => [`${blogFolder}/${name}`, inMain.has(`${blogFolder}/${name}`)])) : undefined;
}
