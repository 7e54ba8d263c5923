import { isItem } from '../list-lines';
import type { Rule } from '../types';

export const leadingSpace: Rule = {
  id: 'leading-space',
  severity: 'hint',
  quietWhileTyping: true,
  docs: 'No stray blank stands at the start of a line.',
  why: 'The site drops the blank, but it is what is left of a cut sentence or of a list that was moved, and other tools nest lists by it.',
  bad: 'The platform gives access\n« »to its resources.\n',
  good: 'The platform gives access\nto its resources.\n',
  *check({ text, body }) {
    let inList = false;
    for (const line of body.lines) {
      if (line.kind === 'blank') continue;
      const item = isItem(line);
      if (line.indent === 1 && text[line.start] === ' ' && (line.kind === 'heading' || (line.kind === 'text' && (item || !inList)))) {
        yield {
          span: { start: line.start, end: line.start + 1 },
          message: 'A blank stands at the start of this line for no reason. Remove it.',
          fixes: [{ title: 'Remove the blank', edits: [{ span: { start: line.start, end: line.start + 1 }, text: '' }], preferred: true }],
        };
      }
      if (item) inList = true;
      else if (line.indent === 0 || line.kind === 'heading') inList = false;
    }
  },
};
