import * as vscode from 'vscode';
import { findAbove, hasSite } from './find-roots';
import { HAS_SITE, POSTS_VIEW, PREVIEW_TYPE } from './ids';

declare const require: (path: './extension.js') => typeof import('./extension');

type Loaded = ReturnType<typeof import('./extension').start>;

/**
 * What the desktop starts: it waits for a post, a command or anything else that needs the extension, and loads that then
 * (`dist/extension.js`, which the web starts itself). Who opens some other Markdown file has next to nothing loaded.
 */
export function activate(context: vscode.ExtensionContext): Promise<void> | undefined {
  let waiting: vscode.Disposable | undefined;
  let loaded: Loaded | undefined;
  const load = (): Loaded => {
    waiting?.dispose();
    loaded ??= require('./extension.js').start(context);
    return loaded;
  };
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (!loaded && (await mayBePost(document))) load();
  };
  waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (beginsLikePost(document)) load();
    }),
    ...standIns(context, load),
  );
  context.subscriptions.push(waiting);
  void (async () => {
    const isThere = await hasSite();
    if (!loaded) await vscode.commands.executeCommand('setContext', HAS_SITE, isThere);
  })();
  const { textDocuments } = vscode.workspace;
  // Loading is a turn of its own, so that the editor can go on; that is when the activation is done.
  if (hasPreview() || textDocuments.some(beginsLikePost)) return Promise.resolve().then(() => void load());
  textDocuments.forEach(look);
  return undefined;
}

/** What is there of the extension until it is loaded. */
function standIns(context: vscode.ExtensionContext, load: () => Loaded): vscode.Disposable[] {
  const { contributes } = context.extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
  const commands = contributes.commands.map(({ command }) =>
    vscode.commands.registerCommand(command, (...given: unknown[]) => {
      load();
      return vscode.commands.executeCommand(command, ...given);
    }),
  );
  // VS Code asks when the view is seen first. The extension's own view takes this one's place.
  const view: vscode.TreeDataProvider<vscode.TreeItem> = {
    getTreeItem: (item) => item,
    getChildren() {
      setTimeout(load, 0);
      return [];
    },
  };
  const schemas = vscode.workspace.createFileSystemWatcher('**/admin/config.{yml,yaml}', false, true, true);
  return [
    ...commands,
    vscode.window.registerTreeDataProvider(POSTS_VIEW, view),
    schemas,
    schemas.onDidCreate(() => void load()),
    vscode.workspace.onWillRenameFiles((event) => {
      if (!event.files.some(({ oldUri }) => /\.md$/i.test(oldUri.path))) return;
      // The extension hears only of later ones.
      const following = load().edits(event.files);
      if (following) event.waitUntil(following);
    }),
  ];
}

/** A preview of the last session, which VS Code gives back to the extension. Its type has a prefix in the tab. */
function hasPreview(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PREVIEW_TYPE)),
  );
}

/** Markdown with a fence in its first line, or without a place yet. */
function beginsLikePost(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  return document.isUntitled || /^\ufeff?---/.test(document.lineAt(0).text);
}

/** The same, or any Markdown below the root of a site. */
async function mayBePost(document: vscode.TextDocument): Promise<boolean> {
  if (document.languageId !== 'markdown') return false;
  return beginsLikePost(document) || (await findAbove(vscode.Uri.joinPath(document.uri, '..'))) !== undefined;
}
