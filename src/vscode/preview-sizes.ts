import * as vscode from 'vscode';
import { imageSize } from '../core/image-size';
import { picturePlaces } from '../core/picture-places';
import type { Sizes } from '../webview/messages';
import { orAbsent } from './files';
import type { OpenPost } from './posts';

/** The sizes of a post's pictures, from their files' first bytes. */
export interface PictureSizes {
  /** Looks at the pictures of a post that are not known yet, and tells when there is something new. */
  read(open: OpenPost): void;
  /** The page is new: all is told again with the next reading. */
  restart(): void;
  /** Files have changed. */
  forget(): void;
}

/** VS Code reads whole files only, so longer ones are left alone; and so many of a post at most, so many at once. */
const LONGEST_FILE = 10_000_000;
const MOST_PICTURES = 200;
const AT_ONCE = 6;

export function createSizes(tell: (sizes: Sizes['sizes']) => void): PictureSizes {
  /** By path below the media folder; undefined: no size is to be had. */
  let known = new Map<string, readonly [number, number] | undefined>();
  let told = '{}';

  async function readAll(open: OpenPost): Promise<void> {
    const { root, site } = open;
    const cache = known;
    const paths = pathsIn(open);
    const unknown = paths.filter((path) => !cache.has(path));
    if (root)
      for (let at = 0; at < unknown.length; at += AT_ONCE)
        await Promise.all(
          unknown.slice(at, at + AT_ONCE).map(async (path) => {
            cache.set(path, undefined); // Also for a second reading that begins meanwhile.
            cache.set(path, await sizeOf(vscode.Uri.joinPath(root, site.mediaFolder, path)));
          }),
        );
    if (cache !== known) return;
    const sizes = Object.fromEntries(
      paths.flatMap((path) => {
        const size = cache.get(path);
        return size ? [[path, size] as const] : [];
      }),
    );
    const text = JSON.stringify(sizes);
    if (text === told) return;
    told = text;
    tell(sizes);
  }

  return {
    read: (open) => void readAll(open),
    restart: () => {
      told = '{}';
    },
    forget: () => {
      known = new Map();
    },
  };
}

/** Of the files that are there, by the site's own list. */
function pathsIn({ post, site }: OpenPost): string[] {
  const { images, publicFolder } = site;
  const paths = new Set<string>();
  if (images)
    for (const { src } of post.body.images.slice(0, MOST_PICTURES))
      for (const parts of picturePlaces(src, publicFolder)) {
        const path = parts.join('/');
        const size = images.get(`${publicFolder}/${path}`);
        if (size !== undefined && size <= LONGEST_FILE) paths.add(path);
      }
  return [...paths];
}

async function sizeOf(file: vscode.Uri): Promise<readonly [number, number] | undefined> {
  const bytes = await orAbsent(async () => vscode.workspace.fs.readFile(file));
  const size = bytes && imageSize(bytes);
  return size && [Math.round(size.width), Math.round(size.height)];
}
