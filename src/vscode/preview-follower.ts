import * as vscode from 'vscode';
import { positionOf, topLine } from './preview-editors';

/** Scrolls an editor to where the page is. */
export interface Follower extends vscode.Disposable {
  to(editor: vscode.TextEditor, line: number): void;
  /** True when an editor's move is one that was made here: then it is not told to the page. */
  isOwn(editor: vscode.TextEditor): boolean;
}

/** Milliseconds after the last move until its result is looked at, and until an editor that does not move is left alone. */
const SETTLED = 80;
const GIVEN_UP = 600;
const MOST_TRIES = 5;

/**
 * VS Code does not put a line at the upper edge of an editor but a few rows below (sticky scroll, surrounding lines), and tells
 * nobody how many lines these rows are when lines are wrapped. So the result is looked at once all is quiet, and what is missing
 * is learnt for the next time.
 */
export function createFollower(): Follower {
  let target: { readonly editor: vscode.TextEditor; readonly line: number; tries: number; error: number } | undefined;
  let lead = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function reveal(): void {
    if (!target) return;
    const position = positionOf(target.editor.document, target.line + lead);
    target.editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
    wait(GIVEN_UP, end);
  }

  function correct(): void {
    if (!target) return;
    const error = target.line - topLine(target.editor);
    target.tries += 1;
    if (Math.abs(error) < 0.05 || Math.abs(error) >= Math.abs(target.error) || target.tries > MOST_TRIES) {
      end();
      return;
    }
    target.error = error;
    lead = Math.max(-5, Math.min(20, lead + error));
    reveal();
  }

  function end(): void {
    clearTimeout(timer);
    target = undefined;
  }

  return {
    to(editor, line) {
      target = { editor, line, tries: 0, error: Number.POSITIVE_INFINITY };
      reveal();
    },
    isOwn(editor) {
      if (target?.editor !== editor) return false;
      wait(SETTLED, correct);
      return true;
    },
    dispose: end,
  };
}
