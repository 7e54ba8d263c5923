import { scalarFor } from '../fields';
import { mismatches } from '../name-facts';
import type { Rule } from '../types';

export const titleMismatch: Rule = {
  id: 'title-mismatch',
  severity: 'warning',
  reads: 'front',
  docs: 'Title and file name speak of the same year, month, part or release.',
  why: 'A new recap or announcement is begun as a copy of the last one; then the file gets its new name and the title keeps last time’s year, or the other way round.',
  bad: {
    path: 'src/pages/blog/starlingx-vptg-april-2031-recap-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: Sample event in «October», «2030» - Part «1»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-vptg-april-2031-recap-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: Sample event in April, 2031 - Part 2\n---\nText.\n',
  },
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    if (!title) return;
    for (const { what, named, told, at } of mismatches(post.slug, title.raw)) {
      const span = { start: title.span.start + at.start, end: title.span.start + at.end };
      yield {
        span,
        message: `The title says ${what} ${told}, the file name ${named}: one of them was left from the post that this one was copied from. The file name becomes the address of the page, so both must be right.`,
        fixes: [{ title: `Change the title to ${what} ${named}`, edits: [{ span, text: named }] }],
      };
    }
  },
};
