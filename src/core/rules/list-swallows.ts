import { isItem } from '../list-lines';
import type { Line } from '../markdown/blocks';
import type { Finding, Post, Rule } from '../types';

export const listSwallows: Rule = {
  id: 'list-swallows',
  severity: 'warning',
  docs: 'A blank line stands between a list and what follows it.',
  why: 'The parser of the site takes a heading or a paragraph directly below an item for a part of that item: it is shown indented, behind the bullet.',
  bad: '- Storage\n- Networking\n«## Plans»\n\nText.\n',
  good: '- Storage\n- Networking\n\n## Plans\n\nText.\n',
  *check(post) {
    const { lines } = post.body;
    let item: Line | undefined;
    for (const [index, line] of lines.entries()) {
      if (isItem(line)) item = line;
      else if (line.kind === 'blank' || line.kind === 'heading' || line.marker !== '') item = undefined;
      if (!item) {
        const above = lines[index - 1];
        if (line.kind === 'heading' && line.marker === '' && above?.kind === 'text' && inItem(lines, index - 1))
          yield finding(post, line, 'heading');
        continue;
      }
      if (line !== item && line.kind === 'text' && line.indent === 0 && isParagraph(post, lines[index - 1], line)) {
        yield finding(post, line, 'paragraph');
        item = undefined;
      }
    }
  },
};

/** The line goes on from an item. */
function inItem(lines: readonly Line[], index: number): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const line = lines[at] as Line;
    if (line.kind !== 'text') return false;
    if (line.marker !== '') return isItem(line);
  }
  return false;
}

/** A sentence of its own below an item that ended its own, or below a short one: not a line that the item was wrapped to. */
function isParagraph({ text }: Post, above: Line | undefined, line: Line): boolean {
  if (above?.kind !== 'text') return false;
  const tail = text.slice(Math.max(above.content, above.end - 20), above.end);
  if (tail.endsWith('  ') || !/^[*_"“]{0,3}(?:\p{Lu}|\[\p{Lu})/u.test(text.slice(line.start, line.start + 8))) return false;
  const ended = /[.!?:)][*_"”’)]{0,3}\s?$/.test(tail);
  const long = line.end - line.start > 130;
  return ended || (long && above.end - above.start < 60);
}

function finding({ text, eol }: Post, line: Line, what: 'heading' | 'paragraph'): Finding {
  const end = what === 'heading' ? line.end : line.start + (/^\S+/.exec(text.slice(line.start, line.start + 80))?.[0].length ?? 0);
  return {
    span: { start: line.content, end },
    message: `No blank line stands between the list and this ${what}, so the site shows it as a part of the last item. Put a blank line above it.`,
    fixes: [{ title: 'Put a blank line above', edits: [{ span: { start: line.start, end: line.start }, text: eol }], preferred: what === 'heading' }],
    ...(what === 'paragraph' && { severity: 'information' as const }),
  };
}
