import * as vscode from 'vscode';
import type { NewFile } from '../core/new-post/new-post';
import { exists } from './files';
import { toSnippet } from './ranges';

/**
 * Creates files below a folder and opens the first one at its first tab stop. Nothing is overwritten: when a file is
 * there, also one that came a moment ago, none is created and the author is told.
 */
export async function createFiles(root: vscode.Uri, files: readonly NewFile[]): Promise<void> {
  const [first] = files;
  const uris = files.map(({ path }) => vscode.Uri.joinPath(root, path));
  for (const uri of uris) if (await exists(uri)) return tell(vscode.l10n.t('{0} exists already. Nothing was created.', uri.path));
  if (!first || !uris[0] || !(await applyAll(files, uris)))
    return tell(vscode.l10n.t('{0} could not be created.', uris[0]?.path ?? ''));
  const editor = await vscode.window.showTextDocument(uris[0], { preview: false });
  // An empty file gets the line ends of the system, and the other parts have those of the blog.
  if (editor.document.eol === vscode.EndOfLine.CRLF) await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
  await insertWithStops(editor, first);
  await editor.document.save();
}

/** One edit for all: the file system refuses it when one of them is there. The first gets its text with the tab stops. */
async function applyAll(files: readonly NewFile[], uris: readonly vscode.Uri[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const [index, uri] of uris.entries()) {
    const contents = new TextEncoder().encode(index === 0 ? '' : files[index]?.text);
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  }
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false; // The file system said no: the author is told.
  }
}

/** Without a site: documents that have no file yet. The first is in front, at its first tab stop. */
export async function openUntitled(files: readonly NewFile[]): Promise<void> {
  const [first, ...others] = files;
  if (!first) return;
  for (const { text } of others) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document, { preview: false });
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  await insertWithStops(await vscode.window.showTextDocument(document, { preview: false }), first);
}

async function insertWithStops(editor: vscode.TextEditor, file: NewFile): Promise<void> {
  const undo = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(toSnippet(file), new vscode.Position(0, 0), undo);
}

function tell(message: string): void {
  void vscode.window.showErrorMessage(message);
}
