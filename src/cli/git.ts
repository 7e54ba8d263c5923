import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The main branch under its usual names; what the remote says goes first, since a local branch may lag or hold unpushed posts. */
const MAIN = ['origin/HEAD', 'upstream/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Asks git, in the given folder. Undefined when there is no git, no repository or no such object. Only commands that read
 * objects are run, and what a repository's configuration could have git start is turned off.
 */
export async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'core.pager=cat', '--no-optional-locks'];
  try {
    return (await run('git', [...safe, ...args], { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' })).stdout;
  } catch {
    return undefined; // No git here, or it says no: the same to us.
  }
}

/** The name of the repository's main branch, the first of the usual ones that exists. */
export async function mainBranch(folder: string): Promise<string | undefined> {
  const names = await git(folder, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes');
  const known = new Set(names?.split('\n'));
  return MAIN.find((name) => known.has(name) || (name.endsWith('/HEAD') && known.has(name.slice(0, -5))));
}

/** The paths, below `root`, of the files in a folder as a commit has them. */
export async function filesInCommit(root: string, commit: string, folder: string): Promise<ReadonlySet<string> | undefined> {
  const names = await git(root, 'ls-tree', '-r', '-z', '--name-only', commit, '--', `${folder}/`);
  return names === undefined ? undefined : new Set(names.split('\0').filter((name) => name !== ''));
}
