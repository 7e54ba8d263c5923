import { addressesOf, shown } from '../hrefs';
import { say } from '../say';
import type { Rule } from '../types';

/** Netlify's previews of a change under review, and the two ports on which Gatsby serves a site that is being written. */
const PREVIEW =
  /^https?:\/\/(?:(?:deploy-preview-\d{1,9}|[\w-]{1,60})--[\w-]{1,60}\.netlify\.(?:app|com)|(?:localhost|127\.0\.0\.1):(?:8000|9000)(?=\/(?:blog|img|author)\/))(?=[/?#]|$)/i;

export const linkPreview: Rule = {
  id: 'link-preview',
  severity: 'warning',
  reads: 'section',
  docs: 'A link to the blog leads to the site, not to a preview of it.',
  why: 'Previews of a change under review are deleted some time after it, and localhost is the reader’s own machine. Addresses are copied from there while a post is checked.',
  bad: 'Read [the announcement](«https://deploy-preview-98--starlingx.netlify.app/blog/starlingx-release-98/»).\n',
  good: 'Read [the announcement](/blog/starlingx-release-98/).\n',
  *check(post) {
    for (const { link, href, span } of addressesOf(post)) {
      if (link.kind === 'inline' && /^file:/i.test(href))
        yield {
          span,
          message: say`This is the address of a file on the machine of whoever wrote it: browsers refuse to open it for anybody. Link where the page is on the web.`,
        };
      const host = link.kind === 'inline' ? PREVIEW.exec(href)?.[0] : undefined;
      if (!host) continue;
      const right = href.slice(host.length) || '/';
      yield {
        span,
        message: say`This address is that of a preview, which readers cannot open for long, or not at all. Link ${right}.`,
        fixes: [{ title: say`Change it to ${shown(right)}`, edits: [{ span, text: right }], preferred: true }],
      };
    }
  },
};
