import { behindDetour } from '../detours';
import { say } from '../say';
import type { Rule } from '../types';

export const linkDetour: Rule = {
  id: 'link-detour',
  severity: 'warning',
  reads: 'section',
  docs: 'A link goes straight to its page, not through the redirect of a mail program, a search or an office suite.',
  why: 'Text copied from mail or from an online document brings along links that report each click to somebody else, name the person they were made for, and stop working when the service does.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\nSee the [docs](«https://www.google.com/url?q=https://docs.starlingx.io/&sa=D&source=docs»).\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nSee the [docs](https://docs.starlingx.io/).\n',
  *check({ body }) {
    for (const { href, kind, target } of body.links) {
      const straight = kind === 'reference' ? undefined : behindDetour(href);
      if (straight === undefined) continue;
      yield {
        span: target,
        message: say`This link makes a detour over another service before it gets to ${straight}. It was copied along with the text; link to the page itself.`,
        fixes: [{ title: say`Link to the page itself`, edits: [{ span: target, text: straight }], preferred: true }],
      };
    }
  },
};
