import { say } from '../say';
import type { Rule } from '../types';

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,40}\|?[ \t]*$/;

export const tableBlankLine: Rule = {
  id: 'table-blank-line',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank line stands above a table.',
  why: 'The parser of the site sees no table directly below a line of text: it shows the bars and dashes as text.',
  bad: 'The results:\n«| Host | Time |»\n|---|---|\n| a | 1 s |\n',
  good: 'The results:\n\n| Host | Time |\n|---|---|\n| a | 1 s |\n',
  *check({ text, body, eol }) {
    const { lines } = body;
    for (let index = 2; index < lines.length; index += 1) {
      const line = lines[index];
      if (line?.kind !== 'table' || line.end - line.start > 2000) continue;
      const head = lines[index - 1];
      const above = lines[index - 2];
      if (!head || above?.kind !== 'text' || (head.kind !== 'table' && head.kind !== 'text')) continue;
      if (!text.slice(head.start, Math.min(head.end, head.start + 2000)).includes('|')) continue;
      if (!DELIMITER.test(text.slice(line.start, line.end))) continue;
      yield {
        span: { start: head.content, end: head.end },
        message: say`A line of text stands directly above this table, so the site shows its bars and dashes as text. Put a blank line between them.`,
        fixes: [
          {
            title: say`Put a blank line above`,
            edits: [{ span: { start: head.start, end: head.start }, text: eol }],
            preferred: true,
          },
        ],
      };
    }
  },
};
