import type { PostCard } from '../types';
import type { Files } from './files';

/**
 * Paths that can be read and are not there all the same: on a disk that tells no capitals apart (nor composed letters from
 * others) a renamed file still answers to its old name. Of paths that are alike, what their folder lists decides. Asks for no
 * list unless a touched path is new and is like another one.
 */
export async function goneByCase(touched: readonly string[], posts: readonly PostCard[], files: Files): Promise<string[]> {
  const fresh = touched.filter((path) => !posts.some((card) => card.path === path));
  if (fresh.length === 0) return [];
  const keys = new Set(fresh.map(keyOf));
  const all = new Set([...touched, ...posts.map(({ path }) => path)]);
  const alike = [...all].filter((path) => keys.has(keyOf(path)));
  if (alike.length === keys.size) return [];
  const isThere = await Promise.all(alike.map((path) => isListed(path, files)));
  return alike.filter((_, index) => isThere[index] === false);
}

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();

/** Undefined when the folder cannot be read. */
async function isListed(path: string, files: Files): Promise<boolean | undefined> {
  const cut = path.lastIndexOf('/');
  const names = await files.list(path.slice(0, Math.max(cut, 0)));
  return names?.includes(path.slice(cut + 1));
}
