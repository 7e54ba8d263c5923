import * as vscode from 'vscode';

/** Posts longer than this (in characters) are read a moment after the last key instead of at each. */
const LONG = 500_000;
const LONG_DELAY_MS = 400;

/** Whether a document is too long to be read at each key. Its text is not put together for the answer. */
export function isLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > LONG;
}

/** Tells of changes: at once, or, of a long document, when it is quiet. */
export interface Quiet extends vscode.Disposable {
  changed(document: vscode.TextDocument): void;
  /** A change of the document is still to be told. */
  isWaiting(document: vscode.TextDocument): boolean;
}

export function createQuiet(tell: (document: vscode.TextDocument) => void): Quiet {
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const stop = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    timers.delete(document);
  };
  const closed = vscode.workspace.onDidCloseTextDocument(stop);
  return {
    changed(document) {
      stop(document);
      if (!isLong(document)) return tell(document);
      const end = (): void => {
        timers.delete(document);
        tell(document);
      };
      timers.set(document, setTimeout(end, LONG_DELAY_MS));
    },
    isWaiting: (document) => timers.has(document),
    dispose() {
      closed.dispose();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
