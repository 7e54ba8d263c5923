import { scalarFor } from '../fields';
import { foldText } from '../fold-text';
import { indexOf, originalOf } from '../post-index';
import { say } from '../say';
import type { Rule } from '../types';

export const titleCopied: Rule = {
  id: 'title-copied',
  severity: 'warning',
  reads: 'front',
  docs: 'No two posts have the same title.',
  why: 'A title that was left from the copied post stands on the blog twice, over two different texts; readers take the new post for the old one.',
  bad: '---\ntemplateKey: blog-post\ntitle: «A sample meetup in the mountains»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: \n---\nText.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    const other = title && originalOf(post, site, indexOf(site)?.titles.get(foldText(title.text)));
    if (!other) return;
    yield {
      span: title.span,
      message: say`${other.slug} has this title too, so the blog shows it twice. It may have been left from copying that post; give this one its own.`,
      fixes: [{ title: say`Empty the title, to write a new one`, edits: [{ span: title.span, text: '' }] }],
    };
  },
};
