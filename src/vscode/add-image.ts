import * as vscode from 'vscode';
import { applyEdits } from '../core/edits';
import { imagePath, imageSnippet, newImageAddresses, takesImage } from '../core/new-image';
import { parsePost } from '../core/parse-post';
import type { Post } from '../core/types';
import { afterBuiltInMarkdown } from './after-markdown';
import { exists } from './files';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';
import { PICTURE_MIME_TYPES, type Picture, readPictures } from './read-pictures';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('recap', 'image');

/** Images that are pasted or dropped are copied into the site's media folder under a clean name, and shown there. */
export function registerAddImage(posts: Posts): vscode.Disposable {
  const insert = imageInsertion(posts);
  const title = vscode.l10n.t('Insert the Image into the Post');
  const paste: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, context, token) {
      const [range] = ranges;
      if (!range || ranges.length > 1 || (context.only && !context.only.contains(KIND))) return undefined;
      const additionalEdit = await insert(document, range, data, token);
      return additionalEdit && [Object.assign(new vscode.DocumentPasteEdit('', title, KIND), { additionalEdit })];
    },
  };
  const drop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const additionalEdit = await insert(document, new vscode.Range(position, position), data, token);
      return additionalEdit && Object.assign(new vscode.DocumentDropEdit('', title, KIND), { additionalEdit });
    },
  };
  const { languages } = vscode;
  return afterBuiltInMarkdown(posts, () =>
    vscode.Disposable.from(
      languages.registerDocumentPasteEditProvider(POST_SELECTOR, paste, {
        providedPasteEditKinds: [KIND],
        pasteMimeTypes: PICTURE_MIME_TYPES,
      }),
      languages.registerDocumentDropEditProvider(POST_SELECTOR, drop, {
        providedDropEditKinds: [KIND],
        dropMimeTypes: PICTURE_MIME_TYPES,
      }),
    ),
  );
}

/** What inserts the images of a clipboard or a drop in place of a range; undefined where there is none, or none can stand. */
export type InsertImages = (
  document: vscode.TextDocument,
  range: vscode.Range,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
) => Promise<vscode.WorkspaceEdit | undefined>;

/** Names that were given away and are not written yet. They are free again when the document has changed: a paste ends with that. */
type Promised = Map<string, { readonly document: vscode.TextDocument; readonly version: number }>;

/** Exported for the tests: VS Code lets nobody ask a provider for its edits. */
export function imageInsertion(posts: Pick<Posts, 'get'>): InsertImages {
  const promised: Promised = new Map();
  return async (document, range, data, token) => {
    const open = posts.get(document);
    if (!open?.root || !takesImage(without(range, open), document.offsetAt(range.start))) return undefined;
    const pictures = await readPictures(data, open);
    if (pictures.length === 0 || token.isCancellationRequested) return undefined;
    return edit(pictures, range, open, open.root, promised);
  };
}

/** The post as it is once what is selected is gone: a comment that waits for words may be filled with an image. */
function without(range: vscode.Range, { document, post }: OpenPost): Post {
  if (range.isEmpty) return post;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return parsePost(applyEdits(post.text, [{ span, text: '' }]), post.path);
}

/**
 * One step of undo for files and text, the files first: when one cannot be written (or is there by now: nothing is overwritten)
 * VS Code says why, and the text stays as it is. An edit of its own (`insertText`) would come before the files.
 */
async function edit(
  pictures: readonly Picture[],
  range: vscode.Range,
  open: OpenPost,
  root: vscode.Uri,
  promised: Promised,
): Promise<vscode.WorkspaceEdit> {
  const { document, post, site } = open;
  const endings = pictures.flatMap((picture) => ('ending' in picture ? [picture.ending] : []));
  const names = await freeAddresses(endings, open, root, promised);
  const made = new vscode.WorkspaceEdit();
  const addresses = pictures.flatMap((picture) => {
    if ('address' in picture) return [picture.address];
    const address = names.shift();
    const path = address && imagePath(address, site);
    if (path) made.createFile(vscode.Uri.joinPath(root, path), { contents: picture.contents });
    return address ? [address] : [];
  });
  made.set(document.uri, [vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(imageSnippet(addresses, post.eol)))]);
  return made;
}

/** The site's list of images may be a moment old, and another paste may be on its way. */
async function freeAddresses(
  endings: readonly string[],
  { document, post, site }: OpenPost,
  root: vscode.Uri,
  promised: Promised,
): Promise<string[]> {
  for (const [key, { document: asked, version }] of promised)
    if (asked.isClosed || asked.version !== version) promised.delete(key);
  const uri = (address: string): vscode.Uri => vscode.Uri.joinPath(root, imagePath(address, site) ?? '');
  const taken = new Set<string>();
  for (;;) {
    const addresses = newImageAddresses(post, site, endings, taken);
    const there = await Promise.all(addresses.map((address) => exists(uri(address))));
    const isTaken = addresses.map((address, index) => there[index] || promised.has(uri(address).toString()));
    if (!isTaken.includes(true)) {
      for (const address of addresses) promised.set(uri(address).toString(), { document, version: document.version });
      return addresses;
    }
    for (const [index, address] of addresses.entries()) if (isTaken[index]) taken.add(address);
  }
}
