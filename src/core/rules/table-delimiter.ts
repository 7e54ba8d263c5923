import type { Line } from '../markdown/blocks';
import { say } from '../say';
import { cellCount, isDelimiterRow, rowOf } from '../table-rows';
import type { Finding, Post, Rule } from '../types';

/** A line of other signs in the place of the dashes: `|===|===|`, `|—|—|`. */
const MEANT = /^\|(?:[ \t]*[=_—–−:-]+[ \t]*\|){1,40}$/;

export const tableDelimiter: Rule = {
  id: 'table-delimiter',
  severity: 'warning',
  reads: 'section',
  docs: 'A line of dashes stands below the first row of a table, and no blank line between its rows.',
  why: 'Without the dashes, and below a blank line, the site shows the rows as one paragraph of words and bars.',
  bad: 'Results:\n\n«| Host | Time |»\n| a | 1 s |\n| b | 2 s |\n',
  good: 'Results:\n\n| Host | Time |\n|---|---|\n| a | 1 s |\n| b | 2 s |\n',
  *check(post) {
    const { lines } = post.body;
    for (let index = 0; index < lines.length; index += 1) {
      if (lines[index]?.kind !== 'table') continue;
      const first = index;
      while (lines[index + 1]?.kind === 'table' || lines[index + 1]?.kind === 'text') index += 1;
      const finding = judge(post, lines, first, index);
      if (finding) yield finding;
    }
  },
};

/** The rows from one line to another, with the text below them. */
function judge(post: Post, lines: readonly Line[], first: number, last: number): Finding | undefined {
  const line = lines[first];
  const row = barred(post, line);
  if (!line || row === '' || isDelimiterRow(row) || line.marker !== '') return undefined;
  const [second, above] = [lines[first + 1], lines[first - 1]];
  const below = first < last ? rowOf(post, second) : '';
  if (isDelimiterRow(below)) return undefined;
  const cells = cellCount(row);
  const span = { start: line.content, end: line.content + row.length };
  const dashes = `|${'---|'.repeat(cells)}`;
  const table = above?.kind === 'blank' ? columnsAbove(post, lines, first - 2) : 0;
  if (table === cells && above)
    return {
      span,
      message: say`A blank line ends the table above: the site shows this row as a paragraph of words and bars. Remove the blank line.`,
      fixes: [
        {
          title: say`Remove the blank line`,
          edits: [{ span: { start: above.start, end: line.start }, text: '' }],
          preferred: true,
        },
      ],
    };
  // One row alone, or two of different lengths, may be an expression or a picture made of signs.
  if (cells < 2 || !second || !barred(post, second) || (!MEANT.test(below) && cellCount(below) !== cells)) return undefined;
  const indent = post.text.slice(line.start, line.content);
  const edit = MEANT.test(below)
    ? { span: { start: second.content, end: second.content + below.length }, text: dashes }
    : { span: { start: line.end, end: line.end }, text: `${post.eol}${indent}${dashes}` };
  return {
    span,
    message: say`No line of dashes stands below the first row of this table, so the site shows it as a paragraph of words and bars. Put one there.`,
    fixes: [{ title: say`Put the line of dashes there`, edits: [edit], preferred: true }],
  };
}

/** A row with a bar at both ends. */
function barred(post: Post, line: Line | undefined): string {
  const row = rowOf(post, line);
  return row.length > 2 && row.startsWith('|') && row.endsWith('|') ? row : '';
}

/** The columns of the table that ends in a line; 0 when there is none. */
function columnsAbove(post: Post, lines: readonly Line[], last: number): number {
  for (let index = last; index >= 0; index -= 1) {
    const row = barred(post, lines[index]);
    if (row === '') return 0;
    if (isDelimiterRow(row)) return rowOf(post, lines[index - 1]) === '' ? 0 : cellCount(row);
  }
  return 0;
}
