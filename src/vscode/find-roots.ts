import * as vscode from 'vscode';
import { levelsToRoot, SCHEMA_PATHS, schemaPathsIn } from '../core/site/schema-paths';
import { exists } from './files';

/** More folders above a post than this are not searched. */
const DEPTH = 40;

/** A folder of the window, or one directly below: where the extension looks for a schema before it is started at all. */
const NEAR = '{,*/}';

/** Whether a folder of the window is in a site or holds one, without reading it. */
export async function hasSite(): Promise<boolean> {
  return (await rootsInWorkspace(NEAR)).length > 0;
}

/** The nearest folder, from this one upwards, that holds a CMS schema: also when the workspace is the blog folder itself. */
export async function findAbove(start: vscode.Uri): Promise<vscode.Uri | undefined> {
  let folder = start;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
    for (const path of schemaPathsIn(name)) if (await exists(vscode.Uri.joinPath(folder, path))) return folder;
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) return undefined;
    folder = parent;
  }
  return undefined;
}

/** The roots of the sites around the workspace's folders, or else somewhere below them. */
export async function rootsInWorkspace(below = '**/'): Promise<vscode.Uri[]> {
  const above = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => findAbove(uri)));
  const roots = new Map(above.flatMap((root) => (root ? [[root.toString(), root]] : [])));
  const schemas = await vscode.workspace.findFiles(`${below}{${SCHEMA_PATHS.join(',')}}`, '**/node_modules/**', 20);
  for (const schema of schemas) {
    const root = vscode.Uri.joinPath(schema, ...Array.from({ length: levelsToRoot(schema.path) }, () => '..'));
    roots.set(root.toString(), root);
  }
  return [...roots.values()];
}
