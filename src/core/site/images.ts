import type { Site } from '../types';
import type { Files } from './files';

/** Folders deeper than this below the images are not read. */
const DEPTH = 6;

/** Every image of the site by its public address, with its size in bytes (0 when it cannot be asked). */
export async function readImages(files: Files, { mediaFolder, publicFolder }: Site): Promise<ReadonlyMap<string, number>> {
  const images = new Map<string, number>();
  const visit = async (below: string, depth: number): Promise<void> => {
    const names = (await files.list(mediaFolder + below)) ?? [];
    await Promise.all(
      names.map(async (name) => {
        if (name.endsWith('/')) return depth < DEPTH ? visit(`${below}/${name.slice(0, -1)}`, depth + 1) : undefined;
        images.set(`${publicFolder}${below}/${name}`, (await files.size(`${mediaFolder}${below}/${name}`)) ?? 0);
      }),
    );
  };
  await visit('', 0);
  return images;
}
