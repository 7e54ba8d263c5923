import * as vscode from 'vscode';
import type { Address } from '../core/render/address';
import type { OpenPost } from './posts';
import { columnOf } from './preview-editors';
import { tell } from './preview-links';

/** Copies one of a post's addresses on the site, or opens the file that it is made from. */
export function useAddress(address: Address | undefined, action: 'open' | 'copy', from: OpenPost): void {
  use(address, action, from).catch((error: unknown) =>
    tell(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error))),
  );
}

async function use(address: Address | undefined, action: 'open' | 'copy', from: OpenPost): Promise<void> {
  if (!address) return tell(vscode.l10n.t('The post has no such address now.'));
  if (action === 'copy') {
    await vscode.env.clipboard.writeText(address.address);
    return tell(vscode.l10n.t('Copied {0}', address.address));
  }
  const file = fileOf(address, from);
  if (file) await vscode.commands.executeCommand('vscode.open', file, { viewColumn: columnOf(from.document.uri) });
  else tell(vscode.l10n.t('There is no file that this page is made from.'));
}

function fileOf({ kind, source }: Address, { document, root }: OpenPost): vscode.Uri | undefined {
  if (kind === 'post') return document.uri;
  return root && source ? vscode.Uri.joinPath(root, source) : undefined;
}
