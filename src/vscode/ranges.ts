import * as vscode from 'vscode';
import type { Edit, Span } from '../core/types';

/** A span of the document's text as VS Code's range (lines and characters from 0). */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of the document's present text as one workspace edit: one step of undo. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  addEdits(workspaceEdit, document, edits);
  return workspaceEdit;
}

/** Edits of one more document's present text. */
export function addEdits(workspaceEdit: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  workspaceEdit.set(
    document.uri,
    edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text)),
  );
}

/** A text with tab stops as a snippet: what stands in the text means nothing else in it. */
export function toSnippet({
  text,
  tabStops,
}: {
  readonly text: string;
  readonly tabStops: readonly Span[];
}): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let end = 0;
  for (const [index, stop] of tabStops.entries()) {
    snippet.appendText(text.slice(end, stop.start));
    snippet.appendPlaceholder(text.slice(stop.start, stop.end), index + 1);
    end = stop.end;
  }
  return snippet.appendText(text.slice(end));
}
