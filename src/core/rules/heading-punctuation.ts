import { outlineOf } from '../headings';
import type { Rule } from '../types';

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'hint',
  quietWhileTyping: true,
  docs: 'A heading ends without a full stop, comma, colon or semicolon.',
  why: 'A heading is a title: the headings of the blog carry no mark at their end, but question and exclamation marks where they are meant.',
  bad: '# Plans«:»\n\nText.\n',
  good: '# Plans\n\nText.\n',
  *check(post) {
    for (const { text, span } of outlineOf(post)) {
      const mark = /(?<!\.)[.,:;]$/.exec(text);
      if (!mark) continue;
      const at = post.text.lastIndexOf(mark[0], span.end - 1);
      const end = { start: at, end: at + 1 };
      yield {
        span: end,
        message: 'A heading needs no mark at its end; the other headings of the blog have none.',
        fixes: [{ title: 'Remove the mark', edits: [{ span: end, text: '' }], preferred: true }],
      };
    }
  },
};
