import * as vscode from 'vscode';
import type { NewFile } from '../core/new-post/new-post';
import type { Edit } from '../core/types';
import { exists, orAbsent } from './files';
import { addEdits, toSnippet } from './ranges';

/** What changes in a file that is there already, and belongs to what is created. */
export interface Change {
  readonly uri: vscode.Uri;
  /** Edits of the text as it is by then. */
  edits(text: string): readonly Edit[];
}

/**
 * Creates files below a folder, changes what belongs to them, and opens the first one at its first tab stop: one step of undo
 * takes all of it back. Nothing is overwritten: when a file is there, also one that came a moment ago, none is created and
 * the author is told.
 */
export async function createFiles(root: vscode.Uri, files: readonly NewFile[], changes: readonly Change[] = []): Promise<void> {
  const [file, ...others] = files.map((one) => ({ ...one, uri: vscode.Uri.joinPath(root, one.path) }));
  if (!file) return;
  for (const { uri } of [file, ...others])
    if (await exists(uri)) return tell(vscode.l10n.t('{0} exists already. Nothing was created.', uri.path));
  const texts = await openAll(changes);
  const editor = await openEmpty(file.uri);
  if (!editor) return tell(vscode.l10n.t('{0} could not be created.', file.uri.path));
  const clean = texts.map(({ document }) => document).filter(({ isDirty }) => !isDirty);
  if (await vscode.workspace.applyEdit(oneStep(editor.document, file, others, texts))) {
    for (const document of [editor.document, ...clean]) await document.save();
    return;
  }
  const there = await Promise.all(others.map(({ uri }) => exists(uri)));
  await takeBack(file.uri, others);
  const refused = others[there.indexOf(false)] ?? file;
  tell(vscode.l10n.t('{0} could not be created. Nothing was changed.', refused.uri.path));
}

type Target = NewFile & { readonly uri: vscode.Uri };
type ChangedText = { readonly change: Change; readonly document: vscode.TextDocument };

/** A file that is gone by now has nothing to be changed. */
async function openAll(changes: readonly Change[]): Promise<ChangedText[]> {
  const open = async (change: Change): Promise<ChangedText> => ({
    change,
    document: await vscode.workspace.openTextDocument(change.uri),
  });
  const opened = await Promise.all(changes.map((change) => orAbsent(() => open(change))));
  return opened.filter((text) => text !== undefined);
}

/** An empty file in an editor: only where there is one does VS Code take a text with tab stops. */
async function openEmpty(uri: vscode.Uri): Promise<vscode.TextEditor | undefined> {
  const editor = await orAbsent(async () => {
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    return vscode.window.showTextDocument(uri, { preview: false });
  });
  if (!editor) await orAbsent(async () => vscode.workspace.fs.delete(uri));
  return editor;
}

/**
 * The first file is created once more, over itself, so that undo takes it away. The other files are parted from it by its text:
 * side by side VS Code makes one of them, and takes none back once one has been written in.
 */
function oneStep(document: vscode.TextDocument, file: Target, others: readonly Target[], texts: readonly ChangedText[]) {
  const edit = new vscode.WorkspaceEdit();
  for (const { change, document: changed } of texts) addEdits(edit, changed, change.edits(changed.getText()));
  edit.createFile(file.uri, { overwrite: true, contents: new Uint8Array() });
  const text = vscode.SnippetTextEdit.insert(new vscode.Position(0, 0), toSnippet(file));
  text.keepWhitespace = true;
  // An empty file gets the line ends of the system, and the other parts have those of the blog.
  edit.set(file.uri, document.eol === vscode.EndOfLine.CRLF ? [text, vscode.TextEdit.setEndOfLine(vscode.EndOfLine.LF)] : [text]);
  for (const other of others) edit.createFile(other.uri, { contents: new TextEncoder().encode(other.text) });
  return edit;
}

/** After an edit of which VS Code made only a part. Of the other files those go that are ours to the last byte. */
async function takeBack(uri: vscode.Uri, others: readonly Target[]): Promise<void> {
  if (vscode.window.activeTextEditor?.document.uri.toString() === uri.toString()) await vscode.commands.executeCommand('undo');
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  for (const other of others) {
    const bytes = await orAbsent(async () => vscode.workspace.fs.readFile(other.uri));
    if (bytes && new TextDecoder().decode(bytes) === other.text) edit.deleteFile(other.uri, { ignoreIfNotExists: true });
  }
  await vscode.workspace.applyEdit(edit);
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
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const undo = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  await editor.insertSnippet(toSnippet(first), new vscode.Position(0, 0), undo);
}

function tell(message: string): void {
  void vscode.window.showErrorMessage(message);
}
