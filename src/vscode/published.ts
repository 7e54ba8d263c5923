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
  getCommit(ref: string): Promise<{ readonly hash: string }>;
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
  const watched = new WeakSet<GitApi | Repository>();
  /** The commit at the head of the main branch: the answers change with it, and not with every status of the working tree. */
  const heads = new WeakMap<Repository, Promise<string | undefined>>();
  /** Subscribes once to what may change an answer. */
  const watch = (source: GitApi | Repository, event: vscode.Event<unknown>, changed = () => emitter.fire()): void => {
    if (watched.has(source)) return;
    watched.add(source);
    subscriptions.push(event(changed));
  };
  const extension = gitExtension().then((git) => {
    if (git) subscriptions.push(git.onDidChangeEnablement(() => emitter.fire()));
    return git;
  });
  const repositoryOf = async (uri: vscode.Uri): Promise<Repository | undefined> => {
    const git = await extension;
    if (!git?.enabled) return undefined;
    const api = git.getAPI(1);
    watch(api, api.onDidOpenRepository);
    return api.getRepository(uri) ?? undefined;
  };
  const headOf = (repository: Repository): Promise<string | undefined> => {
    const known = heads.get(repository) ?? readHead(repository);
    heads.set(repository, known);
    return known;
  };
  const stateChanged = async (repository: Repository): Promise<void> => {
    const before = heads.get(repository);
    heads.set(repository, readHead(repository));
    if ((await before) !== (await heads.get(repository))) emitter.fire();
  };
  return {
    onDidChange: emitter.event,
    async ask(uri) {
      const repository = uri.scheme === 'file' ? await repositoryOf(uri) : undefined;
      if (!repository) return undefined;
      watch(repository, repository.state.onDidChange, () => void stateChanged(repository));
      const head = await headOf(repository);
      return head === undefined ? undefined : succeeds(() => repository.getObjectDetails(head, uri.fsPath));
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
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
