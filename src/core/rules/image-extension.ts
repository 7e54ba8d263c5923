import { imageAddresses, shown } from '../hrefs';
import { oddEnding, withoutDoubledEnding } from '../image-endings';
import { hasImage, MOST_SEARCHES, NO_IMAGES, nearImages } from '../image-files';
import { say } from '../say';
import type { Finding, Fix, Rule, Site, Span } from '../types';

export const imageExtension: Rule = {
  id: 'image-extension',
  severity: 'error',
  reads: 'section',
  docs: 'An image’s address ends in one extension: that of its file.',
  why: 'The site looks for a file of exactly that name, finds none, and the page shows a broken image.',
  bad: '![An edge site](«/img/edge.png.png») and ![another](«/img/edge»)\n',
  good: '![An edge site](/img/edge.png) and ![another](/img/edge.png)\n',
  *check(post, site) {
    let searches = MOST_SEARCHES;
    for (const { href, span } of imageAddresses(post)) {
      const odd = href.startsWith(`${site.publicFolder}/`) ? oddEnding(href) : undefined;
      if (odd && !hasImage(href, site)) yield finding(href, span, odd, site, searches-- > 0);
    }
  },
};

function finding(href: string, span: Span, odd: 'missing' | 'doubled', site: Site, search: boolean): Finding {
  const near = search ? nearImages(href, site) : NO_IMAGES;
  const fixes: Fix[] = near.addresses.map((address) => change(span, address, near.sure));
  if (fixes.length === 0 && odd === 'doubled') fixes.push(change(span, withoutDoubledEnding(href), site.images === undefined));
  return {
    span,
    message:
      odd === 'doubled'
        ? say`This name has its extension twice, and the site has no such file: the page shows a broken image. Keep one.`
        : say`This name has no extension, and the site has no such file: the page shows a broken image. Add the file’s own.`,
    fixes,
  };
}

function change(span: Span, address: string, preferred: boolean): Fix {
  return { title: say`Change it to ${shown(address)}`, edits: [{ span, text: address }], preferred };
}
