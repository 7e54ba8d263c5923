import * as vscode from 'vscode';
import type { OpenPost, Posts } from './posts';

/** The post in the active editor; a message when there is none. */
export function activePost(posts: Posts): OpenPost | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const open = document && posts.get(document);
  if (!open) void vscode.window.showInformationMessage(vscode.l10n.t('Open a blog post, and try again.'));
  return open;
}
