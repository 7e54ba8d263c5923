import * as vscode from 'vscode';
import type { Edit } from '../core/types';
import { toRange } from './ranges';

/**
 * Edits of the present text of a document that somebody has in front of him, as one step of undo. Through the editor, not as
 * a `WorkspaceEdit`: that would write into what is read-only too. False, and a message, when nothing could be written.
 */
export async function writeHere(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  return changes(document, (editor) =>
    editor.edit((builder) => {
      for (const { span, text } of edits) builder.replace(toRange(document, span), text);
    }),
  );
}

/** A snippet in place of the selection; else as `writeHere`. */
export async function insertHere(editor: vscode.TextEditor, snippet: vscode.SnippetString): Promise<boolean> {
  const { document, selection } = editor;
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  return changes(document, () => editor.insertSnippet(snippet, selection, options));
}

/** No API says whether a document is read-only, and VS Code calls an edit done that changed nothing: the version tells. */
async function changes(document: vscode.TextDocument, edit: (editor: vscode.TextEditor) => Thenable<boolean>): Promise<boolean> {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find((one) => one?.document === document);
  const before = document.version;
  if (editor && (await edit(editor)) && document.version !== before) return true;
  const why = editor
    ? READ_ONLY()
    : vscode.l10n.t('The post is not on the screen any more: nothing was changed. Open it, and try again.');
  void vscode.window.showInformationMessage(why);
  return false;
}

const READ_ONLY = (): string =>
  vscode.l10n.t('This post is read-only: nothing was changed. Make it writeable, or work on a copy.');

/**
 * For an edit of several files, which VS Code makes in read-only ones too, and then lets nobody undo: puts the first character in
 * its own place and takes that back. False, and a message, when it could not.
 */
export async function canWriteHere(document: vscode.TextDocument): Promise<boolean> {
  const editor = await vscode.window.showTextDocument(document);
  const [before, first] = [document.version, new vscode.Range(0, 0, 0, 1)];
  await editor.edit((builder) => builder.replace(first, document.getText(first)));
  if (document.version === before) {
    void vscode.window.showInformationMessage(READ_ONLY());
    return false;
  }
  await vscode.commands.executeCommand('undo');
  return true;
}
