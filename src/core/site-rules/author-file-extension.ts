import { say } from '../say';
import type { SiteRule } from '.';

export const authorFileExtension: SiteRule = {
  id: 'author-file-extension',
  severity: 'warning',
  docs: 'Author files end in .md.',
  why: 'Gatsby and the CMS read Markdown files only: an author file with another name is there for nobody.',
  *check({ authorFiles, authorFolder }) {
    for (const name of authorFiles) {
      if (/\.mdx?$/.test(name) || name.endsWith('/') || name.startsWith('.')) continue;
      yield {
        path: `${authorFolder}/${name}`,
        message: say`This author file does not end in .md: neither the site nor the CMS reads it. Rename it.`,
      };
    }
  },
};
