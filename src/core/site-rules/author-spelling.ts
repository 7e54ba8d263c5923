import { meantBy, namesInPosts } from '../author-names';
import { say } from '../say';
import type { SiteRule } from '.';

export const authorSpelling: SiteRule = {
  id: 'author-spelling',
  severity: 'warning',
  docs: 'An author is written the same way in every post.',
  why: 'The site makes one page for each spelling, so the posts of one person are spread over two pages. Where a single post has a spelling of its own, author-unknown says so in that post.',
  *check(site) {
    const names = namesInPosts(site);
    for (const [name, cards] of names) {
      const meant = cards.length > 1 ? meantBy(name, names, site) : undefined;
      if (meant === undefined) continue;
      for (const { path } of cards)
        yield {
          path,
          message: say`The author "${name}" is very likely "${meant}": the site makes a page for each of the two names. Write the name as there.`,
        };
    }
  },
};
