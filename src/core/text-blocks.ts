import type { Line } from './markdown/blocks';
import type { Body } from './types';

/** A run of text lines that the site shows as one paragraph or list item. */
export interface TextBlock {
  readonly lines: readonly Line[];
  /** Index of the first line in `body.lines`. */
  readonly index: number;
  /** From the first character behind the marker to the end of the last line. */
  readonly start: number;
  readonly end: number;
  readonly marker: string;
  readonly indent: number;
  /** The lines right above and below, undefined at the edges of the body. */
  readonly above: Line | undefined;
  readonly below: Line | undefined;
  /** The next line that is not blank. */
  readonly next: Line | undefined;
}

const cache = new WeakMap<Body, readonly TextBlock[]>();

/** The paragraphs and list items of a body in order, tables and quotes left out; made once for a post. */
export function textBlocks(body: Body): readonly TextBlock[] {
  const known = cache.get(body);
  if (known) return known;
  const blocks: TextBlock[] = [];
  const { lines } = body;
  for (let index = 0; index < lines.length; ) {
    const first = lines[index] as Line;
    let end = index + 1;
    if (first.kind === 'text') {
      while (lines[end]?.kind === 'text' && lines[end]?.marker === '') end += 1;
      if (!first.marker.startsWith('>')) blocks.push(blockOf(lines, index, end));
    }
    index = end;
  }
  cache.set(body, blocks);
  return blocks;
}

function blockOf(lines: readonly Line[], index: number, end: number): TextBlock {
  const first = lines[index] as Line;
  let next = end;
  while (lines[next]?.kind === 'blank') next += 1;
  return {
    lines: lines.slice(index, end),
    index,
    start: first.content,
    end: (lines[end - 1] as Line).end,
    marker: first.marker,
    indent: first.indent,
    above: lines[index - 1],
    below: lines[end],
    next: lines[next],
  };
}
