import { say } from '../say';
import type { Rule } from '../types';

export const headingUnderline: Rule = {
  id: 'heading-underline',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank line stands between a sentence and a line of dashes or equals signs below it.',
  why: 'Such a line directly below a line of text makes a heading of the text, where a rule across the page was wanted.',
  bad: 'We met for three days and talked about the plans for the release.\n«---»\n\nText.\n',
  good: 'We met for three days and talked about the plans for the release.\n\n---\n\nText.\n',
  *check(post) {
    const { lines } = post.body;
    for (const [index, line] of lines.entries()) {
      if (line.kind !== 'break' && line.kind !== 'text') continue;
      const sign = post.text[line.content];
      if (line.indent > 0 || (sign !== '-' && sign !== '=')) continue;
      const above = lines[index - 1];
      // The parser takes one line of text for the heading; below two lines the dashes are a rule after all.
      if (above?.kind !== 'text' || above.marker.startsWith('>') || isTextLine(lines[index - 2]?.kind)) continue;
      if (!/^(?:-{2,}|={2,})[ \t]*$/.test(post.text.slice(line.start, Math.min(line.end, line.start + 300)))) continue;
      const words = post.text.slice(above.content, Math.min(above.end, above.content + 2000)).trimEnd();
      if (!/[.!?:;,][)"'*_]?$/.test(words) && words.split(/\s+/, 16).length < 15 && above.marker === '') continue;
      yield {
        span: { start: line.start, end: line.start + lineLength(post.text, line.start, line.end) },
        message: say`This line stands directly below a line of text, and the site makes a heading of that text. Put a blank line between them.`,
        fixes: [
          {
            title: say`Put a blank line above`,
            edits: [{ span: { start: line.start, end: line.start }, text: post.eol }],
            preferred: true,
          },
        ],
      };
    }
  },
};

function isTextLine(kind: string | undefined): boolean {
  return kind === 'text';
}

function lineLength(text: string, start: number, end: number): number {
  return text.slice(start, end).trimEnd().length;
}
