import { headingsOf } from '../headings';
import { nextLine } from '../lines';
import { say } from '../say';
import type { Rule } from '../types';

export const headingEmpty: Rule = {
  id: 'heading-empty',
  severity: 'warning',
  reads: 'section',
  docs: 'A heading has words.',
  why: 'The site makes an empty heading of number signs that stand alone: a gap on the page, and a heading without a name for screen readers.',
  bad: 'Text.\n\n«##»\nMore text.\n',
  good: 'Text.\n\nMore text.\n',
  *check(post) {
    for (const { text, span, line, signs } of headingsOf(post)) {
      if (text !== '') continue;
      yield {
        span: signs,
        message: say`These number signs stand alone: the site shows an empty heading, a gap in the page. Write the heading, or remove the line.`,
        fixes: [
          { title: say`Remove the line`, edits: [{ span: { start: line.start, end: nextLine(post.text, span.end) }, text: '' }] },
        ],
      };
    }
  },
};
