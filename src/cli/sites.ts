import { readImages } from '../core/site/images';
import { readPosts, readSite } from '../core/site/read-site';
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

async function readWhole(root: string): Promise<Site> {
  const files = filesBelow(root);
  const site = await readSite(files);
  for (const note of site.notes) process.stderr.write(`starlingx-recap: ${note}\n`);
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
