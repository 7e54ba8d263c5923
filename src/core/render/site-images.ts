import type { Markdown } from './markdown-tree';

/** True when the site's build finds the file of a local image, by the address as it is written in the post. */
export type HasImage = (url: string) => boolean;

/**
 * Does to a parsed body what the site's image plugins do, in place, as far as a reader can tell: an image that is found gets its
 * alternative text, or else its file's name, as title too, and its text is no part of the excerpt any more.
 * Source: gatsby-remark-relative-images 0.2, gatsby-remark-images 3.
 */
export function writeSiteImages(node: Markdown, hasImage: HasImage): void {
  for (const child of node.children ?? []) {
    if (child.type !== 'image' || !child.url) writeSiteImages(child, hasImage);
    else if (isLocalImage(child.url) && hasImage(child.url)) {
      child.alt ||= nameInWords(child.url);
      child.title ||= child.alt;
      child.isFound = true;
    }
  }
}

/** True for an image that the site would look for among its own files, and that it can shrink: no address elsewhere, no GIF, no SVG. */
export function isLocalImage(url: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(url) && !url.startsWith('//') && /\.(?:png|jpe?g|webp|tiff?)$/i.test(url);
}

/** `/img/edge-day_2.png` is "edge day 2". */
function nameInWords(url: string): string {
  const name = url.slice(url.lastIndexOf('/') + 1);
  return name.replace(/\.[^/.]+$/, '').replace(/[^A-Z0-9]/gi, ' ');
}
