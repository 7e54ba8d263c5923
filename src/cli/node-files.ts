import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Files } from '../core/site/files';
import { schemaPathsIn } from '../core/site/schema-paths';
import { placeIn } from './places';
import { readBytes } from './read-bytes';
import { decode } from './read-text';

const known = new Map<string, Files>();

/**
 * The files below a folder of the disk. Read without waiting: for files of this size the promises of `node:fs` cost three
 * times as much as the reading. Each folder is listed once in a run.
 */
export function filesBelow(root: string): Files {
  const files = known.get(root) ?? readFilesBelow(root);
  known.set(root, files);
  return files;
}

function readFilesBelow(root: string): Files {
  const lists = new Map<string, Promise<readonly string[] | undefined>>();
  return {
    read: (path) => orAbsent(() => decode(readBytes(placeIn(root, path))).text),
    list: (path) => {
      const list = lists.get(path) ?? orAbsent(() => namesIn(root, path));
      lists.set(path, list);
      return list;
    },
    size: (path) => orAbsent(() => statSync(join(root, path)).size),
  };
}

function namesIn(root: string, path: string): readonly string[] {
  const isFolder = (entry: Dirent): boolean =>
    entry.isDirectory() || (entry.isSymbolicLink() && isLinkedFolder(root, join(path, entry.name)));
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.map((entry) => (isFolder(entry) ? `${entry.name}/` : entry.name)).sort();
}

async function orAbsent<T>(read: () => T): Promise<T | undefined> {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // Missing, a folder, no permission: not there.
    throw error;
  }
}

/** The link leads to a folder, and not back to one that it is in: such a circle has no end. Links that lead nowhere do not. */
function isLinkedFolder(root: string, path: string): boolean {
  try {
    const link = join(root, path);
    return statSync(link).isDirectory() && !foldersAround(root, path).some((folder) => isIn(folder, realpathSync(link)));
  } catch {
    return false;
  }
}

/** The real places of the folders that a path below the root names on its way, the root's first. */
function foldersAround(root: string, path: string): string[] {
  const parts = path.split(sep).slice(0, -1);
  return Array.from({ length: parts.length + 1 }, (_, count) => realpathSync(join(root, ...parts.slice(0, count))));
}

function isIn(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

const roots = new Map<string, string | undefined>();

/** The nearest folder from `start` upwards that holds a CMS schema; looked for once in a run. */
export function findRoot(start: string): string | undefined {
  if (!roots.has(start)) roots.set(start, rootAround(start));
  return roots.get(start);
}

function rootAround(folder: string): string | undefined {
  if (schemaPathsIn(basename(folder)).some((path) => existsSync(join(folder, path)))) return folder;
  return dirname(folder) === folder ? undefined : findRoot(dirname(folder));
}
