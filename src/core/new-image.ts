import { findLinkPlace } from './complete/link-place';
import { escapeSnippet } from './complete/suggestion';
import { scalarFor } from './fields';
import { IMAGE_ENDING, writtenAddress } from './image-names';
import { kebabCase } from './names';
import type { Post, Site } from './types';

/** What a clipboard calls the kinds of images that browsers show. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/avif': 'avif',
};

/** The ending of a new image file, by its MIME type or else its name; undefined for what no browser shows. */
export function imageEnding(mime: string, name = ''): string | undefined {
  const own = IMAGE_ENDING.exec(name)?.[0].slice(1).toLowerCase();
  return ENDINGS[mime] ?? (own === 'jpeg' ? 'jpg' : own);
}

/** Names for images are counted up to this; nobody has so many. */
const MOST = 10_000;

/**
 * Addresses for new images of a post, one for each ending: `/img/<slug>-<n>.png`, the lowest numbers that no image has,
 * whatever its ending and case. `taken` says so of names that the site does not list.
 */
export function newImageAddresses(
  post: Post,
  site: Site,
  endings: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const title = scalarFor(post, site, 'title')?.text ?? '';
  const stem = `${site.publicFolder}/${kebabCase(post.slug) || kebabCase(title) || 'image'}`;
  const bare = (address: string): string => address.replace(IMAGE_ENDING, '').toLowerCase();
  const used = new Set([...(site.images?.keys() ?? []), ...taken].map(bare));
  const addresses: string[] = [];
  for (let number = 1; number < MOST && addresses.length < endings.length; number += 1)
    if (!used.has(`${stem}-${number}`)) addresses.push(`${stem}-${number}.${endings[addresses.length]}`);
  return addresses;
}

/** Whether an image can be written at an offset of a post: in its text, not in code, and not between a link's parentheses. */
export function takesImage(post: Post, offset: number): boolean {
  const { body } = post;
  const line = body.lines.findLast(({ start }) => start <= offset);
  if (offset < body.span.start || findLinkPlace(post, offset)) return false;
  if (line && ['fence', 'code', 'indented', 'comment', 'html'].includes(line.kind)) return false;
  return !body.code.some(({ start, end }) => start < offset && offset < end);
}

/** Images in snippet syntax, each on a line of its own, with a tab stop for what each shows. */
export function imageSnippet(addresses: readonly string[], eol: string): string {
  const written = (address: string): string => escapeSnippet(writtenAddress(address));
  return addresses.map((address, index) => `![$${index + 1}](${written(address)})`).join(`${eol}${eol}`);
}

/** The path of an image's file below the site's root; undefined for an address outside the media folder. */
export function imagePath(address: string, { publicFolder, mediaFolder }: Site): string | undefined {
  return address.startsWith(`${publicFolder}/`) ? mediaFolder + address.slice(publicFolder.length) : undefined;
}

/** The address of a file of the media folder, by its path below the site's root. */
export function imageAddress(path: string, { publicFolder, mediaFolder }: Site): string | undefined {
  return path.startsWith(`${mediaFolder}/`) && IMAGE_ENDING.test(path)
    ? publicFolder + path.slice(mediaFolder.length)
    : undefined;
}
