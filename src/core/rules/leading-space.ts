import { findMisplacedItems } from '../list-nesting';
import { say } from '../say';
import type { Rule } from '../types';

export const leadingSpace: Rule = {
  id: 'leading-space',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'No stray blank stands in front of a paragraph, a heading or a list item.',
  why: 'The site drops the blank, but it is what is left of a cut sentence or of a list that was moved, and other tools nest lists by it.',
  bad: '- Storage\n« »- Networking\n\n« »The next meeting is in May.\n',
  good: '- Storage\n- Networking\n\nThe next meeting is in May.\n',
  *check(post) {
    const { text, body } = post;
    const misplaced = new Set(findMisplacedItems(post).map(({ span }) => span.start));
    for (const [index, line] of body.lines.entries()) {
      if (line.indent !== 1 || text[line.start] !== ' ' || (line.kind !== 'heading' && line.kind !== 'text')) continue;
      // A line that goes on in a paragraph is the rule double-space's, an item that lost its level list-nesting's.
      if (line.kind === 'text' && line.marker === '' && body.lines[index - 1]?.kind === 'text') continue;
      if (misplaced.has(line.start + 1)) continue;
      const span = { start: line.start, end: line.start + 1 };
      yield {
        span,
        message: say`A blank stands at the start of this line for no reason. Remove it.`,
        fixes: [{ title: say`Remove the blank`, edits: [{ span, text: '' }], preferred: true }],
      };
    }
  },
};
