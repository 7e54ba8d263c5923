import { say } from '../say';
import type { Rule } from '../types';

export const finalNewline: Rule = {
  id: 'final-newline',
  severity: 'hint',
  quietWhileTyping: true,
  docs: 'The file ends with one line end.',
  why: 'Without one, every review marks the last line as changed when a line is added; blank lines at the end are left over from deleted text.',
  bad: '# Plans\n\nThe last sentence«.»',
  good: '# Plans\n\nThe last sentence.\n',
  *check({ text, eol }) {
    const end = text.trimEnd().length;
    if (end === 0) return;
    const rest = text.slice(end);
    const ends = rest.split('\n').length - 1;
    if (ends === 1 && rest.endsWith('\n')) return;
    if (ends === 0)
      yield {
        span: { start: end - 1, end },
        message: say`The file does not end with a line end: put one behind its last line.`,
        fixes: [
          {
            title: say`End the file with a line end`,
            edits: [{ span: { start: end, end: text.length }, text: eol }],
            preferred: true,
          },
        ],
      };
    else
      yield {
        span: { start: end, end: text.length },
        message: say`Blank lines stand at the end of the file: leave one line end.`,
        fixes: [
          { title: say`Remove the blank lines`, edits: [{ span: { start: end, end: text.length }, text: eol }], preferred: true },
        ],
      };
  },
};
