import * as vscode from 'vscode';
import { exportPage, inlinePictures, pictureType } from '../core/render/export-page';
import { toBase64 } from './base64';
import type { OpenPost } from './posts';
import { PAGE_FOLDER } from './preview-html';
import { tell } from './preview-links';
import type { PreviewPanel } from './preview-panel';

/** In bytes, all pictures together: a longer page would not open anywhere. */
const PICTURES_LIMIT = 50_000_000;

/** "Copy as HTML" and "Export Page". `previewFor`: the preview of a post that is named or, when none is, the one that is meant. */
export function registerExport(
  extension: vscode.Uri,
  previewFor: (chosen: unknown) => PreviewPanel | undefined,
): vscode.Disposable {
  const run = async (chosen: unknown, work: (preview: PreviewPanel) => Promise<void>): Promise<void> => {
    try {
      const preview = previewFor(chosen);
      if (preview) await work(preview);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starlingxRecap.copyHtml', (chosen: unknown) => run(chosen, copyHtml)),
    vscode.commands.registerCommand('starlingxRecap.exportPage', (chosen: unknown, target: unknown) =>
      run(chosen, (preview) => exportToFile(preview, extension, target instanceof vscode.Uri ? target : undefined)),
    ),
  );
}

/** The body as the site makes it, harmless, with the addresses of pictures as they are written. */
async function copyHtml(preview: PreviewPanel): Promise<void> {
  const { page, facts } = await preview.html(false);
  await vscode.env.clipboard.writeText(page.html ?? '');
  tell(vscode.l10n.t('Copied “{0}” as HTML', facts.title));
}

/** The post as one file for a reviewer. `target`: where to; asked for when it is not given. */
async function exportToFile(preview: PreviewPanel, extension: vscode.Uri, target: vscode.Uri | undefined): Promise<void> {
  const { page, open, facts } = await preview.html(true);
  const file = target ?? (await chooseFile(open));
  if (!file) return;
  const own = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, ...PAGE_FOLDER, name);
  const [css, normal, bold, pictures] = await Promise.all([
    vscode.workspace.fs.readFile(own('site.css')),
    vscode.workspace.fs.readFile(own('roboto-latin-400-normal.woff2')),
    vscode.workspace.fs.readFile(own('roboto-latin-700-normal.woff2')),
    readPictures(page.pictures, open),
  ]);
  const html = inlinePictures(page.html ?? '', page.id, pictures);
  const fonts = { 400: toBase64(normal), 700: toBase64(bold) };
  const text = exportPage({ facts, html, css: new TextDecoder().decode(css), fonts });
  await write(file, text);
  void tellOf(file); // Not waited for: the note may stay for long.
}

/** Only a file of this computer can be opened in a browser. */
async function tellOf(file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const canOpen = file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (!canOpen) return tell(vscode.l10n.t('Exported {0}', name));
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Exported {0}', name),
    vscode.l10n.t('Open in Browser'),
  );
  if (choice) await vscode.env.openExternal(file);
}

async function chooseFile({ post, root, document }: OpenPost): Promise<vscode.Uri | undefined> {
  const name = `${post.slug || 'post'}.html`;
  const folder = root ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const near = document.isUntitled ? undefined : vscode.Uri.joinPath(document.uri, '..');
  const place = folder ?? near;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Page'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { HTML: ['html'] },
    ...(place && { defaultUri: vscode.Uri.joinPath(place, name) }),
  });
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false)
    throw new Error(vscode.l10n.t('Nothing can be written to {0}: addresses. Choose a folder on a disk.', file.scheme));
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    const why =
      error instanceof vscode.FileSystemError && error.code === 'NoPermissions'
        ? vscode.l10n.t('the folder is read-only')
        : reason(error);
    throw new Error(vscode.l10n.t('The page could not be written to {0}: {1}. Choose another folder.', file.path, why));
  }
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
}

/** Data URLs; undefined for one that cannot be read or is none. The page is not to be trusted: only files of the media folder are read. */
async function readPictures(paths: readonly string[], { root, site }: OpenPost): Promise<(string | undefined)[]> {
  const known = new Map<string, string | undefined>();
  let left = PICTURES_LIMIT;
  for (const path of new Set(paths)) {
    const type = pictureType(path);
    if (!root || !type || !isBelow(path)) continue;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, site.mediaFolder, path));
      left -= bytes.length;
      if (left < 0)
        throw new RangeError(vscode.l10n.t('The pictures of this post are larger than 50 MB together: too much for one file.'));
      known.set(path, `data:${type};base64,${toBase64(bytes)}`);
    } catch (error) {
      if (error instanceof RangeError) throw error;
      known.set(path, undefined); // Gone since the page showed it.
    }
  }
  return paths.map((path) => known.get(path));
}

/** A path of plain names. */
function isBelow(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'));
}
