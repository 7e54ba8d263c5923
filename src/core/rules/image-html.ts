import { shown } from '../hrefs';
import { htmlImages } from '../html-images';
import { addressInSite } from '../image-files';
import { say } from '../say';
import type { Rule } from '../types';

export const imageHtml: Rule = {
  id: 'image-html',
  severity: 'warning',
  reads: 'section',
  docs: 'Images of the site are written in Markdown: `![alt text](/img/name.png)`.',
  why: 'The site puts the right path on images written in Markdown alone: a raw `<img>` with a path of the site stays a broken image.',
  bad: 'The layout of a site:\n\n«<img src="/img/edge.png" alt="An edge site">»\n',
  good: 'The layout of a site:\n\n![An edge site](/img/edge.png)\n',
  *check(post, site) {
    for (const { span, src, alt, hasMore, isAlone } of htmlImages(post)) {
      if (src === '' || /^(?:https?:|data:|\/\/)/i.test(src)) continue;
      const address = src.startsWith(`${site.publicFolder}/`) ? src : addressInSite(src, site).address;
      const text = `![${alt.replace(/[[\]]/g, '\\$&')}](${address})`;
      yield {
        span,
        message: say`The path of an image written as HTML does not fit where the page is: it stays broken. Write ${text}.`,
        fixes: isAlone ? [{ title: say`Change it to ${shown(text)}`, edits: [{ span, text }], preferred: !hasMore }] : [],
      };
    }
  },
};
