import type * as vscode from 'vscode';
import { say } from '../core/say';
import type { Export, Exported } from '../webview/messages';

/** Milliseconds: the renderer gives up after three seconds; a page that was not on the screen has to be loaded first. */
const PATIENCE = 15_000;

/** What is asked of a preview's page, until it answers. */
export interface Exports extends vscode.Disposable {
  /** Asks for the HTML at the next `begin`. Rejects with a plain sentence when there is none, or no answer. */
  ask(inline: boolean): Promise<Exported>;
  /** The page is there and has got the post: now it can be asked. */
  begin(): void;
  /** The page is a new one, which knows nothing of earlier questions. */
  restart(): void;
  answer(answer: Exported): void;
}

export function createExports(send: (message: Export) => void): Exports {
  const open = new Map<string, { readonly request: Export; readonly done: (answer: Exported | Error) => void }>();
  const waiting = new Set<Export>();

  return {
    ask: (inline) =>
      new Promise((resolve, reject) => {
        const request: Export = { type: 'export', id: crypto.randomUUID(), inline };
        const timer = setTimeout(() => done(new Error(say`The preview did not answer.`)), PATIENCE);
        const done = (answer: Exported | Error): void => {
          clearTimeout(timer);
          open.delete(request.id);
          waiting.delete(request);
          if (answer instanceof Error) reject(answer);
          else if (answer.html === undefined)
            reject(new Error(say`There is no page: ${answer.failed ?? say`nobody knows why`}.`));
          else resolve(answer);
        };
        open.set(request.id, { request, done });
        waiting.add(request);
      }),
    begin() {
      for (const request of waiting) send(request);
      waiting.clear();
    },
    restart() {
      for (const { request } of open.values()) waiting.add(request);
    },
    answer: (answer) => open.get(answer.id)?.done(answer),
    dispose() {
      for (const { done } of open.values()) done(new Error(say`The preview was closed.`));
    },
  };
}
