import { promises as fs } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, as the core asks for them. @param {string} folder */
export function diskFiles(folder) {
  const attempt = async (ask) => {
    try {
      return await ask();
    } catch {
      return undefined; // Not there: that is the answer.
    }
  };
  return {
    read: (path) => attempt(() => fs.readFile(join(folder, path), 'utf8')),
    list: (path) =>
      attempt(async () => {
        const entries = await fs.readdir(join(folder, path), { withFileTypes: true });
        return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
      }),
    size: (path) => attempt(async () => (await fs.stat(join(folder, path))).size),
  };
}
