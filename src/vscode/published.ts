import * as vscode from 'vscode';

/** The little of the built-in Git extension's API that is used. Source: extensions/git/src/api/git.d.ts of VS Code. */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<Repository>;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly onDidChange: vscode.Event<void> };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getCommit(ref: string): Promise<unknown>;
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
}

/** The main branch under its usual names, the remote's first. */
const MAIN = ['origin/HEAD', 'upstream/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** Answers of git per file; asked again when something in a repository changed. */
export interface Published extends vscode.Disposable {
  /** Whether the file is in the repository's main branch; undefined when git cannot say (no Git extension, no repository, the web). */
  ask(uri: vscode.Uri): Promise<boolean | undefined>;
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
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** Git's `user.name` in a folder's repository; undefined without one, without the Git extension, and on the web. */
export async function gitUserName(folder: vscode.Uri | undefined): Promise<string | undefined> {
  const repository = folder?.scheme === 'file' ? (await gitApi())?.getRepository(folder) : undefined;
  for (const ask of ['getConfig', 'getGlobalConfig'] as const) {
    try {
      const name = (await repository?.[ask]('user.name'))?.trim();
      if (name) return name;
    } catch {
      // Git rejects for a key that is not set: then the wider configuration is asked.
    }
  }
  return undefined;
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
