import { outlineOf } from '../headings';
import { say } from '../say';
import type { Rule } from '../types';

export const headingBold: Rule = {
  id: 'heading-bold',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A heading is not set in bold as well.',
  why: 'Exports from word processors put the asterisks of bold text into headings; the site shows such a heading heavier than its sisters.',
  bad: '# «**Plans**»\n\nText.\n',
  good: '# Plans\n\nText.\n',
  *check(post) {
    for (const { text, span, signs } of outlineOf(post)) {
      const bold = /^(\*{2,3}|_{2,3})(?=\S)([^*_]{1,300})\1$/.exec(text);
      if (!bold) continue;
      const start = post.text.indexOf(text, signs.end);
      if (start < 0 || start + text.length > span.end) continue;
      yield {
        span: { start, end: start + text.length },
        message: say`The whole heading is bold besides: the site shows it heavier than the others. Leave the asterisks out.`,
        fixes: [
          {
            title: say`Leave the bold out`,
            edits: [{ span: { start, end: start + text.length }, text: bold[2] ?? '' }],
            preferred: true,
          },
        ],
      };
    }
  },
};
