import { meantBy, namesInPosts } from '../author-names';
import { kebabCase } from '../names';
import { say } from '../say';
import type { SiteRule } from '.';

export const authorWithoutFile: SiteRule = {
  id: 'author-without-file',
  severity: 'hint',
  docs: 'Each author of several posts has a file that gives the company.',
  why: 'The author page is made all the same, but without a company, and the CMS cannot offer the name. Of a name that stands in one post alone author-unknown speaks in that post; of a misspelt one, author-spelling.',
  *check(site) {
    const names = namesInPosts(site);
    const filed = new Set(site.authors.map(({ name }) => name));
    for (const [name, cards] of names) {
      const [first] = cards;
      if (!first || cards.length === 1 || filed.has(name) || meantBy(name, names, site) !== undefined) continue;
      yield {
        path: first.path,
        message: say`"${name}", the author of ${cards.length} posts, has no author file: the author page shows no company. A file ${site.authorFolder}/${kebabCase(name)}.md would give it one.`,
      };
    }
  },
};
