import { lineStart } from './lines';
import type { Fix, Post, Problem } from './types';

/**
 * The comments that would suppress a problem: above its line, and for the whole post. Within front matter, where a
 * comment of Markdown cannot stand, only the latter; its place is the line below the block.
 */
export function suppressions({ text, body, eol }: Post, { rule, span }: Problem): Fix[] {
  const inBody = span.start >= body.span.start;
  const start = lineStart(text, span.start);
  const here = { span: { start, end: start }, text: `<!-- recap-ignore-next-line ${rule} -->${eol}` };
  const top = body.span.start;
  const behind = top > 0 && text[top - 1] !== '\n' ? eol : '';
  const everywhere = { span: { start: top, end: top }, text: `${behind}<!-- recap-ignore ${rule} -->${eol}` };
  return [
    ...(inBody ? [{ title: `Ignore "${rule}" on this line`, edits: [here] }] : []),
    { title: `Ignore "${rule}" in this post`, edits: [everywhere] },
  ];
}
