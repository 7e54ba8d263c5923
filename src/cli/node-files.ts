import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../core/site/files';
import { schemaPathsIn } from '../core/site/schema-paths';

/**
 * The files below a folder of the disk. Read without waiting: for files of this size the promises of `node:fs` cost three
 * times as much as the reading.
 */
export function filesBelow(root: string): Files {
  const decoder = new TextDecoder();
  return {
    read: (path) => orAbsent(() => decoder.decode(readFileSync(join(root, path)))),
    list: (path) =>
      orAbsent(() => {
        const entries = readdirSync(join(root, path), { withFileTypes: true });
        return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
      }),
    size: (path) => orAbsent(() => statSync(join(root, path)).size),
  };
}

async function orAbsent<T>(read: () => T): Promise<T | undefined> {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // Missing, a folder, no permission: not there.
    throw error;
  }
}

/** The nearest folder from `start` upwards that holds a CMS schema. */
export function findRoot(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (schemaPathsIn(basename(folder)).some((path) => existsSync(join(folder, path)))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
