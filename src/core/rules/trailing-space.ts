import { say } from '../say';
import type { Rule } from '../types';

export const trailingSpace: Rule = {
  id: 'trailing-space',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'No blanks stand at the end of a line, but for the two that break a line inside a paragraph.',
  why: 'The site drops them; they come back as changes in reviews, because editors remove them.',
  bad: 'See you in the cloud!« »\n\n- Testing«  »\n',
  good: 'See you in the cloud!\n\n- Testing\n',
  *check({ text, body }) {
    for (const [index, { kind, content, end }] of body.lines.entries()) {
      if ((kind !== 'text' && kind !== 'heading') || !isBlank(text[end - 1])) continue;
      let start = end;
      while (start > content && isBlank(text[start - 1])) start -= 1;
      const next = body.lines[index + 1];
      const breaks = kind === 'text' && end - start > 1 && next?.kind === 'text' && next.marker === '';
      if (breaks || start === content) continue;
      const span = { start, end };
      yield {
        span,
        message: say`Blanks at the end of a line do nothing here. Remove them.`,
        fixes: [{ title: say`Remove the blanks`, edits: [{ span, text: '' }], preferred: true }],
      };
    }
  },
};

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}
