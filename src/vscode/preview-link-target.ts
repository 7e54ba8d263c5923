import { isOwnAddress } from '../core/profile';
import { say } from '../core/say';
import { defaultSite } from '../core/site/defaults';
import type { Site } from '../core/types';

/** Where a click on a link of a post leads. */
export type LinkTarget =
  /** A page outside the site, or a page of it that is no post. */
  | { readonly kind: 'web'; readonly url: string }
  /** A post of the site, by its slug. `url` is its public address, when the link names one. */
  | { readonly kind: 'post'; readonly slug: string; readonly url?: string }
  /** Nowhere, or somewhere that is not for a click: a plain sentence says so. */
  | { readonly kind: 'none'; readonly reason: string };

/** `/blog/<slug>/`, also as the older `/blog/<slug>.html`. No slug has a slash, a backslash or a leading dot. */
const POST_PATH = /^\/blog\/([^/\\.][^/\\]*?)(?:\.html)?\/?$/;

/** Judges an address as it is written in a post. Nothing but web pages, mail addresses and the site's own posts is followed. */
export function linkTarget(href: string, site: Site = defaultSite): LinkTarget {
  if (href === 'undefined') return none(say`The site links this to “undefined”, because the link has no address.`);
  if (href.trim() === '') return none(say`This link is empty: on the site it leads to the page itself.`);
  if (/^https?:/i.test(href)) return webTarget(href, site);
  if (/^mailto:[^?\s]+@[^?\s]+$/i.test(href)) return { kind: 'web', url: href };
  const slug = slugIn(href.replace(/[?#].*$/s, ''));
  if (slug) return { kind: 'post', slug };
  if (/^[a-z][a-z+.-]*:/i.test(href)) return none(say`The preview does not follow this address: ${href}`);
  return none(say`On the site this link leads to ${href}, read from the post’s own address. A web address begins with https://.`);
}

function webTarget(href: string, site: Site): LinkTarget {
  if (!URL.canParse(href)) return none(say`This is not a web address: ${href}`);
  const url = new URL(href);
  if (url.username || url.password)
    return none(say`The preview does not follow an address with a user name or password in it: ${href}`);
  const slug = isOwnAddress(url.href, site) && slugIn(url.pathname);
  return slug ? { kind: 'post', slug, url: url.href } : { kind: 'web', url: url.href };
}

function slugIn(path: string): string | undefined {
  try {
    return POST_PATH.exec(decodeURIComponent(path))?.[1];
  } catch {
    return undefined; // A broken %-escape: no file has such a name.
  }
}

function none(reason: string): LinkTarget {
  return { kind: 'none', reason: reason.length > 300 ? `${reason.slice(0, 300)}…` : reason };
}
