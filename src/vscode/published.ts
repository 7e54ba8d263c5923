import * as vscode from 'vscode';

/** The little of the built-in Git extension's API that is used. Source: extensions/git/src/api/git.d.ts of VS Code. */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<Repository>;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
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
  /** What git says of the files in a repository changed: `added` may have another answer. */
  readonly onDidChangeFiles: vscode.Event<void>;
  /** A repository was opened, or moved on: answers may be others now. */
  readonly onDidChange: vscode.Event<void>;
}

/** A repository as it was first met, and the commit at the head of its main branch: the answers change with that alone. */
interface Known {
  readonly repository: Repository;
  readonly subscription: vscode.Disposable;
  head: Promise<string | undefined>;
}

export function createPublished(): Published {
  const emitter = new vscode.EventEmitter<void>();
  const filesEmitter = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [emitter, filesEmitter];
  // The Git extension makes new objects at each call, of the API and of a repository: they are kept, or every question
  // would listen to them once more.
  let api: GitApi | undefined;
  const known = new Map<string, Known>();
  const forget = (): void => {
    for (const { subscription } of known.values()) subscription.dispose();
    known.clear();
    emitter.fire();
  };
  const extension = gitExtension().then((git) => {
    const changed = (): void => {
      api = undefined; // It belongs to the repositories of before.
      forget();
    };
    if (git) subscriptions.push(git.onDidChangeEnablement(changed));
    return git;
  });
  const apiOf = (git: GitExtension): GitApi => {
    api ??= git.getAPI(1);
    return api;
  };
  const stateChanged = async (one: Known): Promise<void> => {
    filesEmitter.fire();
    const before = one.head;
    one.head = readHead(one.repository);
    if ((await before) !== (await one.head)) emitter.fire();
  };
  const knownAt = (repository: Repository): Known => {
    const key = repository.rootUri.toString();
    const found = known.get(key);
    if (found) return found;
    const subscription = repository.state.onDidChange(() => void stateChanged(made));
    const made: Known = { repository, subscription, head: readHead(repository) };
    known.set(key, made);
    return made;
  };
  const repositoryOf = async (uri: vscode.Uri): Promise<Repository | undefined> => {
    const git = uri.scheme === 'file' ? await extension : undefined;
    if (!git?.enabled) return undefined;
    if (!api)
      subscriptions.push(
        apiOf(git).onDidOpenRepository(() => {
          forget();
          filesEmitter.fire();
        }),
      );
    return apiOf(git).getRepository(uri) ?? undefined;
  };
  return {
    onDidChange: emitter.event,
    onDidChangeFiles: filesEmitter.event,
    async ask(uri) {
      const repository = await repositoryOf(uri);
      if (!repository) return undefined;
      const head = await knownAt(repository).head;
      return head === undefined ? undefined : succeeds(() => repository.getObjectDetails(head, uri.fsPath));
    },
    async added(folder) {
      const repository = await repositoryOf(folder);
      const head = repository && (await knownAt(repository).head);
      return head === undefined ? undefined : addedSince(head, repository as Comparing);
    },
    dispose: () => vscode.Disposable.from(...subscriptions, ...[...known.values()].map((one) => one.subscription)).dispose(),
  };
}

/** Git's `user.name` in a folder's repository; undefined without one, without the Git extension, and on the web. */
export async function gitUserName(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const extension = folder?.scheme === 'file' ? await gitExtension() : undefined;
  const repository = folder && extension?.enabled ? extension.getAPI(1).getRepository(folder) : undefined;
  // Git rejects for a key that is not set: then the wider configuration is asked.
  const own = repository && (await answerOf(() => repository.getConfig('user.name')));
  const name = own?.trim() || (repository && (await answerOf(() => repository.getGlobalConfig('user.name')))?.trim());
  return name || undefined;
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

async function addedSince(head: string, repository: Comparing): Promise<readonly vscode.Uri[]> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const isNew = ({ status }: Change): boolean => status === UNTRACKED || status === INTENT_TO_ADD;
  const untracked = [...workingTreeChanges, ...untrackedChanges].filter(isNew);
  // Without an answer what is not tracked is new all the same.
  const changes = (await answerOf(() => repository.diffWith(head))) ?? [];
  const committed = changes.filter(({ status }) => status === INDEX_ADDED || status === INDEX_RENAMED);
  return [...untracked, ...committed].map(({ uri, renameUri }) => renameUri ?? uri);
}

async function gitExtension(): Promise<GitExtension | undefined> {
  try {
    return await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  } catch {
    return undefined; // Git is not installed: then nothing is said about new posts.
  }
}

/** The commit that the first of the usual names of the main branch stands for. */
async function readHead(repository: Repository): Promise<string | undefined> {
  for (const name of MAIN) {
    const hash = await answerOf(async () => (await repository.getCommit(name)).hash);
    if (hash !== undefined) return hash;
  }
  return undefined;
}

async function succeeds(ask: () => Promise<unknown>): Promise<boolean> {
  return (await answerOf(async () => ({ answer: await ask() }))) !== undefined;
}

/** The Git extension rejects when git says no. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
