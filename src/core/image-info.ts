import { code } from './field-docs';
import { contains } from './hover-category';
import { imageAddresses } from './hrefs';
import { fileAddress } from './image-files';
import type { ImageSize } from './image-size';
import { imagePath } from './new-image';
import { listed, say } from './say';
import type { Post, Site, Span } from './types';

/** The image of the site that is shown at an offset: its address, and the whole of its Markdown. */
export function siteImageAt(post: Post, site: Site, offset: number): { address: string; span: Span } | undefined {
  const found = imageAddresses(post).find(({ image }) => contains(image.span, offset));
  const address = found && fileAddress(found.href);
  return found && address && site.images?.has(address) ? { address, span: found.image.span } : undefined;
}

/** The addresses in a post that are those of images of its site, each with the path of its file below the root. */
export function siteImages(post: Post, site: Site): { span: Span; path: string }[] {
  return imageAddresses(post).flatMap(({ href, span }) => {
    const address = fileAddress(href);
    const path = site.images?.has(address) ? imagePath(address, site) : undefined;
    return path === undefined ? [] : [{ span, path }];
  });
}

/** At most so many posts are named. */
const MOST_NAMED = 5;

/** What is said of an image: pixels, size of the file, and which other posts show it. */
export function imageMarkdown(address: string, pixels: ImageSize | undefined, post: Post, { images, posts }: Site): string {
  const bytes = images?.get(address) ?? 0;
  const size = bytes > 0 ? printBytes(bytes) : undefined;
  const facts = [pixels && say`${Math.round(pixels.width)} × ${Math.round(pixels.height)} pixels`, size];
  const users = (posts ?? []).filter((card) => card.path !== post.path && card.images.includes(address));
  const named = listed(users.slice(0, MOST_NAMED).map(({ slug }) => code(slug)));
  const more = users.length - MOST_NAMED;
  const shownIn = more > 0 ? say`Also shown in ${named} and ${more} more.` : say`Also shown in ${named}.`;
  const use = posts && (users.length > 0 ? shownIn : say`No other post shows it.`);
  return [code(address), facts.filter(Boolean).join(', '), use].filter(Boolean).join('\n\n');
}

/** `850 bytes`, `12 kB`, `1.3 MB`, in steps of 1000. */
export function printBytes(bytes: number): string {
  if (bytes < 1000) return say`${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
