import * as vscode from 'vscode';
import { findWord } from '../core/find-word';
import type { HostMessage, PageMessage, Source } from '../webview/messages';
import { throttle } from '../webview/throttle';
import { editorOf, goTo, topLine } from './preview-editors';
import { marked, offerFixes, shownFindings } from './preview-findings';
import { createFollower } from './preview-follower';
import { chooseOption, previewOptions } from './preview-options';

/** Milliseconds between two messages while the editor scrolls or the cursor moves. */
const EVERY = 50;

/** Keeps one preview and the editors with its post together: scrolling, cursor, findings, switches. */
export interface PreviewSync extends vscode.Disposable {
  /** The page is a new one, or shows another post now: all is told again. */
  restart(): void;
  /** The line at which the page is to begin. */
  top(): number | undefined;
  /** The switches have changed. */
  optionsChanged(): void;
  receive(message: PageMessage): void;
}

export interface Synced {
  /** The post on the page; undefined while there is none, or nobody sees it: then nothing is done. */
  uri(): vscode.Uri | undefined;
  isLocked(): boolean;
  lock(on: boolean): void;
  send(message: HostMessage): void;
  /** In the status bar. */
  tell(text: string): void;
}

export function createPreviewSync({ uri, isLocked, lock, send, tell }: Synced): PreviewSync {
  const follower = createFollower();
  const scroll = throttle(tellScroll, EVERY);
  const cursor = throttle(tellCursor, EVERY);
  const findings = throttle(tellFindings);
  /** What the page knows: nothing is told twice. */
  const told = new Map<string, string>();
  let options = previewOptions(isLocked());
  let listed: readonly vscode.Diagnostic[] = [];

  function say(message: HostMessage): void {
    const text = JSON.stringify(message);
    if (told.get(message.type) === text) return;
    told.set(message.type, text);
    send(message);
  }

  function editor(): vscode.TextEditor | undefined {
    const shown = uri();
    return shown && editorOf(shown);
  }

  function top(): number | undefined {
    const its = options.scrollPreview ? editor() : undefined;
    return its && topLine(its);
  }

  function tellScroll(): void {
    const line = top();
    if (line !== undefined) say({ type: 'scroll', line });
  }

  function tellCursor(): void {
    if (!uri()) return;
    const line = editor()?.selection.active.line;
    say({ type: 'cursor', ...(line !== undefined && { line }) });
  }

  function tellFindings(): void {
    const shown = uri();
    if (!shown) return;
    listed = options.problems ? shownFindings(shown) : [];
    say({ type: 'findings', findings: marked(listed) });
  }

  function tellOptions(): void {
    options = previewOptions(isLocked());
    if (!uri()) return;
    say(options);
    tellFindings();
  }

  const isIts = (other: vscode.Uri): boolean => other.toString() === uri()?.toString();

  function receive(message: PageMessage): void {
    const shown = uri();
    if (message.type === 'choose') {
      if (message.choice === 'locked') lock(message.on);
      else run(chooseOption(message.choice, message.on));
    }
    if (!shown) return;
    if (message.type === 'scroll') followPage(message.line);
    if (message.type === 'source') run(showSource(shown, message));
    const finding = message.type === 'finding' ? listed[message.id] : undefined;
    if (finding) run(offerFixes(shown, finding));
  }

  function followPage(line: number): void {
    const its = options.scrollEditor ? editor() : undefined;
    if (!its) return;
    // The page is where the editor will be: the next move of the editor must be told whatever it is.
    told.delete('scroll');
    follower.to(its, line);
  }

  function run(work: Promise<void>): void {
    work.catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  }

  const subscriptions = [
    follower,
    scroll,
    cursor,
    findings,
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isIts(textEditor.document.uri) && textEditor === editor() && !follower.isOwn(textEditor)) scroll.call();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isIts(textEditor.document.uri) && cursor.call()),
    vscode.window.onDidChangeVisibleTextEditors(cursor.call),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isIts) && findings.call()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('starlingxRecap.preview') && tellOptions()),
  ];

  return {
    top,
    receive,
    optionsChanged: tellOptions,
    restart() {
      told.clear();
      tellOptions();
      tellCursor();
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** The word that was clicked, or the beginning of its block. */
async function showSource(uri: vscode.Uri, { line, end, word, nth, of }: Source): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = new vscode.Position(Math.min(Math.floor(line), document.lineCount - 1), 0);
  const range = new vscode.Range(start, new vscode.Position(Math.ceil(end), 0));
  const found = findWord(document.getText(range), word, nth, of);
  const position = found === undefined ? start : document.positionAt(document.offsetAt(start) + found);
  await goTo(uri, position);
}
