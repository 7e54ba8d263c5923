import * as vscode from 'vscode';

/** The editor on the screen that shows a document: the active one before others. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const isIts = (editor: vscode.TextEditor): boolean => editor.document.uri.toString() === uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor && isIts(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isIts);
}

/** The line at the upper edge of an editor, from 0, with a fraction when the line is wrapped and begins above. */
export function topLine({ document, visibleRanges }: vscode.TextEditor): number {
  const { line, character } = visibleRanges[0]?.start ?? new vscode.Position(0, 0);
  const { length } = document.lineAt(Math.min(line, document.lineCount - 1)).text;
  return line + (length > 0 ? Math.min(0.999, character / length) : 0);
}

/** The place of a line with a fraction (see `topLine`), within the document. */
export function positionOf(document: vscode.TextDocument, line: number): vscode.Position {
  const whole = Math.max(0, Math.min(Math.floor(line), document.lineCount - 1));
  const fraction = Math.max(0, Math.min(1, line - whole));
  return new vscode.Position(whole, Math.floor(fraction * document.lineAt(whole).text.length));
}

/** Where a post's own editor is (or was first), so that the preview keeps its place. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const open = editorOf(uri)?.viewColumn;
  if (open) return open;
  const isIts = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isIts))?.viewColumn ?? vscode.ViewColumn.One;
}

/** Puts the cursor there, in the post's own editor, which gets the focus: only ever after a click. */
export async function goTo(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const selection = new vscode.Range(position, position);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
