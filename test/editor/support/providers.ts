import * as vscode from 'vscode';
import { check, present, same } from './assert';

/** What the extension suggests at an offset; words of the text and snippets, which VS Code adds, are left out. */
export async function suggestions(document: vscode.TextDocument, offset: number): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  // Ours are sorted by four digits.
  return list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** `Ana Ito (Example)` */
export function describeItem({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : `${label.label} (${label.description})`;
}

/** Accepts a suggestion as the list of suggestions would. */
export async function accept(item: vscode.CompletionItem): Promise<void> {
  const editor = present(vscode.window.activeTextEditor, 'the active editor');
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  const text = item.insertText ?? labelOf(item);
  const snippet = typeof text === 'string' ? new vscode.SnippetString(text.replace(/[\\$}]/g, '\\$&')) : text;
  const others = item.additionalTextEdits ?? [];
  if (others.length > 0) check(await editor.edit((builder) => replaceAll(builder, others)), 'The further edits were refused');
  check(
    await editor.insertSnippet(snippet, range, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }),
    'The suggestion was refused',
  );
}

function replaceAll(builder: vscode.TextEditorEdit, edits: readonly vscode.TextEdit[]): void {
  for (const { range, newText } of edits) builder.replace(range, newText);
}

/** The Markdown of all hovers over an offset. */
export async function hoverText(document: vscode.TextDocument, offset: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/**
 * The code actions of a kind over a range (everywhere: without a range). Those that make their edit only when they are
 * chosen have none, unless so many are asked for it (`resolve`).
 */
export async function actions(
  document: vscode.TextDocument,
  kind: vscode.CodeActionKind,
  range = new vscode.Range(0, 0, document.lineCount, 0),
  resolve = 0,
): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    resolve,
  );
  return found.filter((action) => action.kind && kind.contains(action.kind));
}

/** Applies the quick fix of this title that is offered at a range. */
export async function applyFix(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const offered = await actions(document, vscode.CodeActionKind.QuickFix, range);
  const action = offered.find((candidate) => candidate.title === title);
  if (!action?.edit) same(offered.map((candidate) => candidate.title).join('\n'), title, 'the fix is not offered');
  check(await vscode.workspace.applyEdit(present(action?.edit, 'the edit')), 'The fix was refused');
}
