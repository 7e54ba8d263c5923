import { say } from '../say';
import { TEASER, teaserMarkers } from '../teaser';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

export const teaserMissing: Rule = {
  id: 'teaser-missing',
  severity: 'hint',
  profile: 'starlingx',
  quietWhileTyping: true,
  docs: 'A new post begins with a teaser of one sentence that ends in `<!-- more -->`.',
  why: 'The guide of the blog asks for it, though the page of today shows the first 200 characters of the text in any case.',
  bad: { path: 'src/pages/blog/starlingx-sample-draft.md', text: '«Learn more about the release.»\n\nText.\n' },
  good: { path: 'src/pages/blog/starlingx-sample-draft.md', text: 'Learn more about the release. <!-- more -->\n\nText.\n' },
  *check(post, site) {
    if (site.published?.get(post.path) !== false || teaserMarkers(post).length > 0) return;
    const first = textBlocks(post.body)[0];
    if (!first) return;
    const end = first.start + post.text.slice(first.start, first.end).trimEnd().length;
    yield {
      span: { start: first.start, end },
      message: say`The post has no "${TEASER}": the guide asks for a first sentence that says what the post is about, with this marker behind it.`,
      fixes: [
        { title: say`Put the marker behind the first paragraph`, edits: [{ span: { start: end, end }, text: ` ${TEASER}` }] },
      ],
    };
  },
};
