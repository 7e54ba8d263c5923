import type { Body, Fence, Heading, Paragraph, Span } from '../types';
import { type Line, readLines } from './blocks';
import { type Inlines, readInlines } from './inline';

/** The Markdown between two offsets: blocks by lines, then the links, images and code in them. One pass each, any text. */
export function readBody(text: string, span: Span): Body {
  const lines = readLines(text, span);
  const inlines: Inlines = { links: [], images: [], code: [], html: [] };
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  for (const block of blocksOf(lines)) {
    if (block.kind === 'heading') headings.push(readHeading(text, block));
    else paragraphs.push({ start: block.content, end: block.end, marker: block.marker, indent: block.indent });
    readInlines(text, { start: block.content, end: block.end }, inlines);
  }
  return { span, lines, headings, paragraphs, fences: readFences(text, lines), ...inlines };
}

/** Headings, and runs of text lines: a list item's first line and the lines that go on from it are one block. */
function* blocksOf(lines: readonly Line[]): Generator<Line> {
  let block: Line | undefined;
  for (const line of lines) {
    const goesOn = block && line.kind === 'text' && line.marker === '';
    if (block && goesOn) {
      block = { ...block, end: line.end };
      continue;
    }
    if (block) yield block;
    block = undefined;
    if (line.kind === 'heading') yield line;
    else if (line.kind === 'text' || line.kind === 'table') block = line;
  }
  if (block) yield block;
}

/** The site's parser (remark-parse 6, pedantic) takes `#Title` without a blank for a heading too. */
function readHeading(text: string, { start, end, content }: Line): Heading {
  const line = text.slice(content, end);
  const level = /^#+/.exec(line)?.[0].length ?? 1;
  return {
    level,
    span: { start, end },
    text: line
      .slice(level)
      .trim()
      .replace(/(?:^|[ \t])#{1,6}$/, '')
      .trim(),
  };
}

function readFences(text: string, lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  let open: Line | undefined;
  for (const line of lines) {
    if (line.kind !== 'fence') continue;
    if (open) {
      fences.push({ span: { start: open.start, end: line.end }, info: infoOf(text, open), indent: open.indent, closed: true });
      open = undefined;
    } else open = line;
  }
  const last = lines.at(-1);
  if (open && last)
    fences.push({ span: { start: open.start, end: last.end }, info: infoOf(text, open), indent: open.indent, closed: false });
  return fences;
}

function infoOf(text: string, { content, end }: Line): string {
  return text
    .slice(content, end)
    .replace(/^[`~]+/, '')
    .trim();
}
