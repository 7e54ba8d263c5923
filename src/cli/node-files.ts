import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../core/site/files';
import { schemaPathsIn } from '../core/site/read-site';
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
    read: (path) => orAbsent(() => decode(readBytes(join(root, path))).text),
    list: (path) => {
      const list = lists.get(path) ?? orAbsent(() => namesIn(join(root, path)));
      lists.set(path, list);
      return list;
    },
    size: (path) => orAbsent(() => statSync(join(root, path)).size),
  };
}

function namesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}

async function orAbsent<T>(read: () => T): Promise<T | undefined> {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // Missing, a folder, no permission: not there.
    throw error;
  }
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
