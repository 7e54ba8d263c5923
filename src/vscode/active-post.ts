import * as vscode from 'vscode';
import { isStarlingX } from '../core/profile';
import type { OpenPost, Posts } from './posts';

/** Whose posts a command is for: any CMS blog's, those of StarlingX and its sister sites, or StarlingX's alone. */
export type Whose = 'any' | 'same build' | 'starlingx';

/** The post in the active editor; a message when there is none, or when it is of a blog that the command is not for. */
export function activePost(posts: Posts, whose: Whose = 'any'): OpenPost | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const open = document && posts.get(document);
  if (!open) void vscode.window.showInformationMessage(vscode.l10n.t('Open a blog post, and try again.'));
  return open && isFor(open, whose) ? open : undefined;
}

/** Whether a post is of a blog that something is for; a message when it is not. */
export function isFor({ site }: OpenPost, whose: Whose): boolean {
  const fits = whose === 'any' || (whose === 'starlingx' ? isStarlingX(site) : site.sameLayout);
  if (!fits)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This is a matter of the StarlingX blog, and the post is one of another blog.'),
    );
  return fits;
}
