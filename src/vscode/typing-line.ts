import * as vscode from 'vscode';

/** The line in which somebody is typing: there, matters of style wait until the cursor leaves it. */
export interface TypingLine extends vscode.Disposable {
  /** Line from 0, or undefined when the document's last change was elsewhere or the cursor has moved on. */
  of(document: vscode.TextDocument): number | undefined;
  /** The cursor left the line. */
  readonly onDidLeave: vscode.Event<vscode.TextDocument>;
}

export function createTypingLine(): TypingLine {
  const emitter = new vscode.EventEmitter<vscode.TextDocument>();
  let typing: { document: vscode.TextDocument; line: number } | undefined;
  const subscriptions = [
    emitter,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const [change] = contentChanges;
      const editor = vscode.window.activeTextEditor;
      if (editor?.document !== document || !change) return;
      // One change at the cursor is typing; several, or one elsewhere, come from a fix, a rename or another editor.
      const line = change.range.start.line + change.text.split('\n').length - 1;
      typing = contentChanges.length === 1 ? { document, line } : undefined;
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (typing?.document !== textEditor.document || selections[0]?.active.line === typing.line) return;
      typing = undefined;
      emitter.fire(textEditor.document);
    }),
  ];
  return {
    of: (document) => (typing?.document === document ? typing.line : undefined),
    onDidLeave: emitter.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
