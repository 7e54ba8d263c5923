import { say } from '../say';
import { linkBack, missingLinks, promiseEdits } from '../series-links';
import type { Rule } from '../types';

export const stayTuned: Rule = {
  id: 'stay-tuned',
  severity: 'warning',
  profile: 'starlingx',
  docs: 'Once the next part of a series is there, the sentence that announces it links to it.',
  why: 'Readers who come later are told to wait for something that has long been on the blog, and get no way to it.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-tour.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour\n---\nDay one.\n\n«Stay tuned for the recap of day 2!»\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-sample-tour.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour\n---\nDay one.\n\nStay tuned for the [recap of day 2](https://www.starlingx.io/blog/starlingx-sample-tour-part-2/)!\n',
  },
  *check(post, site) {
    for (const { to, promise } of missingLinks(post, site)) {
      if (!promise) continue;
      const elsewhere = linkBack(post, site, to);
      yield {
        span: promise.span,
        message: elsewhere
          ? say`What this sentence announces is there by now: part ${to.number} is ${to.card.slug}, and this post has no link to it. Link it here, and this part from there.`
          : say`What this sentence announces is there by now: part ${to.number} is ${to.card.slug}, and this post has no link to it. Link it here.`,
        fixes: [
          {
            title: elsewhere ? say`Link part ${to.number} here, and this part from there` : say`Link part ${to.number} here`,
            edits: promiseEdits(promise, to.card.slug),
            ...(elsewhere && { elsewhere }),
          },
        ],
      };
    }
  },
};
