import * as vscode from 'vscode';
import { editorLines } from '../core/lines';
import { pathOf } from '../core/names';
import { parsePost } from '../core/parse-post';
import type { Edit, Post, Site, Span } from '../core/types';
import { filesBelow, orAbsent, pathBelow } from './files';
import type { Posts } from './posts';

/** A post of the site, as the editor has it when it is open (also unsaved), else as it is on disk. */
export interface SitePost {
  readonly uri: vscode.Uri;
  readonly post: Post;
}

/** The text of a file as an editor has it, or else as it is on disk; undefined when it is neither. */
export async function textOf(root: vscode.Uri, path: string): Promise<string | undefined> {
  const key = vscode.Uri.joinPath(root, path).toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  return open ? open.getText() : filesBelow(root).read(path);
}

/** The posts at these paths and, since their text may not be that of the site's cards, all that are open. */
export async function readSitePosts(posts: Posts, root: vscode.Uri, paths: readonly string[]): Promise<SitePost[]> {
  const open = openPostsOf(posts, root);
  const known = new Set(open.map(({ post }) => post.path));
  const closed = paths.filter((path) => !known.has(path));
  const read = closed.map(async (path): Promise<SitePost | undefined> => {
    const text = await textOf(root, path);
    return text === undefined ? undefined : { uri: vscode.Uri.joinPath(root, path), post: parsePost(text, path) };
  });
  return [...open, ...(await Promise.all(read)).filter((found) => found !== undefined)];
}

function openPostsOf(posts: Posts, root: vscode.Uri): SitePost[] {
  return vscode.workspace.textDocuments.flatMap((document) => {
    const open = posts.get(document);
    return open?.root?.toString() === root.toString() ? [{ uri: document.uri, post: open.post }] : [];
  });
}

/**
 * The posts that can be written in. Files that are no UTF-8 are left out, and the author is told: VS Code would save them with other
 * bytes in place of those that it cannot read. One that is open is as the author sees it.
 */
export function writable<P extends SitePost>(found: readonly P[]): readonly P[] {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const isSafe = ({ uri, post }: SitePost): boolean => open.has(uri.toString()) || !post.text.includes('\ufffd');
  const others = found.filter((one) => !isSafe(one)).map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
  if (others.length > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Not in UTF-8, and so nothing was changed in: {0}. Save them in that encoding first.', others.join(', ')),
    );
  return found.filter(isSafe);
}

/** Places of a text that need not be open as ranges. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const at = editorLines(text);
  return ({ start, end }) => {
    const [from, to] = [at(start), at(end)];
    return new vscode.Range(from.line, from.column, to.line, to.column);
  };
}

/** Adds the edits of one text to an edit of many. */
export function addEdits(edit: vscode.WorkspaceEdit, uri: vscode.Uri, text: string, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const toRange = rangesIn(text);
  edit.set(uri, [...edit.get(uri), ...edits.map(({ span, text: by }) => vscode.TextEdit.replace(toRange(span), by))]);
}

/**
 * Where VS Code can undo in a file that it has unloaded (`ModelService` in its sources). Elsewhere, as on github.dev, undo of an
 * edit of several files stops half way with "Model is disposed!" as soon as one of them is not loaded any more.
 */
export function keepsUndo({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

/** Loads the files whose texts an edit changes, where undo needs them loaded: VS Code keeps them so for three minutes. */
export async function undoable(edit: vscode.WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
  const files = edit.entries().flatMap(([uri]) => (keepsUndo(uri) ? [] : [uri]));
  await Promise.all(files.map((uri) => orAbsent(async () => vscode.workspace.openTextDocument(uri))));
  return edit;
}

/** The path of a file directly in a folder of the site; undefined for one elsewhere. */
export function pathIn(folder: string, root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const path = pathBelow(root, uri);
  const name = path?.slice(path.lastIndexOf('/') + 1);
  return name !== undefined && path === pathOf(folder, name) ? path : undefined;
}

/** What a site must have to be written in. */
export interface Place {
  readonly root: vscode.Uri;
  readonly site: Site;
}
