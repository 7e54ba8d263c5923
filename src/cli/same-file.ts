import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const folders = new Map<string, string>();

/**
 * The same for all spellings of one file: relative or absolute, with `./`, through a linked folder. A link to a file is a
 * file of its own, since the site makes a page of each.
 */
export function fileKey(path: string): string {
  const absolute = resolve(path);
  return join(folderKey(dirname(absolute)), basename(absolute));
}

/** The same for all spellings of one folder. One that is not there stands for itself. */
export function folderKey(path: string): string {
  const absolute = resolve(path);
  const known = folders.get(absolute) ?? realPath(absolute);
  folders.set(absolute, known);
  return known;
}

function realPath(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute; // Not there, or links that go round in a circle.
  }
}
