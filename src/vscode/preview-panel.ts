import * as vscode from 'vscode';
import { isReadable, type LastGoodPage, previewPage } from '../core/render/preview-page';
import { type Exported, type HostMessage, type PageState, readPageMessage, type Show } from '../webview/messages';
import { throttle } from '../webview/throttle';
import type { OpenPost, Posts } from './posts';
import { useAddress } from './preview-addresses';
import { previewChoices } from './preview-choices';
import { createExports } from './preview-exports';
import { PAGE_FOLDER, previewHtml } from './preview-html';
import { followLink, tell as tellInStatusBar } from './preview-links';
import { createSizes } from './preview-sizes';
import { createPreviewSync } from './preview-sync';

/** In UTF-16 code units. The blog's longest post has 30,000. */
const TEXT_LIMIT = 1_000_000;

/** Milliseconds: after a window reload it takes a moment until the post's site is found and the post is one. */
const PATIENCE = 1000;

/** One preview on the screen. It shows one document at a time and can be led to another. */
export interface PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  follow(uri: vscode.Uri): void;
  /** The document on the screen. */
  readonly uri: vscode.Uri;
  /** It stays with its post, whatever post is active. */
  readonly isLocked: boolean;
  lock(on: boolean): void;
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
  /** As text, the last that the page was sent to show: what is the same is not sent again. */
  let sent = '';
  let isLocked = state.locked === true;
  /** The folder whose pictures the loaded page may read; undefined before there is a page. */
  let pictures: string | undefined;
  let watcher: vscode.Disposable | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let firstLine = 0;
  let isReady = false;
  let isOver = false;

  function update(): void {
    panel.title = isLocked ? vscode.l10n.t('[Preview] {0}', nameOf(uri)) : vscode.l10n.t('Preview {0}', nameOf(uri));
    const wanted = uri;
    findDocument(wanted).then(
      (document) => wanted === uri && !isOver && show(document && (posts.get(document) ?? posts.candidate(document))),
      () => wanted === uri && !isOver && show(undefined, vscode.l10n.t('{0} cannot be opened any more.', nameOf(wanted))),
    );
  }

  function show(
    open: OpenPost | undefined,
    otherwise = vscode.l10n.t('{0} is not a blog post of this window. The preview waits for one.', nameOf(uri)),
  ): void {
    clearTimeout(patience);
    if (!open) patience = setTimeout(() => tell(otherwise), PATIENCE);
    else if (!hasPage(mediaFolder(open))) return;
    else if (open.post.text.length > TEXT_LIMIT)
      tell(vscode.l10n.t('The preview does not try a text of more than a million characters.'));
    else if (open.post !== shown?.post || open.site !== shown.site) sendPost(open);
    shown = open;
    if (open) exports.begin();
  }

  function sendPost(open: OpenPost): void {
    const isOther = shown?.document !== open.document;
    shown = open;
    const next = message(open);
    const text = JSON.stringify(next);
    const top = sync.top();
    if (text !== sent) send({ ...next, ...(top !== undefined && { top }) });
    sent = text;
    if (isOther) sync.restart();
    sizes.read(open);
  }

  /** On whatever page there is. */
  function tell(text: string): void {
    sent = '';
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
    watcher = folder && watchFiles(folder, picturesChanged);
    isReady = false;
    const own = vscode.Uri.joinPath(extension, ...PAGE_FOLDER);
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: folder ? [own, folder] : [own] };
    panel.webview.html = previewHtml(panel.webview, extension, previewChoices());
    return false;
  }

  function picturesChanged(): void {
    sizes.forget();
    if (!isReady || !shown) return;
    send({ type: 'pictures' });
    sizes.read(shown);
  }

  function lock(on: boolean): void {
    if (isLocked === on) return;
    isLocked = on;
    sync.optionsChanged();
    update();
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
    if (message) sync.receive(message);
    if (message?.type !== 'ready') return;
    isReady = true;
    exports.restart();
    sizes.restart();
    shown = undefined;
    sent = '';
    update();
  }

  /** A panel behind another has no page: VS Code makes a new one when it is shown. */
  function seenOrNot(): void {
    if (!panel.visible) isReady = false;
  }

  const exports = createExports(send);
  const sizes = createSizes((known) => isReady && send({ type: 'sizes', sizes: known }));
  const sync = createPreviewSync({
    uri: () => (isReady ? shown?.document.uri : undefined),
    isLocked: () => isLocked,
    lock,
    send,
    tell: tellInStatusBar,
  });
  const refresh = throttle(update);
  const subscriptions = [
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(seenOrNot),
    // What is not open is read from the disk again: a draft that was thrown away must not stay on the page.
    vscode.workspace.onDidCloseTextDocument((document) => document.uri.toString() === uri.toString() && refresh.call()),
  ];
  panel.onDidDispose(() => {
    isOver = true;
    clearTimeout(patience);
    for (const part of [refresh, watcher, exports, sync, ...subscriptions]) part?.dispose();
  });
  refresh.call();

  return {
    panel,
    lock,
    get uri() {
      return uri;
    },
    get isLocked() {
      return isLocked;
    },
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
      if (!shown) throw new Error(vscode.l10n.t('There is no post in the preview.'));
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
