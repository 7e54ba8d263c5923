import * as vscode from 'vscode';
import type { OpenPost } from './posts';
import { columnOf } from './preview-editors';
import { linkTarget } from './preview-link-target';

/** Follows a link that was clicked in the preview of a post, as far as it is safe; a sentence in the status bar says why not. */
export function followLink(href: string, from: OpenPost): void {
  follow(href, from).catch((error: unknown) =>
    tell(vscode.l10n.t('The link could not be opened: {0}', error instanceof Error ? error.message : String(error))),
  );
}

async function follow(href: string, from: OpenPost): Promise<void> {
  const target = linkTarget(href, from.site);
  if (target.kind === 'none') return tell(target.reason);
  if (target.kind === 'web') return openOutside(target.url);
  const file = await findPost(target.slug, from);
  if (file) await vscode.commands.executeCommand('vscode.open', file, { viewColumn: columnOf(from.document.uri), preview: true });
  else if (target.url) await openOutside(target.url);
  else tell(vscode.l10n.t('There is no post {0}.md in {1}.', target.slug, from.site.blogFolder));
}

/** The file of a post by its slug: only ever one directly in the site's blog folder. */
async function findPost(slug: string, { root, site }: OpenPost): Promise<vscode.Uri | undefined> {
  if (!root) return undefined;
  const file = vscode.Uri.joinPath(root, site.blogFolder, `${slug}.md`);
  try {
    return (await vscode.workspace.fs.stat(file)).type & vscode.FileType.File ? file : undefined;
  } catch {
    return undefined; // Not there.
  }
}

async function openOutside(url: string): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

/** A sentence in the status bar, for a while. */
export function tell(text: string): void {
  vscode.window.setStatusBarMessage(`$(info) ${text.replaceAll('$(', '$ (')}`, 8000);
}
