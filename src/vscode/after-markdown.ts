import * as vscode from 'vscode';
import type { Posts } from './posts';

/**
 * Registers what competes with VS Code's own Markdown extension (pasting, dropping) once that is running and there is a post:
 * of providers with the same selector VS Code asks the latest first, and the first one's edit is what is pasted.
 */
export function afterBuiltInMarkdown(posts: Posts, register: () => vscode.Disposable): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  let disposed = false;
  let begun = false;
  const begin = async (): Promise<void> => {
    begun = true;
    await activateBuiltIn();
    if (!disposed) registered = register();
  };
  const look = (document: vscode.TextDocument): void => {
    if (!begun && posts.get(document)) void begin();
  };
  const subscription = posts.onDidChange(look);
  vscode.workspace.textDocuments.forEach(look);
  return new vscode.Disposable(() => {
    disposed = true;
    subscription.dispose();
    registered?.dispose();
  });
}

async function activateBuiltIn(): Promise<void> {
  try {
    await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  } catch (error) {
    console.warn('The built-in Markdown extension does not start.', error); // Then there is nothing to compete with.
  }
}
