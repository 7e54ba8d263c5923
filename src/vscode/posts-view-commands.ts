import * as vscode from 'vscode';
import type { ViewNode } from './posts-view';

/** What the menus of the view of all posts do with a post. */
export function registerPostsViewCommands(): vscode.Disposable {
  const withPost =
    (run: (uri: vscode.Uri) => unknown) =>
    async (line: ViewNode | undefined): Promise<void> => {
      if (line?.node?.kind === 'post') await run(vscode.Uri.joinPath(line.open.root, line.node.card.path));
      else
        void vscode.window.showInformationMessage(vscode.l10n.t('Choose a post in the view “Posts of the Blog”, and try again.'));
    };
  const open = (uri: vscode.Uri): Thenable<vscode.TextEditor> => vscode.window.showTextDocument(uri, { preview: false });
  const { commands } = vscode;
  return vscode.Disposable.from(
    commands.registerCommand('starlingxRecap.openPost', withPost(open)),
    commands.registerCommand(
      'starlingxRecap.previewPost',
      withPost(async (uri) => {
        await open(uri);
        await commands.executeCommand('starlingxRecap.openPreviewToSide', uri);
      }),
    ),
    commands.registerCommand(
      'starlingxRecap.checkPost',
      withPost(async (uri) => {
        await open(uri);
        await commands.executeCommand('workbench.actions.view.problems');
      }),
    ),
    commands.registerCommand(
      'starlingxRecap.revealPost',
      withPost((uri) => commands.executeCommand('revealInExplorer', uri)),
    ),
  );
}
