import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The main branch under its usual names; what the remote says goes first, since a local branch may lag or hold unpushed posts. */
const MAIN = ['origin/HEAD', 'upstream/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Asks git, in the given folder. Undefined when there is no git, no repository or no such object. Only commands that read
 * objects are run, and what a repository's configuration could have git start is turned off.
 */
export async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`, '-c', 'core.pager=cat', '--no-optional-locks'];
  const { execFile } = await import('node:child_process');
  const asked = new Promise<string | undefined>((tell) => {
    const answer = (error: Error | null, stdout: string): void => tell(error ? undefined : stdout);
    execFile('git', [...safe, ...args], { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' }, answer);
  });
  return asked.catch(() => undefined); // No git here, or it says no: the same to us.
}

/** Without a repository around the folder git need not be asked, which takes longer than a post. */
function mayBeRepository(folder: string): boolean {
  if (process.env.GIT_DIR !== undefined || existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && mayBeRepository(dirname(folder));
}

/** The name of the repository's main branch, the first of the usual ones that exists. */
export async function mainBranch(folder: string): Promise<string | undefined> {
  if (!mayBeRepository(resolve(folder))) return undefined;
  const names = await git(folder, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes');
  const known = new Set(names?.split('\n'));
  return MAIN.find((name) => known.has(name) || (name.endsWith('/HEAD') && known.has(name.slice(0, -5))));
}

/** The paths, below `root`, of the files in a folder as a commit has them. */
export async function filesInCommit(root: string, commit: string, folder: string): Promise<ReadonlySet<string> | undefined> {
  const names = await git(root, 'ls-tree', '-r', '-z', '--name-only', commit, '--', `${folder}/`);
  return names === undefined ? undefined : new Set(names.split('\0').filter((name) => name !== ''));
}
