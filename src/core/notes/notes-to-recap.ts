import type { Piece } from '../new-post/fill';
import type { Span } from '../types';
import { asideLength, comment, isAsideLabel, splitVotes } from './asides';
import { htmlText } from './html-text';
import { type NoteLine, readNoteLines } from './note-lines';
import { wordPieces } from './note-words';

/** Notes as Markdown of the blog. */
export interface Recap {
  readonly text: string;
  /** The texts of links that the author is asked for, as offsets in the text. */
  readonly tabStops: readonly Span[];
}

/** More notes than this are not read: an etherpad of a whole day has 60 kB. */
const NOTES_LIMIT = 2_000_000;

/**
 * Etherpad notes (text or HTML, exported or copied) as Markdown: lists nested as this site's parser needs them, headings from
 * level 2, links whose text is a tab stop, and who was there or voted in comments. Every word stays, in its order.
 */
export function notesToRecap(notes: string): Recap {
  const lines = readNoteLines(isHtml(notes) ? htmlText(notes.slice(0, NOTES_LIMIT)) : notes.slice(0, NOTES_LIMIT));
  const blocks: Piece[][] = [];
  const levels = headingLevels(lines);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    const length = line ? blockLength(lines, index) : 1;
    const block = lines.slice(index, index + length);
    if (line && isAsideLabel(line) && line.kind !== 'item') blocks.push([plain(comment(block.map(asText).join('\n')))]);
    else if (line?.kind === 'heading')
      blocks.push([plain(`${'#'.repeat(levels.get(line.level) ?? 2)} `), ...wordPieces(line.text)]);
    else if (line?.kind === 'item') blocks.push(listPieces(block));
    else if (line?.kind === 'code') blocks.push([plain(block.map(({ text }) => text).join('\n'))]);
    else if (line?.kind === 'text') blocks.push(withVotes(line.text));
    index += length;
  }
  return assemble(blocks.flatMap((block, index) => (index === 0 ? block : [plain('\n\n'), ...block])));
}

/** A document or a fragment in HTML, and no text that speaks of a tag. */
function isHtml(notes: string): boolean {
  const head = notes.slice(0, 4000).trimStart();
  return /^<(?:!doctype|html|head|body|meta|div|p|ul|ol|span|h[1-6]|br|!--)\b[^>]*>|^<!--/i.test(head);
}

const ETHERPAD_HTML = /class=["'][^"']{0,200}\b(?:ace-line|list-bullet\d|author-|bullet|indent|number)\b|magicdomid/;

/** Whether something on the clipboard looks like notes of an etherpad: its own classes, or items behind tabs. */
export function looksLikeNotes(text: string, html = ''): boolean {
  if (ETHERPAD_HTML.test(html.slice(0, 100_000))) return true;
  const items = text.slice(0, 100_000).match(/^(?:\t+| {4,})[*\d][. ].*$/gm) ?? [];
  return items.length > 1;
}

function plain(text: string): Piece {
  return { text, stop: false };
}

/** The lines from `index` on that make one block: an aside with its people, a list, a block of code. */
function blockLength(lines: readonly NoteLine[], index: number): number {
  const first = lines[index];
  if (first && isAsideLabel(first) && first.kind !== 'item') return asideLength(lines, index);
  if (first?.kind !== 'item' && first?.kind !== 'code') return 1;
  if (first.kind === 'code') return codeLength(lines, index);
  let end = index;
  while (lines[end]?.kind === first.kind) end += 1;
  return end - index;
}

/** From a fence to the one that closes it. */
function codeLength(lines: readonly NoteLine[], index: number): number {
  let end = index + 1;
  while (lines[end]?.kind === 'code' && !lines[end]?.text.startsWith('```')) end += 1;
  return end + 1 - index;
}

/** The levels of headings as they are written: the highest becomes 2, and none is left out. */
function headingLevels(lines: readonly NoteLine[]): ReadonlyMap<number, number> {
  const used = new Set(lines.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : [])));
  return new Map([...used].sort((a, b) => a - b).map((level, rank) => [level, Math.min(rank + 2, 5)]));
}

function asText({ kind, text, level, number }: NoteLine): string {
  if (kind !== 'item') return text;
  return `${'  '.repeat(level)}${number ? `${number}.` : '*'} ${text}`;
}

/**
 * A list. Four blanks a level are what the site's parser takes for a level, whatever stands above. Items keep their numbers
 * when all their sisters have some; else the numbers are words.
 */
function listPieces(items: readonly NoteLine[]): Piece[] {
  const ordered = orderedItems(items);
  const pieces: Piece[] = [];
  let shown = -1;
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    const aside = isAsideLabel(item) ? asideLength(items, index) : 0;
    if (index > 0) pieces.push(plain('\n'));
    // An item that came in without the ones it belongs to is shown one level below what is there.
    shown = Math.min(item.level, shown + 1);
    const isOrdered = aside === 0 && ordered.has(item);
    const mark = `${' '.repeat(4 * shown)}${isOrdered ? `${item.number}.` : '*'} `;
    if (aside > 0)
      pieces.push(
        plain(
          mark +
            comment(
              items
                .slice(index, index + aside)
                .map(asText)
                .join(' '),
            ),
        ),
      );
    else pieces.push(plain(mark), ...withVotes(isOrdered || !item.number ? item.text : `${item.number}. ${item.text}`));
    index += Math.max(1, aside);
  }
  return pieces;
}

/** The items whose sisters (same level, one parent) are all numbered. */
function orderedItems(items: readonly NoteLine[]): ReadonlySet<NoteLine> {
  const result = new Set<NoteLine>();
  /** The sisters so far of each open level. */
  const open: NoteLine[][] = [];
  const close = (level: number): void => {
    for (let group = open.pop(); group; group = open.length > level ? open.pop() : undefined)
      if (group.every(({ number }) => number !== undefined)) for (const item of group) result.add(item);
  };
  for (const item of items) {
    if (open.length > item.level + 1) close(item.level + 1);
    while (open.length <= item.level) open.push([]);
    open[item.level]?.push(item);
  }
  close(0);
  return result;
}

/** The words, and behind them the votes as a comment. */
function withVotes(text: string): Piece[] {
  const { words, votes } = splitVotes(text);
  const comments = votes === '' ? [] : [plain(`${words === '' ? '' : ' '}${comment(votes)}`)];
  return [...wordPieces(words), ...comments];
}

function assemble(pieces: readonly Piece[]): Recap {
  let text = '';
  const tabStops: Span[] = [];
  for (const piece of pieces) {
    if (piece.stop) tabStops.push({ start: text.length, end: text.length + piece.text.length });
    text += piece.text;
  }
  return { text: text === '' ? '' : `${text}\n`, tabStops };
}
