import { dateFault } from '../date-faults';
import { dateFixes } from '../date-fixes';
import { printEvent } from '../event';
import { say } from '../say';
import type { Rule } from '../types';

export const dateYear: Rule = {
  id: 'date-year',
  severity: 'warning',
  reads: 'front',
  docs: 'The date goes with the year and month that title and file name speak of: a recap after its event, an annual report in the year after the one it is about.',
  why: 'Every January somebody writes the old year, and the copy of last year’s post keeps its date: the post is then sorted a year too deep in the blog, where nobody finds it.',
  bad: '---\ntemplateKey: blog-post\ntitle: Sample 2025 Annual Report\ndate: «2025-01-20T08:15:00.000Z»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: Sample 2025 Annual Report\ndate: 2026-01-20T08:15:00.000Z\n---\nText.\n',
  *check(post, site) {
    const fault = dateFault(post, site);
    if (fault?.kind !== 'year') return;
    const about = printEvent(fault.event);
    yield {
      span: fault.value.span,
      message: fault.report
        ? say`A report about ${about} comes out in the year after, and this date does not: the site would sort it a year too early or too late. Check the year.`
        : say`Title or file name speak of ${about}, and this date does not go with that: the site would sort the post far from its time. Check the year and the month.`,
      fixes: dateFixes(fault),
    };
  },
};
