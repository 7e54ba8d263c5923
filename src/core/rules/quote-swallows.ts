import { say } from '../say';
import type { Rule } from '../types';

export const quoteSwallows: Rule = {
  id: 'quote-swallows',
  severity: 'information',
  reads: 'section',
  docs: 'A blank line stands between a quote and the text below it.',
  why: 'Without it the parser of the site takes the next line for a part of the quote.',
  bad: '> It runs everywhere.\n«The» team agreed.\n',
  good: '> It runs everywhere.\n\nThe team agreed.\n',
  *check({ text, body, eol }) {
    const { lines } = body;
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (line.kind !== 'text' || line.marker !== '' || above?.kind !== 'text' || !above.marker.startsWith('>')) continue;
      const tail = text.slice(Math.max(above.content, above.end - 20), above.end);
      if (!/[.!?]["”’*_)]{0,3}[ \t]?$/.test(tail) || !/^[*_"“[]{0,3}\p{Lu}/u.test(text.slice(line.content, line.content + 6)))
        continue;
      const word = /^\S+/.exec(text.slice(line.content, line.content + 80))?.[0].length ?? 0;
      yield {
        span: { start: line.content, end: line.content + word },
        message: say`No blank line stands between the quote and this line, so the site shows it as a part of the quote. Put a blank line above it.`,
        fixes: [{ title: say`Put a blank line above`, edits: [{ span: { start: line.start, end: line.start }, text: eol }] }],
      };
    }
  },
};
