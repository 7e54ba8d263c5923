import * as vscode from 'vscode';
import { check, eventually, same } from './assert';
import type { Place } from './places';

let posts = 0;

/**
 * Writes a post into a site, by default a new one, and opens it in an editor that has the focus. Its name has no dash in
 * front of the number: that would make the posts of a suite parts of a series, which are to link to each other.
 */
export async function openPost(site: Place, text: string, name = `post${++posts}`): Promise<vscode.TextDocument> {
  const document = await openFile(await site.write(`src/pages/blog/${name}.md`, text));
  // A document that was closed a moment ago still has its old text, until the watcher tells.
  await eventually(() => same(document.getText(), text, 'the document as opened'));
  return document;
}

export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(uri, { preview: false });
  return document;
}

export async function openUntitled(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes every editor without a question. To be called after each test. */
export async function closeAll(): Promise<void> {
  for (const tab of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (!tab.isDirty) continue;
    const { uri } = tab.input as { uri?: vscode.Uri };
    if (!uri) continue;
    const isInFront = tab.isActive && tab.group.isActive;
    if (!isInFront) await vscode.window.showTextDocument(uri, { viewColumn: tab.group.viewColumn });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Presses the keys of a text one after the other, where the cursor of the active editor is. */
export async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** Puts the cursor at an offset of the active editor's document. */
export function cursorTo(offset: number): void {
  const editor = activeEditor();
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  check(editor, 'There is no active editor');
  return editor;
}

/** Replaces one piece of the active document, as one edit. */
export async function replace(search: string, by: string): Promise<void> {
  const editor = activeEditor();
  const { document } = editor;
  const start = document.getText().indexOf(search);
  check(start >= 0, `${JSON.stringify(search)} is not in the text`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + search.length));
  check(await editor.edit((builder) => builder.replace(range, by)), 'The edit was refused');
}

/** One step back must give exactly `text`. */
export async function undoGives(text: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  same(activeEditor().document.getText(), text, 'one undo does not give the text back');
}
