import type { Line } from '../markdown/blocks';
import { say } from '../say';
import { cellCount, isDelimiterRow, rowOf } from '../table-rows';
import type { Finding, Post, Rule } from '../types';

export const tableCells: Rule = {
  id: 'table-cells',
  severity: 'warning',
  reads: 'section',
  docs: 'No row of a table has more cells than the line of dashes.',
  why: 'The line of dashes says how many columns a table has. The site leaves out whatever stands in a row beyond them.',
  bad: '| Host | Time | Load |\n«|---|---|»\n| a | 1 s | 12 |\n',
  good: '| Host | Time | Load |\n|---|---|---|\n| a | 1 s | 12 |\n',
  *check(post) {
    const { lines, span } = post.body;
    if (post.text.indexOf('|', span.start) < 0) return;
    let end = 0;
    for (const [index, line] of lines.entries()) {
      // The rows of a table are looked at once, with its line of dashes.
      if (index < end) continue;
      const delimiter = line.kind === 'table' || line.kind === 'text' ? rowOf(post, line) : '';
      if (line.marker !== '' || !isDelimiterRow(delimiter)) continue;
      const head = rowOf(post, lines[index - 1]);
      // Below another line of dashes this one is a row itself.
      if (head === '' || isDelimiterRow(head)) continue;
      const columns = cellCount(delimiter);
      if (cellCount(head) === columns) end = yield* longRows(post, lines, index + 1, columns);
      else if (isPlain(head)) yield wrongDelimiter(post, line, delimiter, cellCount(head));
    }
  },
};

/** With an odd backtick nobody knows which bars are code. */
function isPlain(row: string): boolean {
  return row.split('`').length % 2 === 1;
}

/** Gives the index of the line behind the table. */
function* longRows(post: Post, lines: readonly Line[], from: number, columns: number): Generator<Finding, number> {
  for (let index = from; ; index += 1) {
    const line = lines[index];
    const row = rowOf(post, line);
    if (!line || row === '' || line.marker !== '') return index;
    const cells = cellCount(row);
    if (cells <= columns || !isPlain(row)) continue;
    yield {
      span: { start: line.content, end: line.content + row.length },
      message: say`This row has ${String(cells)} cells where the table has ${String(columns)}: the site leaves out the rest of the row. Take a bar away; one that belongs to the text stands in backticks or behind a backslash.`,
    };
  }
}

function wrongDelimiter({ text }: Post, { content }: Line, delimiter: string, cells: number): Finding {
  const columns = cellCount(delimiter);
  const span = { start: content, end: content + delimiter.length };
  const bar = delimiter.startsWith('|') ? '|' : '';
  const parts = text
    .slice(span.start, span.end)
    .replace(/^\||\|$/g, '')
    .split('|');
  while (parts.length < cells) parts.push(parts.at(-1)?.replace(/[^-]+/g, '') ?? '---');
  return {
    span,
    message:
      cells > columns
        ? say`The line of dashes makes ${String(columns)} of the ${String(cells)} columns that the row above it has: the site leaves out the rest of each row. Give it as many.`
        : say`The line of dashes makes ${String(columns)} columns, and the row above it has headings for ${String(cells)}: the site shows the rest without one. Give it as many.`,
    fixes: [
      {
        title: say`Give it as many columns`,
        edits: [{ span, text: `${bar}${parts.slice(0, cells).join('|')}${bar}` }],
        preferred: true,
      },
    ],
  };
}
