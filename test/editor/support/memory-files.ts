import * as vscode from 'vscode';

interface Entry {
  readonly type: vscode.FileType;
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** What a file system is asked: the names of its provider's functions. */
export type Question = 'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'delete' | 'rename' | 'createDirectory';

/** A file system of its own scheme, in memory, that can be made to behave badly. */
export interface MemoryFiles extends vscode.Disposable {
  readonly root: vscode.Uri;
  /** Runs before each answer: what it throws the caller gets, what it waits for takes so long. */
  trouble: ((question: Question, uri: vscode.Uri) => unknown) | undefined;
  /** Puts files below a folder, also of a file system that is read-only. */
  fill(folder: string, texts: Readonly<Record<string, string>>): void;
  /** Does it without telling anybody. */
  behind: { remove(uri: vscode.Uri): void; rename(from: vscode.Uri, to: vscode.Uri): void };
}

/** Registers a file system in memory. Its scheme must be new. */
export function memoryFiles(scheme: string, options: { readonly isReadonly?: boolean } = {}): MemoryFiles {
  const { FileType, FileSystemError, FileChangeType } = vscode;
  const entries = new Map<string, Entry>([['/', folder()]]);
  const emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const root = vscode.Uri.from({ scheme, path: '/' });

  const tell = (type: vscode.FileChangeType, ...uris: vscode.Uri[]): void => emitter.fire(uris.map((uri) => ({ type, uri })));
  const get = (uri: vscode.Uri): Entry => {
    const found = entries.get(uri.path.replace(/(?<=.)\/$/, ''));
    if (!found) throw FileSystemError.FileNotFound(uri);
    return found;
  };
  const below = (path: string): [string, Entry][] => [...entries].filter(([key]) => key === path || key.startsWith(`${path}/`));
  const remove = (uri: vscode.Uri): void => {
    get(uri);
    for (const [path] of below(uri.path)) entries.delete(path);
  };
  const rename = (from: vscode.Uri, to: vscode.Uri): void => {
    get(from);
    for (const [path, entry] of below(from.path)) {
      entries.delete(path);
      entries.set(to.path + path.slice(from.path.length), entry);
    }
  };
  const createDirectory = (uri: vscode.Uri): void => {
    if (entries.has(uri.path)) throw FileSystemError.FileExists(uri);
    entries.set(uri.path, folder());
  };
  const asked = async <T>(question: Question, uri: vscode.Uri, answer: () => T): Promise<T> => {
    await files.trouble?.(question, uri);
    return answer();
  };

  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: emitter.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) =>
      asked('stat', uri, () => {
        const { type, bytes, mtime } = get(uri);
        return { type, size: bytes.length, ctime: mtime, mtime };
      }),
    readDirectory: (uri) =>
      asked('readDirectory', uri, () => {
        if (get(uri).type !== FileType.Directory) throw FileSystemError.FileNotADirectory(uri);
        const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
        return [...entries]
          .filter(([path]) => path.startsWith(base) && path !== base && !path.slice(base.length).includes('/'))
          .map(([path, { type }]) => [path.slice(base.length), type] as [string, vscode.FileType]);
      }),
    readFile: (uri) =>
      asked('readFile', uri, () => {
        const { type, bytes } = get(uri);
        if (type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
        return bytes;
      }),
    writeFile: (uri, bytes, { create, overwrite }) =>
      asked('writeFile', uri, () => {
        const isThere = entries.has(uri.path);
        if (!isThere && !create) throw FileSystemError.FileNotFound(uri);
        if (isThere && create && !overwrite) throw FileSystemError.FileExists(uri);
        if (entries.get(uri.path)?.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
        if (get(vscode.Uri.joinPath(uri, '..')).type !== FileType.Directory) throw FileSystemError.FileNotADirectory(uri);
        entries.set(uri.path, { type: FileType.File, bytes, mtime: Date.now() });
        tell(isThere ? FileChangeType.Changed : FileChangeType.Created, uri);
      }),
    createDirectory: (uri) =>
      asked('createDirectory', uri, () => {
        createDirectory(uri);
        tell(FileChangeType.Created, uri);
      }),
    delete: (uri) =>
      asked('delete', uri, () => {
        remove(uri);
        tell(FileChangeType.Deleted, uri);
      }),
    rename: (from, to, { overwrite }) =>
      asked('rename', from, () => {
        if (entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
        rename(from, to);
        tell(FileChangeType.Deleted, from);
        tell(FileChangeType.Created, to);
      }),
  };
  const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true, ...options });
  const files: MemoryFiles = {
    root,
    trouble: undefined,
    fill(base, texts) {
      for (const [path, text] of Object.entries(texts)) {
        const uri = vscode.Uri.joinPath(root, base, path);
        const parts = uri.path.split('/').slice(1, -1);
        for (const [index] of parts.entries()) entries.set(`/${parts.slice(0, index + 1).join('/')}`, folder());
        entries.set(uri.path, { type: FileType.File, bytes: new TextEncoder().encode(text), mtime: Date.now() });
      }
    },
    behind: { remove, rename },
    dispose: () => vscode.Disposable.from(registration, emitter).dispose(),
  };
  return files;

  function folder(): Entry {
    return { type: FileType.Directory, bytes: new Uint8Array(), mtime: Date.now() };
  }
}
