import { linesOf } from '../lines';
import type { Span } from '../types';

/**
 * What a line of the body is. `text` also stands for the lines of a list item or quote (their markers are in `marker`);
 * `code` lies between fences, `indented` is indented code, `comment` lies in an HTML comment, `html` in a raw HTML block.
 */
export type LineKind = 'blank' | 'heading' | 'fence' | 'code' | 'indented' | 'comment' | 'html' | 'break' | 'table' | 'text';

export interface Line extends Span {
  readonly kind: LineKind;
  /** Width of the blanks in front (a tab counts to the next multiple of four). */
  readonly indent: number;
  /** The list or quote marker with the blanks behind it: `* `, `12. `, `> `. Empty when there is none. */
  readonly marker: string;
  /** Offset of the first character behind indentation and marker. */
  readonly content: number;
}

const FENCE = /^(`{3,}|~{3,})(.*)$/;
const MARKER = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]{1,4}|$)/;
const QUOTE = /^(?:>[ \t]?)+/;
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const TABLE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$|^\|.*\|$/;
const HTML =
  /^<\/?(?:address|article|aside|blockquote|center|details|dialog|div|dl|dt|dd|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|picture|source|img|br)\b/i;
/** Longer lines are looked at only as far as this to tell what they are. */
const LOOK = 400;

interface State {
  /** The run of backticks or tildes that opened the fence, empty outside. */
  fence: string;
  comment: boolean;
  html: boolean;
  /** Where the content of each open list item begins, in blanks: the outermost first. */
  items: number[];
  previous: LineKind;
}

/** Every line of the body with what it is, in one pass: each line is looked at once, with what was open above it. */
export function readLines(text: string, span: Span): Line[] {
  const state: State = { fence: '', comment: false, html: false, items: [], previous: 'blank' };
  const lines: Line[] = [];
  for (const line of linesOf(text, span)) {
    const read = readLine(text, line, state);
    state.previous = read.kind;
    lines.push(read);
  }
  return lines;
}

function readLine(text: string, { start, end }: Span, state: State): Line {
  const blanks = /^[ \t]*/.exec(text.slice(start, Math.min(end, start + LOOK)))?.[0] ?? '';
  const indent = width(blanks);
  const plain = (kind: LineKind, marker = '', content = start + blanks.length): Line => ({
    start,
    end,
    kind,
    indent,
    marker,
    content,
  });
  const look = text.slice(start + blanks.length, Math.min(end, start + blanks.length + LOOK)).trimEnd();
  if (state.fence) return plain(closesFence(look, state) ? 'fence' : 'code');
  if (state.comment) {
    state.comment = !text.slice(start, end).includes('-->');
    return plain('comment');
  }
  if (look === '') {
    state.html = false;
    return plain('blank');
  }
  if (state.html) return plain('html');
  const isItem = MARKER.test(look);
  // A line that goes on in a paragraph may stand further left than its item; after a blank line it leaves the item.
  if (state.previous !== 'text' || isItem) state.items = state.items.filter((item) => item <= indent);
  const item = state.items.at(-1) ?? 0;
  if (indent >= item + 4 && state.previous !== 'text' && !isItem) return plain('indented');
  const marker = (BREAK.test(look) ? undefined : (QUOTE.exec(look) ?? MARKER.exec(look)))?.[0] ?? '';
  if (marker && !marker.startsWith('>')) state.items.push(indent + marker.length);
  const rest = look.slice(marker.length);
  return plain(kindOf(rest, text.slice(start, end), state), marker, Math.min(end, start + blanks.length + marker.length));
}

function kindOf(look: string, whole: string, state: State): LineKind {
  const fence = FENCE.exec(look);
  if (fence?.[1] && !(fence[1].startsWith('`') && fence[2]?.includes('`'))) {
    state.fence = fence[1];
    return 'fence';
  }
  if (/^#{1,6}(?!#)/.test(look)) return 'heading';
  if (BREAK.test(look)) return 'break';
  if (look.startsWith('<!--')) {
    state.comment = !whole.includes('-->');
    // A comment with text behind it is part of a paragraph.
    return state.comment || whole.trimEnd().endsWith('-->') ? 'comment' : 'text';
  }
  if (HTML.test(look)) {
    state.html = true;
    return 'html';
  }
  return TABLE.test(look) ? 'table' : 'text';
}

function closesFence(look: string, state: State): boolean {
  if (!look.startsWith(state.fence) || look.replaceAll(state.fence[0] ?? '`', '') !== '') return false;
  state.fence = '';
  return true;
}

function width(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns = blank === '\t' ? columns - (columns % 4) + 4 : columns + 1;
  return columns;
}
