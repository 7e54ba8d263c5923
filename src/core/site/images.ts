import type { Site } from '../types';
import type { Files } from './files';
import { someAtATime } from './some-at-a-time';

/** Folders deeper than this below the images are not read. */
const DEPTH = 6;

/** Every image of the site by its public address, with its size in bytes (0 when it cannot be asked). */
export async function readImages(files: Files, site: Site): Promise<ReadonlyMap<string, number>> {
  const images = new Map<string, number>();
  const folders = new Map([site, ...site.collections].map((place) => [`${place.mediaFolder}:${place.publicFolder}`, place]));
  // A media folder that is the root would be the whole repository.
  await Promise.all(
    [...folders.values()].filter(({ mediaFolder }) => mediaFolder !== '').map((place) => readFolder(files, place, images)),
  );
  return images;
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
