import * as vscode from 'vscode';
import { type PageState, readPageState } from '../webview/messages';
import { PREVIEW_TYPE } from './ids';
import type { Posts } from './posts';
import { columnOf } from './preview-editors';
import { registerExport } from './preview-export';
import { PAGE_FOLDER } from './preview-html';
import { fillPanel, type PreviewPanel } from './preview-panel';

/** The panel's type: VS Code keeps it for a window reload, so it must never change. */

/** Previews beside the editor: one follows the active post, locked ones stay with theirs, and a window reload finds them again. */
export function registerPreview(context: vscode.ExtensionContext, posts: Posts): vscode.Disposable {
  const extension = context.extensionUri;
  /** The one that was in front last comes last. */
  const previews = new Set<PreviewPanel>();
  const latest = (isIt: (preview: PreviewPanel) => boolean): PreviewPanel | undefined => [...previews].reverse().find(isIt);

  /** A preview that may be led to the post, or a new one. A locked one is never led elsewhere. */
  function open(beside: boolean, chosen: unknown, locked = false): PreviewPanel | undefined {
    const uri = chosen instanceof vscode.Uri ? chosen : (activePost(posts) ?? activeMarkdown())?.uri;
    if (!uri) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('The preview shows blog posts. Open a post, a Markdown file of the blog, and try again.'),
      );
      return undefined;
    }
    const known = latest((preview) =>
      locked ? preview.isLocked && preview.uri.toString() === uri.toString() : !preview.isLocked,
    );
    if (!known) return keep(createPanel(extension, beside), { uri: uri.toString(), scroll: 0, locked });
    known.follow(uri);
    known.panel.reveal(undefined, beside);
    return known;
  }

  /** The document in front, when nobody knows yet whether it is a post: its site is still being looked for. */
  let awaited: vscode.TextDocument | undefined;

  function followActive(): void {
    const document = activePost(posts);
    awaited = document ? undefined : vscode.window.activeTextEditor?.document;
    if (document) for (const preview of previews) if (!preview.isLocked) preview.follow(document.uri);
  }

  /** For a command about a page: that of the post that is named, else the preview with the focus, else that of the active post. */
  function previewFor(chosen: unknown): PreviewPanel | undefined {
    const active = chosen instanceof vscode.Uri ? undefined : latest(({ panel }) => panel.active);
    return active ?? open(true, chosen);
  }

  function keep(panel: vscode.WebviewPanel, state: PageState): PreviewPanel {
    const preview = fillPanel(panel, extension, posts, state);
    previews.add(preview);
    panel.onDidChangeViewState(() => {
      if (!panel.active) return;
      previews.delete(preview);
      previews.add(preview);
    });
    panel.onDidDispose(() => previews.delete(preview));
    return preview;
  }

  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, saved: unknown) {
      const state = readPageState(saved);
      // In a browser VS Code writes down every few seconds what a page leaves behind: after a quick reload there may be nothing.
      const uri = state?.uri ?? (activePost(posts) ?? activeMarkdown() ?? visibleMarkdown())?.uri.toString();
      if (uri) keep(panel, { scroll: 0, ...state, uri });
      else panel.dispose();
    },
  };

  /** Of the preview with the focus; else of the only one that is meant. */
  function toggleLock(): void {
    const preview = latest(({ panel }) => panel.active) ?? latest(({ panel }) => panel.visible);
    if (preview) preview.lock(!preview.isLocked);
    else vscode.window.showInformationMessage(vscode.l10n.t('There is no preview on the screen to lock.'));
  }

  async function showSource(): Promise<void> {
    const preview = latest(({ panel }) => panel.active);
    if (preview) await vscode.window.showTextDocument(preview.uri, { viewColumn: columnOf(preview.uri) });
    else vscode.window.showInformationMessage(vscode.l10n.t('Choose a preview of a post, and try again.'));
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('starlingxRecap.openPreview', (uri: unknown) => void open(false, uri)),
    vscode.commands.registerCommand('starlingxRecap.openPreviewToSide', (uri: unknown) => void open(true, uri)),
    vscode.commands.registerCommand('starlingxRecap.openLockedPreview', (uri: unknown) => void open(true, uri, true)),
    vscode.commands.registerCommand('starlingxRecap.togglePreviewLock', toggleLock),
    vscode.commands.registerCommand('starlingxRecap.showPreviewSource', showSource),
    registerExport(extension, previewFor),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, serializer),
    posts.onDidChange((document) => {
      if (document === awaited) followActive();
      for (const preview of previews) preview.changed(document);
    }),
    vscode.window.onDidChangeActiveTextEditor(followActive),
    {
      dispose: () => {
        for (const { panel } of [...previews]) panel.dispose();
      },
    },
  );
}

function createPanel(extension: vscode.Uri, beside: boolean): vscode.WebviewPanel {
  const place = { viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, preserveFocus: beside };
  const roots = [vscode.Uri.joinPath(extension, ...PAGE_FOLDER)];
  return vscode.window.createWebviewPanel(PREVIEW_TYPE, vscode.l10n.t('Preview'), place, {
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

function visibleMarkdown(): vscode.TextDocument | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'markdown')?.document;
}
