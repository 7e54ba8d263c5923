import * as vscode from 'vscode';
import { imageAddress, imageEnding } from '../core/new-image';
import { exists, pathBelow } from './files';
import type { OpenPost } from './posts';

/** An image to be shown: one of the site already, or a new one with its bytes. */
export type Picture = { readonly address: string } | { readonly ending: string; readonly contents: Uint8Array };

/** Where `readPictures` looks. */
export const PICTURE_MIME_TYPES = ['image/*', 'files', 'text/uri-list'];

/**
 * The images of a clipboard or a drop. Files of the Explorer come as addresses, those of another window or of the clipboard
 * with their bytes. None when an address among them is that of no image.
 */
export async function readPictures(data: vscode.DataTransfer, open: OpenPost): Promise<Picture[]> {
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
