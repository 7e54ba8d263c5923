import { isItem } from '../list-lines';
import type { Line } from '../markdown/blocks';
import { say } from '../say';
import { type TextBlock, textBlocks } from '../text-blocks';
import type { Finding, Post, Rule } from '../types';

export const listSwallows: Rule = {
  id: 'list-swallows',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank line stands between a list and what follows it.',
  why: 'The parser of the site takes a heading, a block of code or a paragraph directly below an item for a part of that item: it is shown indented, behind the bullet.',
  bad: '- Storage\n- Networking\n«## Plans»\n\nText.\n',
  good: '- Storage\n- Networking\n\n## Plans\n\nText.\n',
  *check(post) {
    for (const block of textBlocks(post.body)) {
      if (block.marker === '') continue;
      const { below } = block;
      if (below?.kind === 'heading' && below.marker === '' && below.indent <= block.indent) yield finding(post, below, 'heading');
      else if (below?.kind === 'fence' && below.indent === 0 && endsList(post.body.lines, block))
        yield finding(post, below, 'block of code');
      const paragraph = isTight(block) ? lineOfParagraph(post, block) : undefined;
      if (paragraph) yield finding(post, paragraph, 'paragraph');
    }
  },
};

/** The last of several items without blank lines between them: below an item that stands alone a line may well belong to it. */
function isTight({ above, next }: TextBlock): boolean {
  return above?.kind === 'text' && above.marker !== '' && !(next && isItem(next));
}

/** The last item of bullets, with a fence below it: between the steps of a list code belongs to its step. */
function endsList(lines: readonly Line[], { above, index, lines: own, marker }: TextBlock): boolean {
  if (/\d/.test(marker) || above?.marker === '' || !above) return false;
  let next = index + own.length + 1;
  while (lines[next]?.kind === 'code' || lines[next]?.kind === 'fence' || lines[next]?.kind === 'blank') next += 1;
  const behind = lines[next];
  return !behind || (behind.marker === '' && behind.indent === 0);
}

/** A line at the margin that begins a sentence, below an item that ended its own or is much shorter: no line that the item was wrapped to. */
function lineOfParagraph({ text }: Post, { lines }: TextBlock): Line | undefined {
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const above = lines[index - 1] as Line;
    const tail = text.slice(Math.max(above.content, above.end - 20), above.end);
    if (
      line.indent > 0 ||
      tail.endsWith('  ') ||
      !/^[*_"“]{0,3}(?:\p{Lu}|\[\p{Lu})/u.test(text.slice(line.start, line.start + 8))
    )
      continue;
    const ended = /[.!?][*_"”’)]{0,3}\s?$/.test(tail);
    if (ended || (line.end - line.start > 130 && above.end - above.start < 60)) return line;
  }
  return undefined;
}

function finding({ text, eol }: Post, line: Line, what: 'heading' | 'paragraph' | 'block of code'): Finding {
  const end =
    what !== 'paragraph' ? line.end : line.start + (/^\S+/.exec(text.slice(line.start, line.start + 80))?.[0].length ?? 0);
  return {
    span: { start: line.content, end },
    message:
      what === 'heading'
        ? say`No blank line stands between the list and this heading, so the site shows it as a part of the last item. Put a blank line above it.`
        : what === 'paragraph'
          ? say`No blank line stands between the list and this paragraph, so the site shows it as a part of the last item. Put a blank line above it.`
          : say`No blank line stands between the list and this block of code, so the site shows it as a part of the last item. Put a blank line above it.`,
    fixes: [
      {
        title: say`Put a blank line above`,
        edits: [{ span: { start: line.start, end: line.start }, text: eol }],
        preferred: what === 'heading',
      },
    ],
    ...(what !== 'heading' && { severity: 'information' as const }),
  };
}
