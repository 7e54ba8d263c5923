import { hostOfHref, imageAddresses, shown } from '../hrefs';
import { baseName, IMAGE_ENDING } from '../image-names';
import { isInRepository, isOwnAddress } from '../profile';
import { say } from '../say';
import type { Rule } from '../types';

export const imageRemote: Rule = {
  id: 'image-remote',
  severity: 'information',
  reads: 'section',
  docs: 'Images are files of the site, not of other hosts.',
  why: 'The image is gone when the other host changes or refuses it, and that host sees every reader of the post. Images that were dropped into a review are shown to those with access alone.',
  bad: '![An edge site](«https://user-images.githubusercontent.com/98/edge.png»)\n',
  good: '![An edge site](/img/edge.png)\n',
  *check(post, site) {
    const { mediaFolder, publicFolder } = site;
    for (const { href, span } of imageAddresses(post)) {
      if (!/^(?:https?:)?\/\/|^data:/i.test(href)) continue;
      // Those of the site itself, and of its repository, are another rule's matter.
      if (isOwnAddress(href, site) || isInRepository(href, site)) continue;
      const host = hostOfHref(href);
      const name = baseName(href);
      const right = `${publicFolder}/${name}`;
      yield {
        span,
        message: host
          ? say`This image is loaded from ${host}; it is gone when that host changes. Put the file into ${mediaFolder}.`
          : say`This image is written into the text itself, which every index of the posts then carries. Put it into ${mediaFolder} as a file.`,
        fixes:
          host && IMAGE_ENDING.test(name)
            ? [{ title: say`Change it to ${shown(right)} (add the file there)`, edits: [{ span, text: right }] }]
            : [],
      };
    }
  },
};
