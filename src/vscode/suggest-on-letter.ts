import * as vscode from 'vscode';

export interface LetterWatch extends vscode.Disposable {
  /** A list was answered at this place: typing on filters it, so it is not to be opened anew. */
  shown(document: vscode.TextDocument, offset: number): void;
}

/**
 * Opens the list of suggestions when a letter is typed where `wanted` says so. In Markdown nothing else does: VS Code
 * ignores trigger characters at the end of a word, and the quick suggestions that it relies on there are off.
 * (VS Code's `SuggestModel._updateTriggerCharacters` and `LineContext.shouldAutoTrigger`.)
 */
export function suggestOnLetter(wanted: (document: vscode.TextDocument, offset: number) => boolean): LetterWatch {
  let last: { document: vscode.TextDocument; version: number; offset: number } | undefined;

  const typed = ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void => {
    const [change] = contentChanges;
    if (!change || contentChanges.length > 1 || reason || change.rangeLength > 0 || !/^\p{L}$/u.test(change.text)) return;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || editor.selections.length > 1) return;
    const listIsOpen = last?.document === document && last.version === document.version - 1 && last.offset === change.rangeOffset;
    if (listIsOpen || !wanted(document, change.rangeOffset + change.text.length)) return;
    // auto: an empty list stays away instead of saying "No suggestions".
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
  const moved = ({ textEditor: { document, selection } }: vscode.TextEditorSelectionChangeEvent): void => {
    const left =
      last?.document === document && last.version === document.version && document.offsetAt(selection.active) !== last.offset;
    if (left) last = undefined;
  };

  const subscriptions = [vscode.workspace.onDidChangeTextDocument(typed), vscode.window.onDidChangeTextEditorSelection(moved)];
  return {
    shown: (document, offset) => {
      last = { document, version: document.version, offset };
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
