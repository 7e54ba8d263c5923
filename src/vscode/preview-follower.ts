import * as vscode from 'vscode';
import { guessWidth, rowsBelow, rowsOf, type SeenRows } from '../core/wrapped-rows';
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
const MOST_TRIES = 3;
/** So many results are kept to learn from. */
const MEMORY = 6;

interface Target {
  readonly editor: vscode.TextEditor;
  readonly line: number;
  /** What was revealed for it. */
  place: number;
  tries: number;
}

/**
 * VS Code does not put a line at the upper edge of an editor but a few rows below (sticky scroll, surrounding lines), and tells
 * nobody how many lines these rows are when lines are wrapped. So the width of the editor is learnt from where lines came to
 * stand, once all is quiet; the first time the place is then corrected.
 */
export function createFollower(): Follower {
  let target: Target | undefined;
  let seen: SeenRows[] = [];
  let learntFrom: vscode.TextDocument | undefined;
  let width = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function reveal(): void {
    if (!target) return;
    const { editor, line } = target;
    target.place = rowsBelow(line, rowsAbove(editor), width, lengthsOf(editor));
    const position = positionOf(editor.document, target.place);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
    wait(GIVEN_UP, end);
  }

  function learn(): void {
    if (!target) return;
    const { editor, line, place } = target;
    const above = topLine(editor);
    target.tries += 1;
    // At the top of the document there are fewer rows than there should be: nothing to learn.
    if (above > 0 && place < editor.document.lineCount) {
      seen = [...seen, { place, above, rows: rowsAbove(editor) }].slice(-MEMORY);
      width = guessWidth(seen, lengthsOf(editor));
    }
    const row = 1 / rowsOf(lengthsOf(editor)(Math.floor(line)), width);
    const better = rowsBelow(line, rowsAbove(editor), width, lengthsOf(editor));
    if (Math.abs(line - above) <= row || target.tries >= MOST_TRIES || better === place) end();
    else reveal();
  }

  function end(): void {
    clearTimeout(timer);
    target = undefined;
  }

  return {
    to(editor, line) {
      // Lengths of another document's lines explain nothing; the width is probably the same.
      if (learntFrom !== editor.document) seen = [];
      learntFrom = editor.document;
      target = { editor, line, place: line, tries: 0 };
      reveal();
    },
    isOwn(editor) {
      if (target?.editor !== editor) return false;
      wait(SETTLED, learn);
      return true;
    },
    dispose: end,
  };
}

function lengthsOf({ document }: vscode.TextEditor): (line: number) => number {
  return (line) => (line < document.lineCount ? document.lineAt(line).text.length : 0);
}

/** Rows that VS Code keeps above what it reveals. */
function rowsAbove({ document }: vscode.TextEditor): number {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const sticky = settings.get<boolean>('stickyScroll.enabled') ? settings.get<number>('stickyScroll.maxLineCount', 5) : 0;
  return Math.max(sticky, settings.get<number>('cursorSurroundingLines', 0));
}
