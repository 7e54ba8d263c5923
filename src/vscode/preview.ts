import * as vscode from 'vscode';
import { type Facts, readPageState } from '../webview/messages';
import type { Posts } from './posts';
import { registerExport } from './preview-export';
import { PAGE_FOLDER } from './preview-html';
import { fillPanel, type PreviewPanel } from './preview-panel';

/** The panel's type: VS Code keeps it for a window reload, so it must never change. */
const PREVIEW_TYPE = 'starlingxRecap.preview';

/** The preview beside the editor: it follows the active post, and a window reload finds it again. */
export function registerPreview(context: vscode.ExtensionContext, posts: Posts): vscode.Disposable {
  const extension = context.extensionUri;
  let current: PreviewPanel | undefined;

  function open(beside: boolean, chosen: unknown): PreviewPanel | undefined {
    const uri = chosen instanceof vscode.Uri ? chosen : (activePost(posts) ?? activeMarkdown())?.uri;
    if (!uri) {
      vscode.window.showInformationMessage(
        'The preview shows blog posts. Open a post, a Markdown file of the blog, and try again.',
      );
      return undefined;
    }
    if (current) {
      current.follow(uri);
      current.panel.reveal(undefined, beside);
    } else keep(createPanel(extension, beside), uri.toString());
    return current;
  }

  /** For a command about a page: that of the post that is named, else the preview with the focus, else that of the active post. */
  function previewFor(chosen: unknown): PreviewPanel | undefined {
    return !(chosen instanceof vscode.Uri) && current?.panel.active ? current : open(true, chosen);
  }

  function keep(panel: vscode.WebviewPanel, uri: string, facts?: Facts): void {
    const preview = fillPanel(panel, extension, posts, { uri, scroll: 0, ...(facts && { facts }) });
    current = preview;
    panel.onDidDispose(() => {
      if (current === preview) current = undefined;
    });
  }

  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, saved: unknown) {
      const state = readPageState(saved);
      const uri = state?.uri ?? activePost(posts)?.uri.toString();
      if (uri && !current) keep(panel, uri, state?.facts);
      else panel.dispose();
    },
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('starlingxRecap.openPreview', (uri: unknown) => open(false, uri)),
    vscode.commands.registerCommand('starlingxRecap.openPreviewToSide', (uri: unknown) => open(true, uri)),
    registerExport(extension, previewFor),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, serializer),
    posts.onDidChange((document) => current?.changed(document)),
    vscode.window.onDidChangeActiveTextEditor(() => {
      const document = activePost(posts);
      if (document) current?.follow(document.uri);
    }),
    { dispose: () => current?.panel.dispose() },
  );
}

function createPanel(extension: vscode.Uri, beside: boolean): vscode.WebviewPanel {
  const place = { viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, preserveFocus: beside };
  const roots = [vscode.Uri.joinPath(extension, ...PAGE_FOLDER)];
  return vscode.window.createWebviewPanel(PREVIEW_TYPE, 'Preview', place, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: roots,
  });
}

/** The document in the active editor, when it is a post or could become one. */
function activePost(posts: Posts): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && (posts.get(document) ?? posts.candidate(document)) ? document : undefined;
}

/** Just after the start no document is known for a post yet; the panel finds out. */
function activeMarkdown(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}
