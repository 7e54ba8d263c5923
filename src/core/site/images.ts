import type { Collection, Site } from '../types';
import type { Files } from './files';
import { isInCollection, postsIn } from './post-files';
import { someAtATime } from './some-at-a-time';

/** Folders deeper than this below the images are not read. */
const DEPTH = 6;

/**
 * Every image of the site by its public address, with its size in bytes (0 when it cannot be asked); those that lie beside the posts by
 * their path, without a slash in front.
 */
export async function readImages(files: Files, site: Site): Promise<ReadonlyMap<string, number>> {
  const images = new Map<string, number>();
  const folders = new Map([site, ...site.collections].map((place) => [`${place.mediaFolder}:${place.publicFolder}`, place]));
  // A media folder that is the root would be the whole repository.
  await Promise.all(
    [...folders.values()].filter(({ mediaFolder }) => mediaFolder !== '').map((place) => readFolder(files, place, images)),
  );
  await Promise.all(site.collections.map((collection) => readBeside(files, collection, images)));
  return images;
}

/** More folders of posts than these are not looked into for images. */
const MOST_FOLDERS = 2000;

/** Their size is not asked: nothing speaks of it. */
async function readBeside(files: Files, collection: Collection, images: Map<string, number>): Promise<void> {
  const { beside } = collection;
  if (!beside) return;
  const posts = await postsIn(files, collection);
  const folders = [
    ...new Set(posts.map((path) => [path.slice(0, Math.max(0, path.lastIndexOf('/'))), beside.folder].filter(Boolean).join('/'))),
  ];
  for (const folder of folders.slice(0, MOST_FOLDERS))
    for (const name of (await files.list(folder)) ?? [])
      if (!name.endsWith('/') && !isInCollection(`${folder}/${name}`, collection)) images.set(`${folder}/${name}`, 0);
}

async function readFolder(
  files: Files,
  { mediaFolder, publicFolder }: Pick<Site, 'mediaFolder' | 'publicFolder'>,
  images: Map<string, number>,
): Promise<void> {
  const visit = async (below: string, depth: number): Promise<void> => {
    const names = (await files.list(mediaFolder + below)) ?? [];
    await someAtATime(names, async (name) => {
      if (name.endsWith('/')) return depth < DEPTH ? visit(`${below}/${name.slice(0, -1)}`, depth + 1) : undefined;
      images.set(`${publicFolder}${below}/${name}`, (await files.size(`${mediaFolder}${below}/${name}`)) ?? 0);
    });
  };
  await visit('', 0);
}
