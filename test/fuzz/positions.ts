import { editorLines, lineEnd, lineIndex, lineStart, linesOf, nextLine } from '../../src/core/lines';
import type { Edit, Post } from '../../src/core/types';

/** What is wrong with where the core says that an offset stands, by counting it out anew; undefined when nothing is. */
export function wrongPlace({ text, body }: Post, offsets: readonly number[]): string | undefined {
  const [at, inEditor] = [lineIndex(text), editorLines(text)];
  for (const offset of offsets.filter((one) => one >= 0 && one <= text.length)) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    const { line, column } = at(offset);
    if (line !== before.split('\n').length - 1 || column !== offset - start)
      return `offset ${offset} is not at ${line}:${column}`;
    if (lineStart(text, offset) !== start) return `the line of ${offset} does not begin at ${lineStart(text, offset)}`;
    const rest = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
    const isEndedByCr = text[offset + rest.length] === '\n' && rest.endsWith('\r');
    if (lineEnd(text, offset) !== offset + rest.length - (isEndedByCr ? 1 : 0)) return `the line of ${offset} ends elsewhere`;
    if (nextLine(text, offset) !== Math.min(text.length, offset + rest.length + 1))
      return `the line behind ${offset} is elsewhere`;
    const shown = inEditor(offset);
    if (offsetInEditor(text, shown) !== withinLine(text, offset))
      return `the editor has ${offset} elsewhere than at ${shown.line}:${shown.column}`;
  }
  const lines = [...linesOf(text, body.span)];
  const apart = lines.every(({ start, end }, index) => start <= end && (index === 0 || (lines[index - 1]?.end ?? 0) < start));
  return apart ? undefined : 'lines overlap';
}

/** Of an offset between CR and LF an editor knows nothing: the line ends in front of both. */
function withinLine(text: string, offset: number): number {
  return text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
}

/** The offset of a place as an editor counts lines: ended by CR, LF or both. */
function offsetInEditor(text: string, { line, column }: { line: number; column: number }): number {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
  return (line === 0 ? 0 : (ends[line - 1] ?? Number.NaN)) + column;
}

/** An edit of which an editor would make another one: it cuts a character in two, or a CR from its LF. */
export function cutsInTwo(edits: readonly Edit[], text: string): Edit | undefined {
  const isWithin = (at: number): boolean =>
    (/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')) ||
    (text[at - 1] === '\r' && text[at] === '\n');
  return edits.find(({ span }) => isWithin(span.start) || isWithin(span.end));
}
