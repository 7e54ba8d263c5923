import * as vscode from 'vscode';
import { imageAddress, imageEnding, imagePath, imageSnippet, newImageAddresses, takesImage } from '../core/new-image';
import { afterBuiltInMarkdown } from './after-markdown';
import { exists, pathBelow } from './files';
import { type OpenPost, POST_SELECTOR, type Posts } from './posts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('recap', 'image');
const MIME_TYPES = ['image/*', 'files', 'text/uri-list'];
const title = (): string => vscode.l10n.t('Insert the Image into the Post');

/** An image to be shown: one of the site already, or a new one with its bytes. */
type Picture = { readonly address: string } | { readonly ending: string; readonly contents: Uint8Array };

/** Images that are pasted or dropped are copied into the site's media folder under a clean name, and shown there. */
export function registerAddImage(posts: Posts): vscode.Disposable {
  const insertion = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<{ snippet: vscode.SnippetString; edit: vscode.WorkspaceEdit } | undefined> => {
    const open = posts.get(document);
    if (!open?.root || !takesImage(open.post, document.offsetAt(position))) return undefined;
    const pictures = await readPictures(data, open);
    return pictures.length === 0 || token.isCancellationRequested ? undefined : place(pictures, open, open.root);
  };
  const paste: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, context, token) {
      const [range] = ranges;
      if (!range || ranges.length > 1 || (context.only && !context.only.contains(KIND))) return undefined;
      const found = await insertion(document, range.start, data, token);
      if (!found) return undefined;
      const edit = new vscode.DocumentPasteEdit(found.snippet, title(), KIND);
      edit.additionalEdit = found.edit;
      return [edit];
    },
  };
  const drop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const found = await insertion(document, position, data, token);
      if (!found) return undefined;
      const edit = new vscode.DocumentDropEdit(found.snippet, title(), KIND);
      edit.additionalEdit = found.edit;
      return edit;
    },
  };
  const { languages } = vscode;
  return afterBuiltInMarkdown(posts, () =>
    vscode.Disposable.from(
      languages.registerDocumentPasteEditProvider(POST_SELECTOR, paste, {
        providedPasteEditKinds: [KIND],
        pasteMimeTypes: MIME_TYPES,
      }),
      languages.registerDocumentDropEditProvider(POST_SELECTOR, drop, {
        providedDropEditKinds: [KIND],
        dropMimeTypes: MIME_TYPES,
      }),
    ),
  );
}

/** Files of the Explorer come as addresses, those of another window or the clipboard with their bytes. Nothing when one is no image. */
async function readPictures(data: vscode.DataTransfer, open: OpenPost): Promise<Picture[]> {
  const uris = ((await data.get('text/uri-list')?.asString()) ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const known = await Promise.all(uris.map((line) => fromUri(line, open)));
  if (known.length > 0 && known.every((picture) => picture !== undefined)) return known;
  const files = await Promise.all([...data].map(([mime, item]) => fromFile(mime, item)));
  return files.filter((picture) => picture !== undefined);
}

async function fromUri(line: string, { root, site }: OpenPost): Promise<Picture | undefined> {
  const uri = parseUri(line);
  const ending = uri && imageEnding('', uri.path);
  if (!uri || !root || ending === undefined || !(await exists(uri))) return undefined;
  const path = pathBelow(root, uri);
  const address = path && imageAddress(path, site);
  return address ? { address } : { ending, contents: await vscode.workspace.fs.readFile(uri) };
}

function parseUri(line: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(line.trim(), true);
    return /^https?$/.test(uri.scheme) ? undefined : uri; // Nothing is fetched.
  } catch {
    return undefined; // No address.
  }
}

async function fromFile(mime: string, item: vscode.DataTransferItem): Promise<Picture | undefined> {
  const file = item.asFile();
  const ending = file && imageEnding(mime, file.name);
  return file && ending !== undefined ? { ending, contents: await file.data() } : undefined;
}

async function place(pictures: readonly Picture[], { post, site }: OpenPost, root: vscode.Uri) {
  const fresh = pictures.flatMap((picture) => ('contents' in picture ? [picture] : []));
  const names = await freeAddresses(
    fresh.map(({ ending }) => ending),
    { post, site, root },
  );
  const edit = new vscode.WorkspaceEdit();
  let next = 0;
  const addresses = pictures.flatMap((picture) => {
    if ('address' in picture) return [picture.address];
    const address = names[next++];
    const path = address && imagePath(address, site);
    // Without `overwrite`: a file that appears meanwhile stays as it is.
    if (path) edit.createFile(vscode.Uri.joinPath(root, path), { contents: picture.contents });
    return address ? [address] : [];
  });
  return { snippet: new vscode.SnippetString(imageSnippet(addresses, post.eol)), edit };
}

/** The site's list of images may be a moment old. */
async function freeAddresses(
  endings: readonly string[],
  { post, site, root }: Pick<OpenPost, 'post' | 'site'> & { root: vscode.Uri },
) {
  const taken = new Set<string>();
  for (;;) {
    const addresses = newImageAddresses(post, site, endings, taken);
    const there = await Promise.all(
      addresses.map((address) => exists(vscode.Uri.joinPath(root, imagePath(address, site) ?? ''))),
    );
    if (!there.includes(true)) return addresses;
    for (const [index, address] of addresses.entries()) if (there[index]) taken.add(address);
  }
}
