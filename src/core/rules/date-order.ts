import { dateFault } from '../date-faults';
import { dateFixes } from '../date-fixes';
import { printDate } from '../dates';
import { say } from '../say';
import type { Rule } from '../types';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'warning',
  reads: 'front',
  docs: 'A later part of a series has a later date than the part before it.',
  why: 'The blog sorts by date: with an earlier one the second part stands below the first, as if it had come out before it. It is the sign of a wrong month or year, or of a date that was left from another post.',
  bad: {
    path: 'src/pages/blog/starlingx-sample-tour-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour, continued\ndate: «2026-01-09T07:30:00.000Z»\n---\nText.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-sample-tour-part-2.md',
    text: '---\ntemplateKey: blog-post\ntitle: The tour, continued\ndate: 2026-02-09T07:30:00.000Z\n---\nText.\n',
  },
  *check(post, site) {
    const fault = dateFault(post, site);
    if (fault?.kind !== 'order') return;
    yield {
      span: fault.value.span,
      message: say`The part before this one, ${fault.before.slug}, is of ${printDate(fault.beforeTime)}, and the blog would show this one below it. Check the month and the year.`,
      fixes: dateFixes(fault),
    };
  },
};
