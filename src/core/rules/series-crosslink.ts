import { endsOpen } from '../footer-edits';
import { isWord, wordStart } from '../letters';
import { proseOf } from '../prose';
import { say } from '../say';
import { crosslinkEdit, crosslinkPlace, linkBack, missingLinks } from '../series-links';
import type { Post, Rule, Span } from '../types';

export const seriesCrosslink: Rule = {
  id: 'series-crosslink',
  severity: 'information',
  profile: 'starlingx',
  docs: 'Each part of a series links to the part before and the part after it.',
  why: 'The blog lists posts by date alone: without these links a reader of one part does not find the others, or does not know of them.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-tour-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour, continued\n---\nDay two.\n\nThe notes are in the [etherpad](https://etherpad.opendev.org/p/x) of the «session».\n\n# About StarlingX\n\nWords.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-sample-tour-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour, continued\n---\nDay two.\n\nThe notes are in the [etherpad](https://etherpad.opendev.org/p/x) of the session.\n\nYou can read what came before in [Part 1](https://www.starlingx.io/blog/starlingx-sample-tour/).\n\n# About StarlingX\n\nWords.\n',
  },
  *check(post, site) {
    // A link in a comment that is never closed is none: it would be missing for ever.
    if (endsOpen(post)) return;
    for (const { side, to, promise } of missingLinks(post, site)) {
      if (promise) continue; // Reported where it is promised.
      const elsewhere = linkBack(post, site, to);
      yield {
        span: lastWord(post, crosslinkPlace(post).after),
        message: elsewhere
          ? say`Part ${to.number} of this series is ${to.card.slug}, and this post has no link to it, so readers do not find it from here. Add one, and one back from there.`
          : say`Part ${to.number} of this series is ${to.card.slug}, and this post has no link to it, so readers do not find it from here. Add one.`,
        fixes: [
          {
            title: elsewhere
              ? say`Add a link to part ${to.number}, and one back from there`
              : say`Add a link to part ${to.number}`,
            edits: [crosslinkEdit(post, side, to)],
            preferred: true,
            ...(elsewhere && { elsewhere }),
          },
        ],
      };
    }
  },
};

/** The last word of the paragraph that the link would follow: an empty range would not be drawn. */
function lastWord(post: Post, { start, end }: Span): Span {
  const prose = proseOf(post);
  let last = end;
  while (last > Math.max(start, end - 260) && !isWord(prose[last - 1])) last -= 1;
  const first = Math.max(start, wordStart(prose, last));
  return first < last ? { start: first, end: last } : { start, end };
}
