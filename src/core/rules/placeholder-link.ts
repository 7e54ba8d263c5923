import { isPlaceholderTarget } from '../placeholders';
import { say } from '../say';
import type { Rule } from '../types';

export const placeholderLink: Rule = {
  id: 'placeholder-link',
  severity: 'warning',
  reads: 'section',
  docs: 'Every link has a real address: no note that one is to come, and none that is set apart for examples.',
  why: 'What stands in the parentheses goes into the page as it is: a reader who follows the link gets an error page. Such notes stayed on the blog for years.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\nSee the [guide](«ADD LINK»).\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nSee the guide.\n',
  *check({ text, body }) {
    for (const { kind, href, target, span, text: words } of body.links) {
      if (kind !== 'inline' || !isPlaceholderTarget(href)) continue;
      yield {
        span: target,
        message: say`This is no address but the place of one that was to come: the link leads readers nowhere. Put the address here, or leave the link out.`,
        fixes: [{ title: say`Remove the link, keep its words`, edits: [{ span, text: text.slice(words.start, words.end) }] }],
      };
    }
  },
};
