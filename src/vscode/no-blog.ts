import * as vscode from 'vscode';

/** Says that a command has no blog to work on. */
export function tellNoBlog(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no blog in this workspace: no folder has a CMS schema, at static/admin/config.yml for example.'),
  );
}
