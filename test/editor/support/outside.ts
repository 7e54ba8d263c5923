import type * as vscode from 'vscode';

/** What tests do behind VS Code's back. */
export interface Outside {
  /** Deletes a file or folder. */
  remove(uri: vscode.Uri): void;
  rename(from: vscode.Uri, to: vscode.Uri): void;
  /** Makes a link. Not in the web host. */
  link?(link: vscode.Uri, target: string): void;
  /** Runs git in a folder. Not in the web host: test/web/not-here.ts names the tests that need what it lacks. */
  git?(folder: vscode.Uri, ...args: string[]): Promise<unknown>;
  /** What the extension's command line prints, run in a folder, whatever its exit code. Not in the web host. */
  commandLine?(folder: vscode.Uri, ...args: string[]): string;
}

let here: Outside | undefined;

/** To be called before the tests, where there is an outside. */
export function useOutside(outside: Outside): void {
  here = outside;
}

export function outside(): Required<Outside> {
  if (!here) throw new Error('useOutside was not called.');
  return here as Required<Outside>;
}
