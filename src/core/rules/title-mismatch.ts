import { scalarFor } from '../fields';
import { type Mismatch, mismatches } from '../name-facts';
import { say, sentences } from '../say';
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
        message: sentences(
          CONTRADICTION[what](told, named),
          say`The file name becomes the address of the page, so both must be right.`,
        ),
        fixes: [{ title: CHANGE[what](named), edits: [{ span, text: named }] }],
      };
    }
  },
};

const CONTRADICTION: Record<Mismatch['what'], (told: string, named: string) => string> = {
  year: (told, named) =>
    say`The title says year ${told}, the file name ${named}: one of them was left from the post that this one was copied from.`,
  month: (told, named) =>
    say`The title says month ${told}, the file name ${named}: one of them was left from the post that this one was copied from.`,
  part: (told, named) =>
    say`The title says part ${told}, the file name ${named}: one of them was left from the post that this one was copied from.`,
  release: (told, named) =>
    say`The title says release ${told}, the file name ${named}: one of them was left from the post that this one was copied from.`,
};

const CHANGE: Record<Mismatch['what'], (named: string) => string> = {
  year: (named) => say`Change the title to year ${named}`,
  month: (named) => say`Change the title to month ${named}`,
  part: (named) => say`Change the title to part ${named}`,
  release: (named) => say`Change the title to release ${named}`,
};
