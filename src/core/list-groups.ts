import { type TextBlock, textBlocks } from './text-blocks';
import type { Body } from './types';

/**
 * The lists of a body: items of one kind of marker and one indentation, one after the other. A heading or a paragraph
 * ends a list; code and deeper items between do not. At most one pass over blocks and headings.
 */
export function* listsOf(body: Body): Generator<TextBlock[]> {
  const open = new Map<string, TextBlock[]>();
  let heading = 0;
  for (const block of textBlocks(body)) {
    let passed = false;
    for (; (body.headings[heading]?.span.start ?? block.start) < block.start; heading += 1) passed = true;
    if (passed || block.marker === '') {
      yield* open.values();
      open.clear();
    }
    if (block.marker === '') continue;
    const kind = `${block.indent} ${/\d/.test(block.marker) ? '1' : block.marker.trim()}`;
    const list = open.get(kind);
    if (list) list.push(block);
    else open.set(kind, [block]);
  }
  yield* open.values();
}
