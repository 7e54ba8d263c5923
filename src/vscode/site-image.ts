import * as vscode from 'vscode';
import { imageMarkdown } from '../core/image-info';
import { IMAGE_HEAD, type ImageSize, imageSize } from '../core/image-size';
import { imagePath } from '../core/new-image';
import type { OpenPost } from './posts';

/** Files that are larger are not read for their pixels: that would load all of them. */
const MOST_BYTES = 20_000_000;
/** In CSS pixels: as wide as a hover is at least. */
const WIDTH = 280;

/** A thumbnail of an image of the site, and what is known of it. */
export async function imageDocumentation(address: string, { post, site, root }: OpenPost): Promise<vscode.MarkdownString> {
  const path = imagePath(address, site);
  const uri = root && path !== undefined ? vscode.Uri.joinPath(root, path) : undefined;
  const pixels = uri && (site.images?.get(address) ?? 0) <= MOST_BYTES ? await pixelsOf(uri) : undefined;
  const width = Math.min(WIDTH, pixels?.width ?? WIDTH);
  const thumbnail = uri ? `![](${uri.toString()}|width=${Math.round(width)})\n\n` : '';
  return new vscode.MarkdownString(thumbnail + imageMarkdown(address, pixels, post, site));
}

async function pixelsOf(uri: vscode.Uri): Promise<ImageSize | undefined> {
  try {
    return imageSize((await vscode.workspace.fs.readFile(uri)).subarray(0, IMAGE_HEAD));
  } catch {
    return undefined; // Gone meanwhile.
  }
}
