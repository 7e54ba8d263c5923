// As much of VS Code as finding, reading and watching sites needs, for unit tests: module `vscode` leads here (test/vitest.config.mts).
import { posix } from 'node:path';
import type { Files } from '../../src/core/site/files';

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
  ) {}
  static file(path: string): Uri {
    return new Uri('file', '', path);
  }
  static joinPath({ scheme, authority, path }: Uri, ...parts: string[]): Uri {
    return new Uri(scheme, authority, posix.join(path, ...parts));
  }
  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}

export class Disposable {
  constructor(private readonly end: () => void) {}
  static from(...parts: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }
  dispose(): void {
    this.end();
  }
}

type Listener<T> = (event: T) => unknown;

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
  get size(): number {
    return this.listeners.size;
  }
  dispose(): void {
    this.listeners.clear();
  }
}

export class RelativePattern {
  constructor(
    readonly baseUri: Uri,
    readonly pattern: string,
  ) {}
}

export const FileType = { File: 1, Directory: 2 };

export type FileEvent = 'create' | 'change' | 'delete';

interface Watcher {
  readonly matches: (path: string) => boolean;
  readonly emitters: Readonly<Record<FileEvent, EventEmitter<Uri>>>;
}

const watchers = new Set<Watcher>();
let files: Files | undefined;
let root = '/';

/** The disk below a folder; everything else is not there. */
export function useDisk(folder: string, disk: Files): void {
  root = folder;
  files = disk;
}

/** Tells every watcher whose pattern names the path. `saved`: the editor itself wrote it. */
export function tell(path: string, what: FileEvent): void {
  for (const { matches, emitters } of [...watchers]) if (matches(path)) emitters[what].fire(Uri.file(path));
}

/** So many watchers, and listeners to them, are left. */
export function watcherCount(): number {
  return watchers.size;
}

async function ask<T>(uri: Uri, read: (disk: Files, path: string) => Promise<T | undefined>): Promise<T> {
  const path = uri.path === root ? '' : uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
  const answer = files && path !== undefined ? await read(files, path) : undefined;
  if (answer === undefined) throw new Error(`${uri}: not there`);
  return answer;
}

const never = (): Disposable => new Disposable(() => undefined);

export const workspace = {
  fs: {
    readFile: (uri: Uri) => ask(uri, async (disk, path) => encoded(await disk.read(path))),
    readDirectory: (uri: Uri) =>
      ask(uri, async (disk, path) =>
        (await disk.list(path))?.map((name) => [name.replace('/', ''), name.endsWith('/') ? FileType.Directory : FileType.File]),
      ),
    stat: (uri: Uri) => ask(uri, async (disk, path) => sized(await disk.size(path))),
  },
  workspaceFolders: undefined,
  textDocuments: [],
  findFiles: async () => [],
  onDidChangeWorkspaceFolders: never,
  onDidSaveTextDocument: never,
  onDidCloseTextDocument: never,
  createFileSystemWatcher(pattern: string | RelativePattern, noCreate = false, noChange = false, noDelete = false) {
    const emitters = { create: new EventEmitter<Uri>(), change: new EventEmitter<Uri>(), delete: new EventEmitter<Uri>() };
    const ignored = { create: noCreate, change: noChange, delete: noDelete };
    const base = typeof pattern === 'string' ? '' : `${pattern.baseUri.path}/`;
    const shape = glob(typeof pattern === 'string' ? pattern : pattern.pattern);
    const watcher: Watcher = { matches: (path) => path.startsWith(base) && shape.test(path.slice(base.length)), emitters };
    watchers.add(watcher);
    const on = (what: FileEvent) => (ignored[what] ? never : emitters[what].event);
    return {
      onDidCreate: on('create'),
      onDidChange: on('change'),
      onDidDelete: on('delete'),
      dispose: () => watchers.delete(watcher),
    };
  },
};

export const extensions = { getExtension: () => undefined };

const encoded = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : new TextEncoder().encode(text);
const sized = (size: number | undefined): { size: number } | undefined => (size === undefined ? undefined : { size });

/** VS Code's globs without braces within braces. `a/**` is taken to mean only what is below `a`, which is the worse case. */
function glob(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^$()|[\]\\]/g, '\\$&')
    .replaceAll('?', '[^/]')
    .replaceAll(/\{([^}]*)\}/g, (_, parts: string) => `(?:${parts.replaceAll(',', '|')})`)
    .replaceAll(/(^|\/)\*\*\//g, '$1(?:.*/)?')
    .replaceAll(/\/\*\*$/g, '/.+')
    .replaceAll(/(?<![.)\]])\*/g, '[^/]*');
  return new RegExp(`^${source}$`);
}

export const l10n = { t: (text: string): string => text };
