import { type FrontLine, readLine } from './cursor-line';
import { lineEnd, lineStart, linesOf, nextLine } from './lines';
import type { Post, Span } from './types';

/** What stands at a cursor in the front matter. Read from the lines around it: it works in YAML that no parser reads. */
export type Place = StartPlace | KeyPlace | ValuePlace;

/** The very start of a text without front matter: a whole block can be written here, over `span`. */
export interface StartPlace {
  readonly kind: 'start';
  readonly span: Span;
}

/** A key is being typed, or could be: an empty line, `ti|`, `  - |`, or a key that is already followed by its colon. */
export interface KeyPlace {
  readonly kind: 'key';
  /** The key's word, or with nothing else on the line everything from the line's start, so that indentation can be set right. */
  readonly span: Span;
  /** The key has its colon already: only the word is to be replaced. */
  readonly hasColon: boolean;
  readonly around: Around;
}

/** A value is being typed behind `key`. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly key: string;
  /** The value with its quotes, as far as the cursor at least; empty where none is written yet. */
  readonly span: Span;
  /** What stands before the cursor. */
  readonly typed: string;
  /** The quote that the value begins with, or `''`. */
  readonly quote: '"' | "'" | '';
  /** The colon stands right before `span`: YAML wants a blank between them. */
  readonly needsBlank: boolean;
  readonly around: Around;
}

/** The cursor's line and its family. */
export interface Around {
  readonly line: FrontLine;
  /** The line of the top-level key that the cursor's line lies under. Undefined on a top-level key's own line. */
  readonly parent: FrontLine | undefined;
  /** The other lines with a key in the list item around the cursor; on an empty line above it, on a top-level key's line below it. */
  readonly item: readonly FrontLine[];
  /** Column of that item's keys; undefined when the parent has no item yet. */
  readonly itemColumn: number | undefined;
  /** Names of the other top-level keys. */
  readonly keys: readonly string[];
}

/** What can be written at `offset`. Undefined outside the front matter, in a comment or in running text. */
export function findPlace(post: Post, offset: number): Place | undefined {
  const { text, front } = post;
  if (offset < 0 || offset > text.length || front.state === 'large' || front.state === 'foreign') return undefined;
  if (front.state === 'missing' || (offset <= front.open.end && front.open.end > front.open.start))
    return startPlace(post, offset);
  const lines = linesAround(post, offset);
  const index = lines.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const line = lines[index];
  if (!line || offset > line.comment || (line.comment === offset && text[offset] === '#')) return undefined;
  const around = family(lines, index);
  return line.key && offset > line.key.colon ? valuePlace(text, offset, line.key.name, around) : keyPlace(text, offset, around);
}

/** Exactly one character of a key, a value (behind its quote) or the text's first word stands before `offset`: a list can open here. */
export function beginsWord(post: Post, offset: number): boolean {
  const place = findPlace(post, offset);
  if (!place) return false;
  const typed = post.text.slice(place.span.start, offset).trim();
  return typed.length === (place.kind === 'value' ? place.quote.length : 0) + 1;
}

/** In a file without block, or on a fence with nothing below: dashes, or the only words of the text, may stand before the cursor. */
function startPlace({ text, front }: Post, offset: number): StartPlace | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = lineEnd(text, start);
  if (offset < start || offset > end) return undefined;
  const word = text.slice(start, offset).trim();
  if (front.state === 'missing') {
    const onlyWords = /^[\w ]{0,20}$/.test(word) && text.slice(offset).trim() === '';
    return onlyWords || /^-{0,3}$/.test(word) ? { kind: 'start', span: { start, end: offset } } : undefined;
  }
  return word === '---' && offset === end && isFresh(front, text) ? { kind: 'start', span: { start, end } } : undefined;
}

/** Nobody has written front matter yet: below the fence is the body, down to its end or to a `---` line that closed it by chance. */
function isFresh({ state, inner, entries }: Post['front'], text: string): boolean {
  return entries.length === 0 && (state === 'open' || text.slice(inner.start, inner.end).trim() !== '');
}

/** The lines between the fences. A block that is still open reaches down to the cursor, over one blank line at most. */
function linesAround({ text, front }: Post, offset: number): FrontLine[] {
  const { state, inner, close } = front;
  const here = lineStart(text, offset);
  // A lone dash is taken for a closing fence mistyped, until the list item that it begins is written.
  const isLast = !close || (here === close.start && /^\s*-\s*$/.test(text.slice(close.start, close.end)));
  const grows = state !== 'closed' && isLast && here >= inner.end && /^\s*$/.test(text.slice(inner.end, here));
  const near = grows && here <= nextLine(text, inner.end);
  const spans = [...linesOf(text, inner)];
  if (near && spans.at(-1)?.start !== here) spans.push({ start: here, end: lineEnd(text, here) });
  return spans.map((span) => readLine(text, span));
}

function valuePlace(text: string, offset: number, key: string, around: Around): ValuePlace {
  const { value } = around.line;
  const span = { start: Math.min(value.start, offset), end: Math.max(value.end, offset) };
  const first = text[span.start];
  const quote = (first === '"' || first === "'") && offset > span.start ? first : '';
  return {
    kind: 'value',
    key,
    span,
    typed: text.slice(span.start, offset),
    quote,
    needsBlank: text[span.start - 1] === ':',
    around,
  };
}

/** Only where a single word stands, with the cursor in it, or nothing at all. A word before a colon is a key to be renamed. */
function keyPlace(text: string, offset: number, around: Around): KeyPlace | undefined {
  const { line, parent } = around;
  const word = line.key?.name ?? text.slice(line.content, line.comment).trim();
  if (!/^[\w-]{0,40}$/.test(word) || word.startsWith('--') || (word !== '' && offset <= line.content)) return undefined;
  if (line.key) return offset > line.key.span.end ? undefined : { kind: 'key', span: line.key.span, hasColon: true, around };
  if (line.dash && offset <= line.span.start + line.indent) return undefined;
  const isText = line.indent > 0 && !line.dash && parent && /[|>]/.test(text[parent.value.start] ?? '');
  if (isText) return undefined;
  const start = line.dash ? Math.min(line.content, offset) : line.span.start;
  return { kind: 'key', span: { start, end: Math.max(line.value.end, offset) }, hasColon: false, around };
}

function family(lines: readonly FrontLine[], index: number): Around {
  const line = lines[index] as FrontLine;
  const top = isTop(line);
  const parent = top ? index : lines.slice(0, index).findLastIndex(isTop);
  const next = lines.findIndex((other, at) => at > index && isTop(other));
  const group = parent < 0 ? [] : lines.slice(parent + 1, next < 0 ? lines.length : next);
  const keys = lines.filter((other) => other !== line && isTop(other)).map((other) => other.key?.name ?? '');
  return { line, parent: top ? undefined : lines[parent], ...itemAround(group, group.indexOf(line)), keys };
}

/** Of the lines under one top-level key, those of the list item that the line at `index` belongs to or follows; at -1 of the first. */
function itemAround(group: readonly FrontLine[], index: number): Pick<Around, 'item' | 'itemColumn'> {
  const start = Math.max(
    0,
    group.slice(0, index + 1).findLastIndex(({ dash }) => dash),
  );
  const next = group.findIndex(({ dash }, at) => at > Math.max(index, start) && dash);
  const own = group.slice(start, next < 0 ? group.length : next);
  const item = own.filter((other) => other.key && other !== group[index]);
  const head = own.find((other) => other.dash) ?? item[0];
  return {
    item,
    itemColumn: head && (head.content === head.span.end && head.dash ? head.indent + 2 : head.content - head.span.start),
  };
}

/** `title: x` at the margin. */
function isTop(line: FrontLine): boolean {
  return line.indent === 0 && !line.dash && line.key !== undefined;
}
