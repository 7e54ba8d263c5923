import * as vscode from 'vscode';
import type { Files } from '../core/site/files';

/** The files below a folder, on whatever file system it lies. */
export function filesBelow(root: vscode.Uri): Files {
  const decoder = new TextDecoder(); // Drops a BOM, and puts U+FFFD for bytes that are no UTF-8.
  return {
    read: (path) => orAbsent(async () => decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path)))),
    list: (path) =>
      orAbsent(async () => {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path));
        const isFolder = await Promise.all(
          entries.map(
            async ([name, type]) => Boolean(type & vscode.FileType.Directory) && !(await leadsBack(root, path, name, type)),
          ),
        );
        return entries.map(([name], index) => (isFolder[index] ? `${name}/` : name));
      }),
    size: (path) => orAbsent(async () => (await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path))).size),
  };
}

/** A link to a folder that it is in: such a circle has no end. VS Code does not say where links lead, but what is there is there again. */
async function leadsBack(root: vscode.Uri, path: string, name: string, type: vscode.FileType): Promise<boolean> {
  if (!(type & vscode.FileType.SymbolicLink)) return false;
  const parts = path.split('/').filter(Boolean);
  const around = Array.from({ length: parts.length + 1 }, (_, count) => vscode.Uri.joinPath(root, ...parts.slice(0, count)));
  const there = await namesIn(vscode.Uri.joinPath(root, path, name));
  return (await Promise.all(around.map(namesIn))).includes(there);
}

async function namesIn(folder: vscode.Uri): Promise<string> {
  const entries = (await orAbsent(async () => vscode.workspace.fs.readDirectory(folder))) ?? [];
  return JSON.stringify(entries.sort());
}

/** Whether a file (or folder) is there and can be asked about. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await orAbsent(async () => vscode.workspace.fs.stat(uri))) !== undefined;
}

/** Every failure of a file system (missing, no permission, folder gone, provider gone) means: not there. */
export async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

/** The path of `uri` below `root` with `/`; undefined when it lies elsewhere. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority) return undefined;
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return withSmallDrive(uri.path).startsWith(withSmallDrive(base)) ? uri.path.slice(base.length) : undefined;
}

/** Windows writes the letter of a drive large and small; of other names capitals tell. */
function withSmallDrive(path: string): string {
  return path[2] === ':' ? path.slice(0, 2).toLowerCase() + path.slice(2) : path;
}
