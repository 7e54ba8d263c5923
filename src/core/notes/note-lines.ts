/** A line of notes, with what it is. */
export interface NoteLine {
  readonly kind: 'blank' | 'text' | 'item' | 'heading' | 'code';
  /** Without indentation, marker and signs; of code the whole line. */
  readonly text: string;
  /** Of an item: its level from 0. Of a heading: as many signs as it has, from 1. Else 0. */
  readonly level: number;
  /** The number of an item that has one. */
  readonly number?: string;
}

/** Deeper levels are shown on this one: nobody reads further in. */
const DEEPEST = 7;
/** A heading is no longer. */
const LONG_HEADING = 80;

const MARKER = /^(?:([*]{1,6}|[-+•◦▪‣·–])(?=\s)|(\d{1,3})[.)](?=\s))\s*/;
const HASHES = /^(#{1,6})(?:\s+|(?=\p{Lu}))(.*?)\s*#*$/u;
const WIKI = /^(={1,6})\s*([^=].*?)\s*\1$/;
const RULE = /^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})$/;

/** Reads notes line by line: indentation by tabs or blanks makes levels, as do `*`, `**`. Without the numbers of lines. */
export function readNoteLines(notes: string): NoteLine[] {
  const raw = withoutLineNumbers(notes.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n'));
  const result: NoteLine[] = [];
  /** Indentation of the open levels, in columns. */
  let open: number[] = [];
  const fences = fencedLines(raw);
  for (const [index, line] of raw.entries()) {
    if (fences.has(index)) {
      result.push({ kind: 'code', text: line.trimEnd(), level: 0 });
      continue;
    }
    const text = line.trim();
    const indent = columns(line);
    if (text === '' || RULE.test(text)) {
      underline(result, text);
      result.push({ kind: 'blank', text: '', level: 0 });
      continue;
    }
    const heading = readHeading(text, indent, raw[index + 1]);
    if (heading) {
      open = [];
      result.push(heading);
      continue;
    }
    const marker = MARKER.exec(text);
    if (!marker && indent === 0) {
      open = [];
      result.push({ kind: 'text', text, level: 0 });
      continue;
    }
    const stars = marker?.[1]?.startsWith('*') ? marker[1].length - 1 : 0;
    const level = levelOf(open, indent + 2 * stars);
    const words = text.slice(marker?.[0].length ?? 0);
    if (words !== '') result.push({ kind: 'item', text: words, level, ...(marker?.[2] && { number: marker[2] }) });
  }
  return result;
}

/** The level of an indentation among the open ones, which it changes. */
function levelOf(open: number[], indent: number): number {
  while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop();
  if (open.length === 0 || (open.at(-1) ?? 0) < indent) open.push(indent);
  return Math.min(open.length - 1, DEEPEST);
}

/** A tab goes to the next of every fourth column. */
function columns(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (sign === '\t') width += 4 - (width % 4);
    else if (sign === ' ') width += 1;
    else break;
  }
  return width;
}

/** `# Title`, `== Title ==`, and a short line that ends in a colon above a list. */
function readHeading(text: string, indent: number, below: string | undefined): NoteLine | undefined {
  if (indent > 3 || text.length > LONG_HEADING) return undefined;
  const hashes = HASHES.exec(text);
  if (hashes?.[1] && hashes[2]) return { kind: 'heading', level: hashes[1].length, text: hashes[2] };
  const wiki = WIKI.exec(text);
  if (wiki?.[1] && wiki[2]) return { kind: 'heading', level: wiki[1].length, text: wiki[2] };
  const isAboveList = below !== undefined && below.trim() !== '' && (columns(below) > 0 || MARKER.test(below.trim()));
  const isLabel = indent === 0 && isAboveList && /^\p{Lu}[^:.!?]*:$/u.test(text) && !MARKER.test(text);
  return isLabel ? { kind: 'heading', level: 3, text: text.slice(0, -1).trimEnd() } : undefined;
}

/** A line of `===` or `---` makes a heading of the short line of text right above it. */
function underline(result: NoteLine[], rule: string): void {
  const last = result.at(-1);
  if (!/^(?:=|-)/.test(rule) || last?.kind !== 'text' || last.text.length > LONG_HEADING) return;
  result[result.length - 1] = { kind: 'heading', level: rule.startsWith('=') ? 1 : 2, text: last.text };
}

/** The lines of fenced blocks of code that are closed, fences included. */
function fencedLines(raw: readonly string[]): ReadonlySet<number> {
  const fences = raw.flatMap((line, index) => (/^```[\w-]{0,20}\s*$/.test(line) ? [index] : []));
  const inside = new Set<number>();
  for (let pair = 0; pair + 1 < fences.length; pair += 2)
    for (let index = fences[pair] ?? 0; index <= (fences[pair + 1] ?? 0); index += 1) inside.add(index);
  return inside;
}

/** Fewer numbers in a row may be something else. */
const FEW = 4;

/** Numbers of lines: a column of their own that counts up from 1, or in front of every line. What is not certain stays. */
function withoutLineNumbers(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '');
  const isNumbered =
    full.length >= FEW && full.every((line, index) => new RegExp(`^\\s*${index + 1}(?:\\t|\\s{2,}|$)`).test(line));
  if (isNumbered) return lines.map((line) => line.replace(/^\s*\d+(?:\t| {1,2}|$)/, ''));
  const ends = full.findIndex((line, index) => line.trim() !== String(index + 1));
  const column = ends < 0 ? full.length : ends;
  if (column < FEW || column === full.length) return [...lines];
  const last = lines.findIndex((line) => line.trim() === String(column));
  return lines.slice(last + 1);
}
