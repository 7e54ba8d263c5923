import { realpathSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { isPostFile, postsOf } from '../core/site/read-site';
import { SCHEMA_PATHS } from '../core/site/schema-paths';
import { git } from './git';
import { filesBelow, findRoot } from './node-files';
import { fileKey } from './same-file';
import { siteAt } from './sites';
import { UsageError } from './usage';

/**
 * The posts that the words on the command line mean, in the form they were given; `failures` gets what is not there. A post
 * has an entry for each way in which it is named; a folder adds those of its posts that are not there yet.
 */
export async function findPosts(paths: readonly string[], failures: string[]): Promise<string[]> {
  if (paths.length === 0) return postsAround('.');
  const kinds = paths.map(isDirectory);
  const known = new Set(paths.length > 1 ? paths.filter((_, index) => kinds[index] === false).map(fileKey) : []);
  const isNew = (path: string): boolean => {
    const isIt = paths.length === 1 || !known.has(fileKey(path)); // One folder names each post once.
    if (paths.length > 1) known.add(fileKey(path));
    return isIt;
  };
  const found = new Set<string>();
  for (const [index, path] of paths.entries()) {
    if (kinds[index] === undefined) failures.push(`${path}: there is no such file or folder.`);
    else for (const post of kinds[index] ? (await postsIn(path)).filter(isNew) : [path]) found.add(post);
  }
  return [...found];
}

/** Undefined when there is no such file. */
function isDirectory(path: string): boolean | undefined {
  try {
    return statSync(path).isDirectory();
  } catch {
    return undefined;
  }
}

/** A folder means the posts of the site whose root it is, or else the posts directly in it. */
async function postsIn(folder: string): Promise<string[]> {
  const absolute = resolve(folder);
  if (findRoot(absolute) === absolute) {
    const paths = await postsOf(filesBelow(absolute), await siteAt(absolute));
    return paths.map((path) => join(folder, path));
  }
  const names = (await filesBelow(folder).list('')) ?? [];
  return names.filter(isPostFile).map((name) => join(folder, name));
}

/** The posts of the site around a folder, as paths from the current one. */
async function postsAround(folder: string): Promise<string[]> {
  const root = findRoot(resolve(folder));
  if (!root)
    throw new UsageError(
      `There is no blog around ${resolve(folder)}: no ${SCHEMA_PATHS[0]} or the like in it or above it. Name the posts to check.`,
    );
  const paths = await postsOf(filesBelow(root), await siteAt(root));
  const here = process.cwd();
  return paths.map((path) => (here === root ? normalize(path) : relative(here, join(root, path))));
}

/** Of these paths the ones that differ from a commit of their repository, or are not in it. */
export async function changedSince(ref: string, paths: readonly string[]): Promise<string[]> {
  const folders = [...new Set(paths.length > 0 ? paths.map((path) => dirname(resolve(path))) : [resolve('.')])];
  const changed = new Map(await Promise.all(folders.map(async (folder) => [folder, await changesIn(folder, ref)] as const)));
  return paths.filter((path) => changed.get(dirname(resolve(path)))?.has(realPath(path)) === true);
}

/** A path without links; that of a file that is not there is taken as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** The real paths of what differs from the commit in a folder's repository, below that folder or not. */
async function changesIn(folder: string, ref: string): Promise<ReadonlySet<string>> {
  const top = (await git(folder, 'rev-parse', '--show-toplevel'))?.trim();
  if (!top) throw new UsageError(`--changed-since: ${folder} is in no git repository (or git is not installed).`);
  const commit = (await git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim();
  if (!commit) throw new UsageError(`--changed-since: git knows no commit "${ref}" in ${top}. Was it fetched?`);
  // Against the merge base: what happened on the other branch meanwhile is not ours.
  const base = (await git(top, 'merge-base', commit, 'HEAD'))?.trim() || commit;
  const changed = await git(top, 'diff', '-z', '--name-only', '--no-ext-diff', '--no-textconv', base, '--');
  const untracked = await git(top, 'ls-files', '-z', '--others', '--exclude-standard');
  if (changed === undefined || untracked === undefined)
    throw new UsageError(`--changed-since: git cannot compare with "${ref}".`);
  const root = realPath(top);
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter(Boolean).map((name) => join(root, name)));
}
