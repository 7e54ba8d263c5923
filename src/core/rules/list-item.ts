import { matchProse, proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

export const listItem: Rule = {
  id: 'list-item',
  severity: 'warning',
  reads: 'section',
  docs: 'Each item of a list has words, and a line of its own.',
  why: 'An item without words is shown as a dot with an asterisk behind it, and an asterisk within a line begins no item: readers see it in the text.',
  bad: '* Build the packages.« * »Test them.\n«*»\n* Ship them.\n',
  good: '* Build the packages.\n* Test them.\n* Ship them.\n',
  *check(post) {
    const { text, body, eol } = post;
    const prose = proseOf(post);
    const mayHold = prose.includes(' * ') || prose.includes(' • ');
    for (const { span } of !mayHold ? [] : matchProse(post, / [*•] (?=[A-Z][a-z])/g)) {
      if (!/[a-z][.;:!?]$/.test(text.slice(Math.max(0, span.start - 2), span.start))) continue;
      yield {
        span,
        message: say`This sign begins no item within a line: the site shows it in the text. Put the item on a line of its own.`,
        fixes: [{ title: say`Put the item on a line of its own`, edits: [{ span, text: `${eol}* ` }], preferred: true }],
      };
    }
    for (const [index, line] of body.lines.entries()) {
      if (line.marker === '' || line.kind !== 'text' || !/^[*+-]/.test(line.marker)) continue;
      if (text.slice(line.content, line.end).trim() !== '') continue;
      const next = body.lines[index + 1];
      // What belongs to the item may begin on the next line.
      const goesOn = next && next.kind !== 'blank' && (next.indent > line.indent || next.marker === '');
      if (goesOn || !isBesideItem(body.lines[index - 1]?.marker, next?.marker)) continue;
      const start = line.start + line.indent;
      yield {
        span: { start, end: start + 1 },
        message: say`This item has no words: the site shows an empty item, or its sign. Write what belongs here, or remove the line.`,
        fixes: [
          {
            title: say`Remove the line`,
            edits: [{ span: { start: line.start, end: next?.start ?? line.end }, text: '' }],
            preferred: true,
          },
        ],
      };
    }
  },
};

function isBesideItem(...markers: readonly (string | undefined)[]): boolean {
  return markers.some((marker) => marker !== undefined && /^[*+-]/.test(marker));
}
