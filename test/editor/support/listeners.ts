import * as vscode from 'vscode';

/** What the extension has asked VS Code for and not given back since the counting began. */
export interface Counting extends vscode.Disposable {
  /** By the name of the function: `workspace.onDidCloseTextDocument`; those with none left are left out. */
  left(): Readonly<Record<string, number>>;
}

/** Functions that give something to be disposed of. */
const GIVES =
  /^(?:on(?:Did|Will)[A-Z]|create(?:FileSystemWatcher|WebviewPanel|TextEditorDecorationType|StatusBarItem|QuickPick|InputBox|DiagnosticCollection|OutputChannel)|register)/;

type Giver = (...args: unknown[]) => { dispose(): unknown };

/**
 * Counts what is got from VS Code and disposed of, from now on. The API is one object for all code of an extension, and its tests
 * are its own code: so nothing needs to be built in for this.
 */
export function countListeners(): Counting {
  const counts = new Map<string, number>();
  const add = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  const restore: (() => void)[] = [];
  for (const [space, api] of Object.entries({
    workspace: vscode.workspace,
    window: vscode.window,
    languages: vscode.languages,
  })) {
    for (const name of Object.keys(api).filter((key) => GIVES.test(key))) {
      const descriptor = Object.getOwnPropertyDescriptor(api, name);
      const give = Reflect.get(api, name) as Giver;
      if (!descriptor?.configurable || typeof give !== 'function') continue;
      const counted: Giver = (...args) => {
        const given = give.apply(api, args);
        add(`${space}.${name}`, 1);
        const dispose = given.dispose.bind(given);
        let isOver = false;
        const end = (): void => {
          if (!isOver) add(`${space}.${name}`, -1);
          isOver = true;
        };
        // A panel may be closed by the user, which nobody disposes of.
        if (name === 'createWebviewPanel') (given as vscode.WebviewPanel).onDidDispose(end);
        return Object.assign(given, {
          dispose: () => {
            end();
            return dispose();
          },
        });
      };
      Object.defineProperty(api, name, { configurable: true, enumerable: true, writable: true, value: counted });
      restore.push(() => Object.defineProperty(api, name, descriptor));
    }
  }
  return {
    left: () => Object.fromEntries([...counts].filter(([, count]) => count !== 0).sort()),
    dispose: () => {
      for (const back of restore) back();
    },
  };
}
