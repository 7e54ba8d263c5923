import { inlineAddresses, shown } from '../hrefs';
import { movedTo } from '../moved-links';
import { say } from '../say';
import { repairScheme } from '../schemes';
import type { Rule } from '../types';

export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'warning',
  reads: 'section',
  docs: 'A link to another site begins with `https://`, one to a mail address with `mailto:`.',
  why: 'Without a scheme a browser takes the address for a page below the post: `opendev.org/starlingx` becomes /blog/<post>/opendev.org/starlingx, which is not there. It was live like that in two annual reports.',
  bad: 'Get the [code](«opendev.org/starlingx»), see [the site](«https:/www.starlingx.io») or [write](«discuss@lists.starlingx.io»).\n',
  good: 'Get the [code](https://opendev.org/starlingx), see [the site](https://www.starlingx.io) or [write](mailto:discuss@lists.starlingx.io).\n',
  *check(post, site) {
    for (const { href, span } of inlineAddresses(post)) {
      const right = repairScheme(href);
      if (right === undefined || movedTo(href, site)) continue;
      const isMail = right.startsWith('mailto:');
      yield {
        span,
        message: isMail
          ? say`A mail address needs "mailto:" in front: the browser looks for it below the post's own page and finds nothing. Write ${right}.`
          : say`This address does not begin with "https://": the browser looks for it below the post's own page and finds nothing. Write ${right}.`,
        fixes: [{ title: say`Change it to ${shown(right)}`, edits: [{ span, text: right }], preferred: true }],
      };
    }
  },
};
