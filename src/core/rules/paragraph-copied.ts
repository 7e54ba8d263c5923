import { hashParagraph } from '../fold-text';
import { findFooter } from '../footer-find';
import { nextLine } from '../lines';
import { isNew, paragraphsOf, strangersTo } from '../post-index';
import { say } from '../say';
import type { Post, Rule } from '../types';

/** Characters of a paragraph that is worth a word. */
const LONG = 200;

export const paragraphCopied: Rule = {
  id: 'paragraph-copied',
  severity: 'hint',
  docs: 'A new post repeats no paragraph of one older post.',
  why: 'A recap or announcement that was begun as a copy of the last one still holds what was true last time. Text that stands in several older posts is taken for standing text and not reported, nor are the parts of a series and the footer.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\n---\nTeaser.\n\n«The hut had room for forty people, and for two days it was full of laptops, wet socks and opinions about boot loaders. In the end the group agreed to meet again as soon as the snow is gone and the road is open.»\n',
  },
  good: { path: 'src/pages/blog/starlingx-sample-draft.md', text: '---\ntemplateKey: blog-post\ntitle: News\n---\nTeaser.\n\n' },
  *check(post, site) {
    const known = isNew(post, site) ? paragraphsOf(site) : undefined;
    if (!known) return;
    for (const { start, end } of longParagraphs(post)) {
      const hash = hashParagraph(post.text.slice(start, end));
      const [other, ...more] = strangersTo(post, hash === undefined ? [] : known.get(hash));
      if (!other || more.length > 0 || start >= (findFooter(post)?.text?.span.start ?? post.text.length)) continue;
      yield {
        span: { start, end },
        message: say`This whole paragraph stands in ${other.slug} too. If it was left from copying that post, write what is true this time, or take it out.`,
        fixes: [{ title: say`Remove the paragraph`, edits: [{ span: { start, end: nextLine(post.text, end) }, text: '' }] }],
      };
    }
  },
};

/** Without the teaser, which has a rule of its own, and list items. */
function longParagraphs({ body }: Post): Post['body']['paragraphs'] {
  return body.paragraphs.slice(1).filter(({ start, end, marker }) => marker === '' && end - start >= LONG);
}
