import { imageAddresses, shown } from '../hrefs';
import { addressInSite } from '../image-files';
import { isPlaceholderTarget } from '../placeholders';
import { say } from '../say';
import type { Rule } from '../types';

/** Addresses of the site itself or of its repository, and paths on somebody's disk. */
const OWN =
  /^https?:\/\/(?:(?:www\.)?starlingx\.io\/img\/|(?:raw\.githubusercontent|github)\.com\/StarlingXWeb\/[^?#]{1,200}\/static\/img\/)|^file:|^[a-z]:[\\/]/i;

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
      const isAbsolute = /^(?:[a-z][a-z0-9+.-]{1,20}:|\/\/)/i.test(href);
      if (href === '' || (isAbsolute && !OWN.test(href)) || href.startsWith(`${site.publicFolder}/`)) continue;
      if (!OWN.test(href) && isPlaceholderTarget(href)) continue;
      const { address, sure } = addressInSite(href, site);
      yield {
        span,
        message: say`The site gives its images addresses that begin with ${site.publicFolder}/; with this one the page may show a broken image. Write ${address}.`,
        fixes: [{ title: say`Change it to ${shown(address)}`, edits: [{ span, text: address }], preferred: sure }],
      };
    }
  },
};
