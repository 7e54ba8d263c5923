import * as vscode from 'vscode';
import { isReadable, type LastGoodPage, previewPage } from '../core/render/preview-page';
import { type Exported, type HostMessage, type PageState, readPageMessage, type Show } from '../webview/messages';
import { throttle } from '../webview/throttle';
import type { OpenPost, Posts } from './posts';
import { useAddress } from './preview-addresses';
import { previewChoices } from './preview-choices';
import { createExports } from './preview-exports';
import { PAGE_FOLDER, previewHtml } from './preview-html';
import { followLink } from './preview-links';

/** In UTF-16 code units. The blog's longest post has 30,000. */
const TEXT_LIMIT = 1_000_000;

/** Milliseconds: after a window reload it takes a moment until the post's site is found and the post is one. */
const PATIENCE = 1000;

/** One preview on the screen. It shows one document at a time and can be led to another. */
export interface PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  follow(uri: vscode.Uri): void;
  /** The document or what is known of its site changed: when it is the one on the screen, it is shown again, soon. */
  changed(document: vscode.TextDocument): void;
  /** The post as it is now, as HTML (see `Export`), with the post itself. Rejects with a plain sentence when there is none. */
  html(inline: boolean): Promise<{ readonly page: Exported; readonly open: OpenPost; readonly facts: Show['facts'] }>;
}

/** Fills a panel, new or left by an earlier window (then with `state`), with the preview of a post. Ends with the panel. */
export function fillPanel(panel: vscode.WebviewPanel, extension: vscode.Uri, posts: Posts, state: PageState): PreviewPanel {
  let uri = vscode.Uri.parse(state.uri);
  let last: LastGoodPage | undefined = state.facts && { facts: state.facts };
  let shown: OpenPost | undefined;
  /** The folder whose pictures the loaded page may read; undefined before there is a page. */
  let pictures: string | undefined;
  let watcher: vscode.Disposable | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let firstLine = 0;
  let isReady = false;
  let isOver = false;

  function update(): void {
    panel.title = `Preview ${nameOf(uri)}`;
    const wanted = uri;
    findDocument(wanted).then(
      (document) => wanted === uri && !isOver && show(document && (posts.get(document) ?? posts.candidate(document))),
      () => wanted === uri && !isOver && show(undefined, `${nameOf(wanted)} cannot be opened any more.`),
    );
  }

  function show(
    open: OpenPost | undefined,
    otherwise = `${nameOf(uri)} is not a blog post of this window. The preview waits for one.`,
  ): void {
    clearTimeout(patience);
    if (!open) patience = setTimeout(() => tell(otherwise), PATIENCE);
    else if (!hasPage(mediaFolder(open))) return;
    else if (open.post.text.length > TEXT_LIMIT) tell('The preview does not try a text of more than a million characters.');
    else if (open.post !== shown?.post || open.site !== shown.site) send(message(open));
    shown = open;
    if (open) exports.begin();
  }

  /** On whatever page there is. */
  function tell(text: string): void {
    if (pictures === undefined) hasPage(undefined);
    else if (isReady) send({ type: 'tell', uri: uri.toString(), name: nameOf(uri), text });
  }

  function message({ post, site, root, document }: OpenPost): Show {
    const { start, ...page } = previewPage(post, site, last);
    if (isReadable(post.front)) last = page;
    if (start !== undefined) firstLine = document.positionAt(start).line;
    const { publicFolder, mediaFolder } = site;
    const base = root && panel.webview.asWebviewUri(vscode.Uri.joinPath(root, mediaFolder)).toString();
    const media = base && { publicFolder, mediaFolder, base };
    return {
      type: 'show',
      uri: document.uri.toString(),
      ...page,
      firstLine,
      lines: document.lineCount,
      ...(media && { media }),
    };
  }

  /** The page may read one site's pictures and nothing else, so another site needs another page. False: it is still loading. */
  function hasPage(folder: vscode.Uri | undefined): boolean {
    if (pictures === (folder?.toString() ?? '')) return isReady;
    pictures = folder?.toString() ?? '';
    watcher?.dispose();
    watcher = folder && watchFiles(folder, () => isReady && send({ type: 'pictures' }));
    isReady = false;
    const own = vscode.Uri.joinPath(extension, ...PAGE_FOLDER);
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: folder ? [own, folder] : [own] };
    panel.webview.html = previewHtml(panel.webview, extension, previewChoices());
    return false;
  }

  function send(message: HostMessage): void {
    panel.webview.postMessage(message);
  }

  function receive(value: unknown): void {
    const message = readPageMessage(value);
    if (message?.type === 'open' && shown) followLink(message.href, shown);
    if (message?.type === 'address' && shown)
      useAddress(
        last?.addresses?.find(({ kind }) => kind === message.kind),
        message.action,
        shown,
      );
    if (message?.type === 'exported') exports.answer(message);
    if (message?.type !== 'ready') return;
    isReady = true;
    exports.restart();
    shown = undefined;
    update();
  }

  const exports = createExports(send);
  const refresh = throttle(update);
  const receiver = panel.webview.onDidReceiveMessage(receive);
  panel.onDidDispose(() => {
    isOver = true;
    clearTimeout(patience);
    for (const part of [refresh, receiver, watcher, exports]) part?.dispose();
  });
  refresh.call();

  return {
    panel,
    follow(next) {
      if (next.toString() === uri.toString()) return;
      uri = next;
      last = undefined;
      update();
    },
    changed(document) {
      if (panel.visible && document.uri.toString() === uri.toString()) refresh.call();
    },
    async html(inline) {
      // A page that is not on the screen does not run. What was typed last is sent first.
      panel.reveal(undefined, true);
      const answer = exports.ask(inline);
      update();
      const page = await answer;
      if (!shown) throw new Error('There is no post in the preview.');
      return { page, open: shown, facts: last?.facts ?? previewPage(shown.post, shown.site).facts };
    },
  };
}

function mediaFolder({ root, site }: OpenPost): vscode.Uri | undefined {
  return root && vscode.Uri.joinPath(root, site.mediaFolder);
}

/** An untitled document that is not open would be made anew and empty: it is waited for instead. */
async function findDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ?? (uri.scheme === 'untitled' ? undefined : vscode.workspace.openTextDocument(uri));
}

/** Many files that change together are told as one change. */
function watchFiles(folder: vscode.Uri, changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
  const soon = throttle(changed);
  return vscode.Disposable.from(
    watcher,
    soon,
    watcher.onDidCreate(soon.call),
    watcher.onDidChange(soon.call),
    watcher.onDidDelete(soon.call),
  );
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
