import { baseName, decoded, nameKey } from './image-names';
import { distance } from './near-miss';
import type { Site } from './types';

interface Index {
  /** Addresses by what spellings of their name have in common. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<ReadonlyMap<string, number>, Index>();

function indexOf(images: ReadonlyMap<string, number>): Index {
  const known = made.get(images);
  if (known) return known;
  const byKey = new Map<string, string[]>();
  for (const address of images.keys()) {
    if (!address.startsWith('/')) continue; // Beside a post: no address.
    const key = nameKey(address);
    byKey.set(key, [...(byKey.get(key) ?? []), address]);
  }
  const index = { byKey };
  made.set(images, index);
  return index;
}

/** An image's address without question, fragment and percent codes: what the site has a file for, or not. */
export function fileAddress(src: string): string {
  return decoded(src.replace(/[?#].*$/, ''));
}

/** Images beyond this many of a post are not compared with all files: no author has so many that are missing. */
export const MOST_SEARCHES = 50;

/** Whether the site has the file; undefined while its images are not known. */
export function hasImage(src: string, { images }: Site): boolean | undefined {
  return images?.has(fileAddress(src));
}

export interface NearImages {
  readonly addresses: readonly string[];
  readonly sure: boolean;
}

export const NO_IMAGES: NearImages = { addresses: [], sure: false };

/**
 * The files that were probably meant: of the same name but for case, ending, blanks or folder; else those one or two letters
 * off, with the same numbers. `sure` when there is just one of the same name.
 */
export function nearImages(src: string, { images }: Site): NearImages {
  if (!images) return NO_IMAGES;
  const { byKey } = indexOf(images);
  const key = nameKey(src);
  const same = byKey.get(key);
  if (same) {
    const exact = same.filter((address) => baseName(address) === baseName(fileAddress(src)));
    return { addresses: exact.length === 1 ? exact : same, sure: same.length === 1 || exact.length === 1 };
  }
  const near: string[] = [];
  for (const [other, addresses] of byKey)
    if (Math.abs(other.length - key.length) <= 2 && sameNumbers(other, key) && distance(key, other, 2) <= most(key))
      near.push(...addresses);
  return { addresses: near.slice(0, 3), sure: false };
}

/** How many letters may be wrong in a name of that length. */
function most(key: string): number {
  return key.length < 6 ? 1 : 2;
}

function sameNumbers(a: string, b: string): boolean {
  return a.replace(/\D+/g, ' ').trim() === b.replace(/\D+/g, ' ').trim();
}

/** The image's address among the site's images, for a path of the repository or of another folder; the file's name in the root folder else. */
export function addressInSite(src: string, site: Site): { address: string; sure: boolean } {
  const { publicFolder, images } = site;
  const near = nearImages(src, site);
  const [only] = near.addresses;
  if (only && near.sure) return { address: only, sure: true };
  const below = /(?:^|[/\\])img[/\\](.{1,300})$/.exec(src.replace(/[?#].*$/, ''))?.[1]?.replaceAll('\\', '/');
  return { address: `${publicFolder}/${below ?? baseName(src)}`, sure: images === undefined && below !== undefined };
}
