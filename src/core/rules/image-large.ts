import { imageAddresses, shown } from '../hrefs';
import { fileAddress, nearImages } from '../image-files';
import { nameKey } from '../image-names';
import { say } from '../say';
import type { Rule } from '../types';

/** In bytes; the site's images have 150 kB on average. */
const LIMIT = 500_000;

export const imageLarge: Rule = {
  id: 'image-large',
  severity: 'information',
  reads: 'section',
  docs: 'An image file is not larger than 500 kB.',
  why: 'Readers on a slow line wait for it, and the repository keeps every version for ever. Most images of the blog stay below it without a visible loss.',
  bad: '![An edge site](«/img/big.png»)\n',
  good: '![An edge site](/img/big.jpg)\n',
  *check(post, site) {
    for (const { href, span } of imageAddresses(post)) {
      const size = site.images?.get(fileAddress(href)) ?? 0;
      if (size <= LIMIT) continue;
      const smaller = nearImages(href.replace(/\.\w+$/, ''), site).addresses.filter(
        (address) => nameKey(address) === nameKey(href) && (site.images?.get(address) ?? size) <= LIMIT,
      );
      yield {
        span,
        message: say`This file has ${Math.round(size / 1000)} kB: readers on a slow line wait for it. Save it smaller (at most ${LIMIT / 1000} kB).`,
        fixes: smaller.map((address) => ({
          title: say`Use ${shown(address)}, which is smaller`,
          edits: [{ span, text: address }],
        })),
      };
    }
  },
};
