import { say } from '../say';
import type { Edit, Rule } from '../types';

export const lineEndsMixed: Rule = {
  id: 'line-ends-mixed',
  severity: 'hint',
  docs: 'All lines of a file end the same way.',
  why: 'Suggestions that are applied on GitHub and text that is pasted bring line ends of another system along; reviews then mark lines as changed that look the same.',
  bad: '# Plans\n\nThe first line.«\r»\n\nThe last line.\n',
  good: '# Plans\n\nThe first line.\n\nThe last line.\n',
  *check({ text, eol }) {
    const odd = oddEnds(text, eol === '\r\n');
    const first = odd[0];
    if (!first) return;
    const name = eol === '\r\n' ? say`CRLF, as on Windows` : 'LF';
    yield {
      span: first.span,
      message:
        odd.length === 1
          ? say`One line ends differently from the first line of the file (${name}). Let all of them end the same way.`
          : say`${odd.length} lines end differently from the first line of the file (${name}). Let all of them end the same way.`,
      fixes: [{ title: eol === '\r\n' ? say`End all lines with CRLF` : say`End all lines with LF`, edits: odd, preferred: true }],
    };
  },
};

/** What must change at each line end that is not the file's own: a carriage return too many, or one that is missing. */
function oddEnds(text: string, crlf: boolean): Edit[] {
  const edits: Edit[] = [];
  if (!crlf && !text.includes('\r')) return edits;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let start = at;
    while (start > 0 && text[start - 1] === '\r') start -= 1;
    const returns = at - start;
    const wanted = crlf ? 1 : 0;
    if (returns > wanted) edits.push({ span: { start, end: at - wanted }, text: '' });
    else if (returns < wanted) edits.push({ span: { start: at, end: at }, text: '\r' });
  }
  return edits;
}
