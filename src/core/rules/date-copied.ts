import { DAY, dateFault } from '../date-faults';
import { dateFixes } from '../date-fixes';
import { isNew } from '../post-index';
import { say } from '../say';
import type { Rule } from '../types';

export const dateCopied: Rule = {
  id: 'date-copied',
  severity: 'information',
  reads: 'front',
  docs: 'No two posts have the same date to the millisecond.',
  why: 'A post is often begun as a copy of another one, and its date stays behind: the new post then sorts beside the old one, far down the blog. Of two posts of one instant, chance decides which stands first.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\ndate: «2026-03-02T09:15:42.617Z»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2026-04-15T09:15:42.617Z\n---\nText.\n',
  },
  *check(post, site) {
    const fault = dateFault(post, site);
    if (fault?.kind !== 'copied') return;
    const { from, today, time, value } = fault;
    const leftOver = isNew(post, site) && today !== undefined && time < today - DAY;
    yield {
      span: value.span,
      severity: leftOver ? 'warning' : 'information',
      message: leftOver
        ? say`This is the date of ${from.slug}, to the millisecond: it was left from copying that post, and the new one would appear beside it, among the old posts. Give it the day on which it is to go out.`
        : say`${from.slug} has exactly this date too, so that chance decides which of the two stands first on the blog. Change the day or the time of one of them.`,
      fixes: dateFixes(fault),
    };
  },
};
