import * as vscode from 'vscode';
import { SITE_FILES } from './site-files';

/** A folder of its own for one test, and what the tests do with its files. */
export interface Place {
  readonly root: vscode.Uri;
  uri(path: string): vscode.Uri;
  write(path: string, text: string): Promise<vscode.Uri>;
  remove(path: string): Promise<void>;
}

let base: vscode.Uri | undefined;
let count = 0;

/** Where the folders are made. To be called before anything else. */
export function makePlacesIn(folder: vscode.Uri): void {
  base = folder;
}

/** A new, empty folder. It is no part of a site. */
export function newPlace(): Place {
  if (!base) throw new Error('makePlacesIn was not called.');
  count += 1;
  return placeAt(vscode.Uri.joinPath(base, `place-${count}`));
}

/** A new folder that holds a site, without posts. */
export async function newSite(files = SITE_FILES, place = newPlace()): Promise<Place> {
  await Promise.all(Object.entries(files).map(([path, text]) => place.write(path, text)));
  return place;
}

/** The folder that the window shows: the root of a site. */
export function workspacePlace(): Place {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace.');
  return placeAt(folder.uri);
}

export function placeAt(root: vscode.Uri): Place {
  const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
  return {
    root,
    uri,
    async write(path, text) {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri(path), '..'));
      await vscode.workspace.fs.writeFile(uri(path), new TextEncoder().encode(text));
      return uri(path);
    },
    async remove(path) {
      await vscode.workspace.fs.delete(uri(path), { recursive: true });
    },
  };
}
