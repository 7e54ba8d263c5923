import { isOwnAddress } from './profile';
import { defaultSite } from './site/defaults';
import type { Site } from './types';

/** Scheme and host of an address. */
const HOST = /^https?:\/\/[^/?#\s]{1,255}/i;

/** A link to a post of the own site, in any of its forms. */
export interface OwnLink {
  readonly slug: string;
  /** `#…` with its sign; `''` when absent. */
  readonly fragment: string;
  /** The address was written with the old `.html` ending. */
  readonly html: boolean;
  readonly absolute: boolean;
}

/**
 * Reads `https://www.starlingx.io/blog/x/`, `/blog/x`, `/blog/x.html#y`; undefined for every other address, and for the list of posts.
 * Which host is the blog's own, the site says.
 */
export function ownPostLink(href: string, site: Site = defaultSite): OwnLink | undefined {
  const absolute = /^https?:/i.test(href);
  if (absolute && !isOwnAddress(href, site)) return undefined;
  const path = absolute ? href.replace(HOST, '') : href;
  const match = /^\/blog\/([^/?#]{1,200}?)(\.html)?\/?(?:\?[^#]*)?(#.*)?$/.exec(path.trim());
  if (!match?.[1]) return undefined;
  return { slug: match[1], html: match[2] !== undefined, fragment: match[3] ?? '', absolute };
}
