import { isItem, markerStart } from './list-lines';
import type { Line } from './markdown/blocks';
import type { Body, Edit, Post, Span } from './types';

/** A list item that the site shows on another level than its indentation says. Levels count from 0. */
export interface MisplacedItem {
  /** Its marker without blanks. */
  readonly span: Span;
  /** Undefined: not as an item at all, but as text of the item above. */
  readonly shown: number | undefined;
  readonly wanted: number;
  /** What repairs its whole list: an item alone would only become the child of a sister that stays where it was. */
  readonly edits: readonly Edit[];
}

/**
 * How remark-parse 6 with `pedantic` and `commonmark` nests lists (lib/tokenize/list.js): an item's lines belong to it when
 * they are indented by four blanks or to the item's text; then up to four blanks are taken from each line, and what is left
 * is read the same way. `open[n]` is where the text of the open item of level n begins, as that level counts.
 */
type Levels = number[];

/** The level an item with this indentation gets; undefined when it is text of the item above. Changes `open`. */
function place(open: Levels, indent: number, width: number): number | undefined {
  let at = indent;
  let level = 0;
  for (; level < open.length; level += 1) {
    if (at < 4 && at < (open[level] ?? 0)) break;
    at -= Math.min(4, at);
  }
  if (level === open.length && at >= 4) return undefined;
  open.length = level;
  open.push(at + width);
  return level;
}

/** A line of text below a blank line ends every list that it is not indented for. */
function cut(open: Levels, indent: number): void {
  let at = indent;
  for (let level = 0; level < open.length; level += 1) {
    if (at < 4 && at < (open[level] ?? 0)) {
      open.length = level;
      return;
    }
    at -= Math.min(4, at);
  }
}

const cache = new WeakMap<Body, readonly MisplacedItem[]>();

/** The items of all lists of a post that the site shows on a wrong level; made once for a post. */
export function findMisplacedItems({ text, body }: Post): readonly MisplacedItem[] {
  const known = cache.get(body);
  if (known) return known;
  const found = readItems(text, body);
  cache.set(body, found);
  return found;
}

function readItems(text: string, body: Body): MisplacedItem[] {
  const found: MisplacedItem[] = [];
  const shown: Levels = [];
  /** The same with everything repaired so far. */
  const repaired: Levels = [];
  /** Indentation as written, and as repaired, of the items that the next one may stand below. */
  const parents: { indent: number; repaired: number }[] = [];
  /** The list has levels: then one blank is the slip of a second level, elsewhere it is none. */
  let nested = false;
  let edits: Edit[] = [];
  let blank = true;
  for (const [index, line] of body.lines.entries()) {
    if (line.kind === 'code' || (line.kind === 'comment' && line.indent > 0)) continue;
    if (line.kind === 'blank') {
      blank = true;
      continue;
    }
    if (!isItem(line) || (parents.length === 0 && line.indent >= 4)) {
      if (blank && parents.length > 0) {
        cut(shown, line.indent);
        cut(repaired, line.indent);
        while (parents.length > shown.length) parents.pop();
        nested &&= parents.length > 0;
      }
      blank = false;
      continue;
    }
    blank = false;
    const step = nested && line.indent === (parents[0]?.indent ?? 0) + 1 ? 1 : 2;
    if (parents.length === 0) edits = [];
    while (parents.length > 0 && line.indent < (parents.at(-1)?.indent ?? 0) + step) parents.pop();
    const wanted = parents.length;
    nested ||= wanted > 0;
    const width = widthOf(text, line);
    const level = place(shown, line.indent, width);
    const indent = repairedIndent(repaired, line.indent, width, wanted, parents.at(-1)?.repaired ?? 0);
    parents.push({ indent: line.indent, repaired: indent });
    if (level === wanted || indent === line.indent) continue;
    const start = markerStart(line);
    for (const edit of shift(text, body.lines, index, indent - line.indent)) edits.push(edit);
    found.push({
      span: { start, end: start + line.marker.trimEnd().length },
      shown: level,
      wanted,
      edits,
    });
  }
  return found;
}

/** The indentation as it is, else two or four more than the item above, else four for each level: the first that the site understands. */
function repairedIndent(open: Levels, indent: number, width: number, wanted: number, parent: number): number {
  for (const candidate of [indent, parent + 2, parent + 4, wanted * 4]) {
    const trial = [...open];
    if (place(trial, candidate, width) !== wanted) continue;
    open.splice(0, open.length, ...trial);
    return candidate;
  }
  place(open, indent, width);
  return indent;
}

/** Width of the marker with its blanks. Of more than four blanks only the first counts. */
function widthOf(text: string, { marker, content }: Line): number {
  if (marker.trimEnd() === marker) return marker.length + 1;
  const blanks = marker.length - marker.trimEnd().length;
  return blanks === 4 && text[content] === ' ' ? marker.length - 3 : marker.length;
}

/** The item's line and the lines that go on from it, moved by a number of blanks. */
function shift(text: string, lines: readonly Line[], index: number, by: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (at > index && (isItem(line) || (line.kind !== 'blank' && line.indent <= (lines[index] as Line).indent))) break;
    if (line.kind === 'blank') continue;
    const end = line.start + (/^[ \t]*/.exec(text.slice(line.start, line.start + 400))?.[0].length ?? 0);
    edits.push({ span: { start: line.start, end }, text: ' '.repeat(Math.max(0, line.indent + by)) });
  }
  return edits;
}
