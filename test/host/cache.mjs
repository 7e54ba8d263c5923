// Where downloaded things live (`.vscode-test/`, as with @vscode/test-electron) and how they get there safely.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './processes.mjs';

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const cache = path.join(repository, '.vscode-test');
export const sampleBlog = path.join(repository, 'test', 'sample-blog');
/** A workspace of folders; the sample blog is to be copied beside them. */
export const severalFolders = path.join(repository, 'test', 'workspace');

/** The VSIX that `npm run package` makes. */
export function vsixFile() {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8'));
  return path.join(repository, `${name}-${version}.vsix`);
}

/**
 * A folder of the cache, filled when it is not there yet. It is filled under another name and then
 * renamed, so that it is either absent or complete, whoever is killed when. There is no lock: when two
 * processes fill it at once, the second one finds the name taken and throws its own copy away.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 */
export async function provide(name, fill) {
  const folder = path.join(cache, name);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cache, { recursive: true });
  sweep(name);
  const unfinished = `${folder}.tmp-${process.pid}`;
  fs.mkdirSync(unfinished);
  try {
    await fill(unfinished);
    fs.renameSync(unfinished, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what killed processes left half done. */
function sweep(name) {
  for (const entry of fs.readdirSync(cache)) {
    const [base, pid] = entry.split('.tmp-');
    const abandoned = base === name && pid && (Number(pid) === process.pid || !isAlive(Number(pid)));
    if (abandoned) fs.rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
}
