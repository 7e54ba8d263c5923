import { scalarFor } from '../fields';
import { outlineOf } from '../headings';
import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A heading ends without a full stop, comma, colon or semicolon.',
  why: 'A heading is a title: the headings of the blog carry no mark at their end, but question and exclamation marks where they are meant.',
  bad: '# Plans«:»\n\nText.\n',
  good: '# Plans\n\nText.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    const stop = title?.style === 'plain' && /[.,;]$/.test(title.raw) && /(?<![.\s\d]|\b\p{L}{1,3})[.,;]$/u.exec(title.raw);
    if (title && stop)
      yield finding(
        { start: title.span.end - 1, end: title.span.end },
        say`A title needs no mark at its end; the other titles of the blog have none. Remove it.`,
      );
    for (const { text, span } of outlineOf(post)) {
      const mark = /(?<!\.)[.,:;]$/.exec(text);
      if (!mark) continue;
      const at = post.text.lastIndexOf(mark[0], span.end - 1);
      yield finding(
        { start: at, end: at + 1 },
        say`A heading needs no mark at its end; the other headings of the blog have none. Remove it.`,
      );
    }
  },
};

function finding(span: Span, message: string): Finding {
  return {
    span,
    message,
    fixes: [{ title: say`Remove the mark`, edits: [{ span, text: '' }], preferred: true }],
  };
}
