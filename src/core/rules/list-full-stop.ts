import { wordStart } from '../letters';
import { listsOf } from '../list-groups';
import { say } from '../say';
import { trimmedEnd } from '../trimmed-end';
import type { Rule } from '../types';

/** So many items must end alike before one that does not looks odd. */
const OTHERS = 3;

export const listFullStop: Rule = {
  id: 'list-full-stop',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'The items of a list all end with a full stop, or none does.',
  why: 'Items that were added or cut later tend to differ, and the list looks unfinished.',
  bad: '* It is fast.\n* It is small.\n* It is «safe»\n* It is free.\n',
  good: '* It is fast.\n* It is small.\n* It is safe.\n* It is free.\n',
  *check({ text, body }) {
    for (const list of listsOf(body)) {
      const ends = list.map(({ start, end }) => trimmedEnd(text, start, end));
      const stops = ends.filter((end) => text[end - 1] === '.').length;
      if (stops < OTHERS || list.length - stops > 1) continue;
      for (const end of ends) {
        const word = text.slice(wordStart(text, end), end);
        if (!word || word === 'or' || word === 'and') continue;
        yield {
          span: { start: end - word.length, end },
          message: say`The other items of this list end with a full stop, this one does not. Add it.`,
          fixes: [{ title: say`Add a full stop`, edits: [{ span: { start: end, end }, text: '.' }], preferred: true }],
        };
      }
    }
  },
};
