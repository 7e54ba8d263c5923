import * as vscode from 'vscode';
import { levelsToRoot, SCHEMA_PATHS, schemaPathsIn } from '../core/site/schema-paths';
import { exists, filesBelow, orAbsent } from './files';

/** More folders above a post than this are not searched. */
const DEPTH = 40;

/** A folder of the window, or one directly below: where the extension looks for a schema before it is started at all. */
const NEAR = '{,*/}';

/** Whether a folder of the window is in a site or holds one, without reading it. */
export async function hasSite(): Promise<boolean> {
  return (await rootsInWorkspace(NEAR)).length > 0;
}

/** The nearest folder, from this one upwards, that holds a CMS schema: also when the workspace is the blog folder itself. All are asked at once. */
export async function findAbove(start: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folders = [start];
  for (let folder = start; folders.length < DEPTH; folders.push(folder)) {
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) break;
    folder = parent;
  }
  const answers = await Promise.all(folders.map(hasSchema));
  return folders[answers.indexOf(true)];
}

/** The roots of the sites around the workspace's folders, or else somewhere below them. */
export async function rootsInWorkspace(below = '**/'): Promise<vscode.Uri[]> {
  const above = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => findAbove(uri)));
  const roots = new Map(above.flatMap((root) => (root ? [[root.toString(), root]] : [])));
  const pattern = `${below}{${SCHEMA_PATHS.join(',')}}`;
  const schemas = (await orAbsent(async () => vscode.workspace.findFiles(pattern, '**/node_modules/**', 20))) ?? [];
  const found = schemas.map((schema) =>
    vscode.Uri.joinPath(schema, ...Array.from({ length: levelsToRoot(schema.path) }, () => '..')),
  );
  for (const root of [...found, ...(await rootsByLooking())]) roots.set(root.toString(), root);
  return [...roots.values()];
}

/** Folders of the window are searched so deep where only their provider is asked. */
const LOOKED = 2;
/** And so many folders of each. */
const MOST_LOOKED = 100;

/** Sites below the window's virtual folders. Few of their providers can search (it is no part of the API), so the folders are looked into. */
async function rootsByLooking(): Promise<vscode.Uri[]> {
  const virtual = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  const found: vscode.Uri[] = [];
  for (const { uri } of virtual) {
    let level = [uri];
    for (let depth = 0, left = MOST_LOOKED; depth <= LOOKED; depth += 1, left -= level.length) {
      const looked = await Promise.all(level.slice(0, left).map(lookInto));
      found.push(...looked.flatMap(({ root }) => root ?? []));
      level = looked.flatMap(({ folders }) => folders);
    }
  }
  return found;
}

/** The folder itself when it is the root of a site, and the folders in it that may be one. */
async function lookInto(folder: vscode.Uri): Promise<{ root: vscode.Uri | undefined; folders: vscode.Uri[] }> {
  const names = (await filesBelow(folder).list('')) ?? [];
  const isRoot = names.some((name) => /^(?:static|public|admin)\/$/.test(name)) && (await hasSchema(folder));
  const others = names.filter((name) => name.endsWith('/') && !/^(?:\.|node_modules\/)/.test(name));
  return { root: isRoot ? folder : undefined, folders: others.map((name) => vscode.Uri.joinPath(folder, name.slice(0, -1))) };
}

/** Whether a schema lies where that folder's own is looked for. */
export async function hasSchema(folder: vscode.Uri): Promise<boolean> {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  const found = await Promise.all(schemaPathsIn(name).map((path) => exists(vscode.Uri.joinPath(folder, path))));
  return found.includes(true);
}
