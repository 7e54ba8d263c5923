import type { Span } from './types';

/** Offset of the start of the line that holds `offset`. `\n` ends a line (so `\r\n` does too), nothing else. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line that holds `offset`, before its `\n` or `\r\n`; the text's end on the last line. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > 0 && newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Offset of the line after the one that holds `offset`; the text's end when there is none. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The lines of `span` one after the other, each without its line end. A last empty line is not one. */
export function* linesOf(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (start < span.end) {
    const next = Math.min(nextLine(text, start), span.end);
    yield { start, end: Math.max(start, Math.min(lineEnd(text, start), span.end)) };
    start = next;
  }
}

/** A place in a text: line and column, both from 0. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column of many offsets in one text: starts of lines are found once, by binary search after. */
export function lineIndex(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => placeAmong(starts, offset);
}

/**
 * As `lineIndex`, but as VS Code counts lines when it opens a file: a CR alone ends one too. An offset between CR and LF is the
 * end of its line.
 */
export function editorLines(text: string): (offset: number) => LinePlace {
  if (!text.includes('\r')) return lineIndex(text);
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => placeAmong(starts, text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset);
}

function placeAmong(starts: readonly number[], offset: number): LinePlace {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (starts[low] ?? 0) };
}

/** The last `count` code units in front of an offset, as far as no blank line stands between. */
export function closeBefore(text: string, offset: number, count: number): string {
  const near = text.slice(Math.max(0, offset - count), offset);
  const blank = /.*\n[ \t]*\r?\n/s.exec(near)?.[0].length ?? 0;
  return near.slice(blank);
}

/** The next `count` code units behind an offset, as far as no blank line stands between. */
export function closeBehind(text: string, offset: number, count: number): string {
  return text.slice(offset, offset + count).split(/\n[ \t]*\r?\n/, 1)[0] ?? '';
}
