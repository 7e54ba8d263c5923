import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/core/site/files';

/** The files below a folder of the disk, for tests. */
export function diskFiles(root: string): Files {
  return {
    read: async (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    list: async (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : undefined),
    size: async (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size,
  };
}
