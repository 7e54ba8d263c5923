import * as vscode from 'vscode';

/** The little of the built-in Git extension's API that is used. Source: extensions/git/src/api/git.d.ts of VS Code. */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<Repository>;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
  getCommit(ref: string): Promise<unknown>;
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
}

/** The main branch under its usual names, the remote's first. */
const MAIN = ['origin/HEAD', 'upstream/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** Answers of git per file; asked again when something in a repository changed. */
export interface Published extends vscode.Disposable {
  /** Whether the file is in the repository's main branch; undefined when git cannot say (no Git extension, no repository, the web). */
  ask(uri: vscode.Uri): Promise<boolean | undefined>;
  /** The files below a folder's repository that its main branch does not have, asked at once; undefined when git cannot say. */
  added(folder: vscode.Uri): Promise<readonly vscode.Uri[] | undefined>;
  /** A repository was opened, or moved on: answers may be others now. */
  readonly onDidChange: vscode.Event<void>;
}

export function createPublished(): Published {
  const emitter = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [emitter];
  const watched = new WeakSet<Repository>();
  const watch = (repository: Repository): void => {
    if (watched.has(repository)) return;
    watched.add(repository);
    subscriptions.push(repository.state.onDidChange(() => emitter.fire()));
  };
  const api = gitApi().then((found) => {
    if (found) subscriptions.push(found.onDidOpenRepository(() => emitter.fire()));
    return found;
  });
  return {
    onDidChange: emitter.event,
    async ask(uri) {
      const repository = uri.scheme === 'file' ? (await api)?.getRepository(uri) : undefined;
      if (!repository) return undefined;
      watch(repository);
      const branch = await firstOf(MAIN, (ref) => succeeds(() => repository.getCommit(ref)));
      return branch === undefined ? undefined : succeeds(() => repository.getObjectDetails(branch, uri.fsPath));
    },
    async added(folder) {
      const repository = folder.scheme === 'file' ? (await api)?.getRepository(folder) : undefined;
      if (!repository) return undefined;
      watch(repository);
      return addedIn(repository as Comparing);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** More of the Git extension's API: what differs, with its numbers for what happened to a file. */
interface Comparing extends Repository {
  readonly state: Repository['state'] & {
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
  };
  diffWith(ref: string): Promise<readonly Change[]>;
}

interface Change {
  readonly uri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
  readonly status: number;
}

const [INDEX_ADDED, INDEX_RENAMED, UNTRACKED, INTENT_TO_ADD] = [1, 3, 7, 9];

async function addedIn(repository: Comparing): Promise<readonly vscode.Uri[] | undefined> {
  const branch = await firstOf(MAIN, (ref) => succeeds(() => repository.getCommit(ref)));
  if (branch === undefined) return undefined;
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const untracked = [...workingTreeChanges, ...untrackedChanges].filter(
    ({ status }) => status === UNTRACKED || status === INTENT_TO_ADD,
  );
  const committed = (await changesSince(repository, branch)).filter(
    ({ status }) => status === INDEX_ADDED || status === INDEX_RENAMED,
  );
  return [...untracked, ...committed].map(({ uri, renameUri }) => renameUri ?? uri);
}

async function changesSince(repository: Comparing, branch: string): Promise<readonly Change[]> {
  try {
    return await repository.diffWith(branch);
  } catch {
    return []; // The branch went away meanwhile: what is not tracked is new all the same.
  }
}

async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  try {
    const git = extension && (await extension.activate());
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined; // Git is turned off or not installed: then nothing is said about new posts.
  }
}

async function firstOf<T>(values: readonly T[], test: (value: T) => Promise<boolean>): Promise<T | undefined> {
  for (const value of values) if (await test(value)) return value;
  return undefined;
}

/** The Git extension rejects when git says no. */
async function succeeds(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
