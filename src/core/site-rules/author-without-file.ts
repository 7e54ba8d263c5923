import { kebabCase } from '../names';
import type { SiteRule } from '.';

export const authorWithoutFile: SiteRule = {
  id: 'author-without-file',
  severity: 'hint',
  docs: 'Each author has a file that gives the company.',
  why: 'The author page is made all the same, but without a company, and the CMS cannot offer the name.',
  *check({ posts, authors, authorFolder }) {
    const known = new Set(authors.map(({ name }) => name));
    for (const { path, author } of posts ?? []) {
      if (author === '' || known.has(author)) continue;
      yield {
        path,
        message: `"${author}" has no author file: the author page shows no company. A file ${authorFolder}/${kebabCase(author)}.md would give it one.`,
      };
    }
  },
};
