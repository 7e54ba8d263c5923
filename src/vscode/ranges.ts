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
