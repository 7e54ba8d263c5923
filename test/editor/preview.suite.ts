import * as vscode from 'vscode';
import { check, eventually, remains, same } from './support/assert';
import { closeAll, openFile, openPost, openUntitled, replace } from './support/editing';
import { newPlace, newSite, type Place } from './support/places';
import { GOOD_POST } from './support/site-files';

/** The tabs of our previews: `Preview a.md, column 2, in front`. */
function previews(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('starlingxRecap.preview'))
      .map(({ label, isActive }) => `${label}, column ${viewColumn}, ${isActive ? 'in front' : 'hidden'}`),
  );
}

const shows = (...expected: string[]): Promise<void> => eventually(() => same(previews(), expected, 'previews'));

describe('The preview', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  it('opens beside the post, and the post keeps the focus', async () => {
    const document = await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
    same(vscode.window.activeTextEditor?.document.uri.path, document.uri.path);
  });

  it('opens in the place of the post', async () => {
    await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreview');
    await shows('Preview first.md, column 1, in front');
  });

  it('is one, however often it is opened, and follows the active post', async () => {
    await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
    await vscode.window.showTextDocument(await site.write('src/pages/blog/second.md', GOOD_POST), {
      viewColumn: vscode.ViewColumn.One,
    });
    await shows('Preview second.md, column 2, in front');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview second.md, column 2, in front');
  });

  it('stays with its post while something else is active', async () => {
    await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
    await vscode.window.showTextDocument(await site.write('README.md', '# Readme\n'), { viewColumn: vscode.ViewColumn.One });
    await remains(() => same(previews(), ['Preview first.md, column 2, in front']));
  });

  it('stays with its post when it is locked, and another one follows', async () => {
    await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
    await vscode.commands.executeCommand('starlingxRecap.togglePreviewLock');
    await shows('[Preview] first.md, column 2, in front');
    const second = await site.write('src/pages/blog/second.md', GOOD_POST);
    await vscode.window.showTextDocument(second, { viewColumn: vscode.ViewColumn.One });
    await remains(() => same(previews(), ['[Preview] first.md, column 2, in front']));
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('[Preview] first.md, column 2, hidden', 'Preview second.md, column 2, in front');
    await vscode.window.showTextDocument(await site.write('src/pages/blog/third.md', GOOD_POST), {
      viewColumn: vscode.ViewColumn.One,
    });
    await shows('[Preview] first.md, column 2, hidden', 'Preview third.md, column 2, in front');
  });

  it('opens locked, once for a post, and follows again when it is unlocked', async () => {
    const first = await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openLockedPreview');
    await vscode.commands.executeCommand('starlingxRecap.openLockedPreview', first.uri);
    await shows('[Preview] first.md, column 2, in front');
    await vscode.commands.executeCommand('starlingxRecap.togglePreviewLock');
    await shows('Preview first.md, column 2, in front');
    await vscode.window.showTextDocument(await site.write('src/pages/blog/second.md', GOOD_POST), {
      viewColumn: vscode.ViewColumn.One,
    });
    await shows('Preview second.md, column 2, in front');
  });

  it('leads back to its post', async () => {
    const first = await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreview');
    await shows('Preview first.md, column 1, in front');
    await eventually(() => same(vscode.window.activeTextEditor, undefined, 'the active editor'));
    await eventually(async () => {
      await vscode.commands.executeCommand('starlingxRecap.showPreviewSource');
      same(vscode.window.activeTextEditor?.document.uri.path, first.uri.path);
    });
  });

  it('survives being hidden', async () => {
    const document = await openPost(site, GOOD_POST, 'first');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
    await vscode.window.showTextDocument(await site.write('a.txt', ''), { viewColumn: vscode.ViewColumn.Two });
    await shows('Preview first.md, column 2, hidden');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await replace('Nothing', 'Little');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview first.md, column 2, in front');
  });

  it('is closed for good, and opens again', async () => {
    await openPost(site, GOOD_POST, 'first');
    for (let times = 0; times < 3; times += 1) {
      await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
      await shows('Preview first.md, column 2, in front');
      await closePreviews();
      await shows();
      await replace('Nothing', 'Nothing'); // What a closed preview would still hear.
    }
  });

  it('opens for a file that is named, as from the explorer', async () => {
    const uri = await site.write('src/pages/blog/named.md', GOOD_POST);
    await vscode.commands.executeCommand('starlingxRecap.openPreview', uri);
    await shows('Preview named.md, column 1, in front');
  });

  it('opens for an untitled post', async () => {
    const document = await openUntitled(GOOD_POST);
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows(`Preview ${document.uri.path}, column 2, in front`);
  });

  it('outlives the file that it shows', async () => {
    const document = await openPost(site, GOOD_POST, 'gone');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await shows('Preview gone.md, column 2, in front');
    await vscode.workspace.fs.delete(document.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await openPost(site, GOOD_POST, 'next');
    await eventually(() => check(previews()[0]?.startsWith('Preview next.md'), previews().join()));
  });

  it('says what to do when no post is open', async () => {
    const { showInformationMessage } = vscode.window;
    const messages: string[] = [];
    vscode.window.showInformationMessage = async (message: string) => {
      messages.push(message);
      return undefined;
    };
    await openFile(await newPlace().write('a.txt', ''));
    await vscode.commands.executeCommand('starlingxRecap.openPreview');
    vscode.window.showInformationMessage = showInformationMessage;
    same(messages.length, 1);
    same(previews(), []);
  });
});

async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
}
