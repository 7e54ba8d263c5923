import { hostOfHref } from './hrefs';
import { defaultSite } from './site/defaults';
import type { Site } from './types';

/**
 * Whether this is the StarlingX blog (or a post without its site, which is taken for one of it): it has at least one of
 * that blog's categories. Other blogs of the same layout have their own; what is true of StarlingX alone is not told there.
 * The configuration has the last word.
 */
export function isStarlingX({ categories, config }: Site): boolean {
  if (config.profile) return config.profile === 'starlingx';
  return categories.some(({ id }) => id !== '' && defaultSite.categories.some((category) => category.id === id));
}

/** Source: the `siteUrl` of StarlingX's site. */
const STARLINGX_HOME = 'https://www.starlingx.io';

/** The site's own address, without a slash behind; undefined when nobody knows it. */
export function homeOf(site: Site): string | undefined {
  return isStarlingX(site) ? STARLINGX_HOME : site.home;
}

/** Whether an absolute address is one of the site itself, with or without `www.`. */
export function isOwnAddress(href: string, site: Site): boolean {
  if (!/^https?:\/\//i.test(href)) return false;
  const home = homeOf(site);
  return home !== undefined && hostOfHref(href) === hostOfHref(home);
}

/** Whether an address leads into StarlingX's repository; of other sites nobody knows where that is. */
export function isInRepository(href: string, site: Site): boolean {
  return /^https?:\/\/(?:raw\.githubusercontent|github)\.com\/StarlingXWeb\//i.test(href) && isStarlingX(site);
}
