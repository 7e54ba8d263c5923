import { hasBlank, imageAddresses, shown } from '../hrefs';
import { hasImage, nearImages } from '../image-files';
import { say } from '../say';
import type { Rule } from '../types';

export const imageBlank: Rule = {
  id: 'image-blank',
  severity: 'warning',
  reads: 'section',
  docs: 'The name of an image file has no blanks.',
  why: 'With a blank in it the address is no address: some programs show the Markdown as text, and the image breaks as soon as it is moved. Files with blanks were renamed on this blog.',
  bad: '![An edge site](«/img/edge site.png»)\n',
  good: '![An edge site](/img/edge-site.png)\n',
  *check(post, site) {
    for (const { href, span } of imageAddresses(post)) {
      if (!(hasBlank(href) || href.includes('%20')) || /^[a-z]{2,}:|^\/\//i.test(href)) continue;
      const right = href.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/-?(?:%20|\s){1,20}-?/g, '-');
      const isThere = hasImage(right, site) === true;
      // A file that is not there at all is another rule's matter.
      if (hasImage(href, site) === false && !isThere && nearImages(href, site).addresses.length > 0) continue;
      yield {
        span,
        message: isThere
          ? say`There is a blank in this name; the file is ${right}.`
          : say`There is a blank in this name, which not every program takes for a part of the address. Rename the file to ${right}, and write it so here.`,
        fixes: [
          {
            title: isThere ? say`Change it to ${shown(right)}` : say`Change it to ${shown(right)} (rename the file too)`,
            edits: [{ span, text: right }],
            preferred: isThere,
          },
        ],
      };
    }
  },
};
