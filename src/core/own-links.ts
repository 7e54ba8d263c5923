/** The blog's own addresses, with and without `www`. Source: the site's `siteUrl`. */
const OWN_HOST = /^https?:\/\/(?:www\.)?starlingx\.io(?=[/?#]|$)/i;

/** A link to a post of the own site, in any of its forms. */
export interface OwnLink {
  readonly slug: string;
  /** `#…` with its sign; `''` when absent. */
  readonly fragment: string;
  /** The address was written with the old `.html` ending. */
  readonly html: boolean;
  readonly absolute: boolean;
}

/** Reads `https://www.starlingx.io/blog/x/`, `/blog/x`, `/blog/x.html#y`; undefined for every other address, and for the list of posts. */
export function ownPostLink(href: string): OwnLink | undefined {
  const absolute = OWN_HOST.test(href);
  const path = absolute ? href.replace(OWN_HOST, '') : href;
  const match = /^\/blog\/([^/?#]{1,200}?)(\.html)?\/?(?:\?[^#]*)?(#.*)?$/.exec(path.trim());
  if (!match?.[1]) return undefined;
  return { slug: match[1], html: match[2] !== undefined, fragment: match[3] ?? '', absolute };
}
