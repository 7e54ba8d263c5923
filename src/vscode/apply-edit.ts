import * as vscode from 'vscode';

/** Applies an edit of a document that a command asked for; when it cannot be made, the author is told. */
export async function applyOrTell(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<void> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  // VS Code would change what the editor shows, and nobody could save it.
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false)
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not changed: its file system is read-only.', name));
  else if (!(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} was not changed: the editor refused the edit. Can the file be written to?', name),
    );
}
