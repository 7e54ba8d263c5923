import { dateFault } from '../date-faults';
import { dateFixes } from '../date-fixes';
import { say } from '../say';
import type { Rule } from '../types';

export const dateFuture: Rule = {
  id: 'date-future',
  severity: 'warning',
  reads: 'front',
  docs: 'The date lies two months ahead at most.',
  why: 'The site publishes a post at once, whatever its date, and sorts by it: a date far ahead (a wrong year, day and month swapped) pins the post on top of the blog until that day.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ndate: «2026-11-05T08:15:00.000Z»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2026-05-11T08:15:00.000Z\n---\nText.\n',
  *check(post, site) {
    const fault = dateFault(post, site);
    if (fault?.kind !== 'future') return;
    yield {
      span: fault.value.span,
      message: say`This date lies ${fault.days} days ahead. The site does not wait for it: the post appears at once and stays on top of the blog until then. Check the year, the month and the day.`,
      fixes: dateFixes(fault),
    };
  },
};
