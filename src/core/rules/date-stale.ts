import { dateFault } from '../date-faults';
import { dateFixes } from '../date-fixes';
import { say } from '../say';
import type { Rule } from '../types';

/** From here on it is no drift in review but a wrong month or year. */
const FAR = 60;

export const dateStale: Rule = {
  id: 'date-stale',
  severity: 'information',
  reads: 'front',
  docs: 'A post that is not on the blog yet has a date that still lies ahead, or today.',
  why: 'Posts go out on the day they are merged, and the blog sorts by the date: with a day gone by, a new post appears below older ones, where nobody sees that it is new. Drafts drift while they are in review. Whether a post is new, git says (it is not in the main branch); without git this check is silent.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\ndate: «2026-04-02T08:15:00.000Z»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-sample-draft.md',
    text: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2026-04-15T08:15:00.000Z\n---\nText.\n',
  },
  *check(post, site) {
    const fault = dateFault(post, site);
    if (fault?.kind !== 'stale') return;
    const { days, value } = fault;
    yield {
      span: value.span,
      severity: days >= FAR ? 'warning' : 'information',
      message: say`This post is not on the blog yet, and its date lies ${days} days back: it would appear below every post of the time since. Give it the day on which it is to go out.`,
      fixes: dateFixes(fault),
    };
  },
};
