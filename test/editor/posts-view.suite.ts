import * as vscode from 'vscode';
import { check, eventually, same } from './support/assert';
import { activeEditor, closeAll } from './support/editing';
import { type Place, workspacePlace } from './support/places';
import { GOOD_POST } from './support/site-files';

/** The view itself is looked at in test/workbench/posts-view.test.mjs: the API does not say what a tree shows. */
describe('The view of all posts', () => {
  const { showQuickPick } = vscode.window;
  const place: Place = workspacePlace();
  const path = 'src/pages/blog/in-the-view.md';
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick });
    await vscode.commands.executeCommand('starlingxRecap.clearPostsFilter');
    await closeAll();
    await place.remove(path);
  });

  it('is filtered by the authors and categories that the posts have', async () => {
    await place.write(path, GOOD_POST.replace('Ana Ito', 'Zoe View'));
    let offered: readonly { label: string; picked?: boolean }[] = [];
    Object.assign(vscode.window, {
      showQuickPick: async (items: typeof offered) => {
        offered = items;
        return items.filter(({ label }) => label === 'Zoe View');
      },
    });
    await eventually(async () => {
      await vscode.commands.executeCommand('starlingxRecap.filterPosts');
      same(offered.filter(({ label }) => label === 'Zoe View').length, 1, 'the author of the new post');
    });
    await vscode.commands.executeCommand('starlingxRecap.filterPosts');
    same(
      offered.filter(({ picked }) => picked).map(({ label }) => label),
      ['Zoe View'],
      'what is chosen already',
    );
  });

  it('opens and checks its posts', async () => {
    const uri = await place.write(path, GOOD_POST);
    const line = { open: { root: place.root }, node: { kind: 'post', card: { path } } };
    for (const command of ['openPost', 'checkPost', 'previewPost']) {
      await closeAll();
      await vscode.commands.executeCommand(`starlingxRecap.${command}`, line);
      const paths = (): string[] => vscode.window.visibleTextEditors.map(({ document }) => document.uri.path);
      await eventually(() => check(paths().includes(uri.path), `${command} shows the post`));
    }
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('starlingxRecap.openPost', undefined);
    same(activeEditor().document.uri.path, uri.path);
  });
});
