import { addressesOf } from '../hrefs';
import { ownPostLink } from '../own-links';
import { say } from '../say';
import type { Rule } from '../types';

export const linkToItself: Rule = {
  id: 'link-to-itself',
  severity: 'warning',
  reads: 'section',
  docs: 'A post does not link to its own page.',
  why: 'The click only loads the same page again. It happens when a part of a series is begun as a copy of the other part: the link was to be turned round.',
  bad: {
    path: 'src/pages/blog/starlingx-tuning-part-2.md',
    text: 'Read [the first part](«/blog/starlingx-tuning-part-2/») before.\n',
  },
  good: { path: 'src/pages/blog/starlingx-tuning-part-2.md', text: 'Read the first part before.\n' },
  *check(post, site) {
    if (post.slug === '') return;
    for (const { link, href, span } of addressesOf(post)) {
      const own = href.includes('/blog/') ? ownPostLink(href, site) : undefined;
      if (own?.slug !== post.slug || own.fragment !== '') continue;
      yield {
        span,
        message: say`This link leads to the page it stands on. If another part of the series is meant, link that one.`,
        fixes: [
          {
            title: say`Keep the text alone`,
            edits: [{ span: link.span, text: post.text.slice(link.text.start, link.text.end) }],
          },
        ],
      };
    }
  },
};
