import type { Line } from './markdown/blocks';
import type { Post } from './types';

/** Longer lines are no rows of a table that anybody wrote. */
const LONGEST = 2000;

/** The row of dashes: one column is enough. Source: remark-parse 6, `table.js`. */
const DELIMITER = /^[ \t]*(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,40}\|?[ \t]*$/;

/** The text of a line that could be a row, without its indentation; empty for any other line. */
export function rowOf({ text }: Post, line: Line | undefined): string {
  if (!line || (line.kind !== 'table' && line.kind !== 'text') || line.end - line.start > LONGEST) return '';
  const row = text.slice(line.content, line.end).trimEnd();
  return row.includes('|') ? row : '';
}

export function isDelimiterRow(row: string): boolean {
  return DELIMITER.test(row);
}

/** How many cells the site makes of a row: a bar in code or behind a backslash parts none. */
export function cellCount(row: string): number {
  const inside = row.replace(/^[ \t]*\|/, '').replace(/(?<!\\)\|[ \t]*$/, '');
  let cells = 1;
  let code = false;
  for (let at = 0; at < inside.length; at += 1) {
    const sign = inside[at];
    if (sign === '\\') at += 1;
    else if (sign === '`') code = !code;
    else if (sign === '|' && !code) cells += 1;
  }
  return cells;
}
