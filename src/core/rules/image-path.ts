import { imageAddresses, shown } from '../hrefs';
import { addressInSite } from '../image-files';
import { isPlaceholderTarget } from '../placeholders';
import { isInRepository, isOwnAddress } from '../profile';
import { say } from '../say';
import type { Rule, Site } from '../types';

/** Paths on somebody's disk. */
const ON_DISK = /^file:|^[a-z]:[\\/]/i;

export const imagePath: Rule = {
  id: 'image-path',
  severity: 'warning',
  reads: 'section',
  docs: 'An image’s address is `/img/name.png`, wherever its file lies in the repository.',
  why: 'The site publishes static/img as /img. Any other path leads to a broken image in the page, in the CMS or in the feed.',
  bad: '![An edge site](«../../../static/img/edge.png»)\n',
  good: '![An edge site](/img/edge.png)\n',
  *check(post, site) {
    for (const { href, span } of imageAddresses(post)) {
      const isOwn = ON_DISK.test(href) || isOwnImage(href, site);
      const isAbsolute = /^(?:[a-z][a-z0-9+.-]{1,20}:|\/\/)/i.test(href);
      if (href === '' || (isAbsolute && !isOwn) || href.startsWith(`${site.publicFolder}/`)) continue;
      if (!isOwn && isPlaceholderTarget(href)) continue;
      const { address, sure } = addressInSite(href, site);
      yield {
        span,
        message: say`The site gives its images addresses that begin with ${site.publicFolder}/; with this one the page may show a broken image. Write ${address}.`,
        fixes: [{ title: say`Change it to ${shown(address)}`, edits: [{ span, text: address }], preferred: sure }],
      };
    }
  },
};

/** An address of the site's images on the site itself, or in StarlingX's repository. */
function isOwnImage(href: string, site: Site): boolean {
  if (isOwnAddress(href, site)) return href.replace(/^https?:\/\/[^/]{1,255}/i, '').startsWith(`${site.publicFolder}/`);
  return isInRepository(href, site) && href.includes('/static/img/');
}
