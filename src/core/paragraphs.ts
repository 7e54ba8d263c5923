import { linesOf } from './lines';
import type { Body, Span } from './types';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The body's paragraphs, in one pass: runs of lines between blank lines and headings, from the first line's start to the
 * last line's end without its line end. Lists and quotes are runs too; fenced code and HTML comments are left out.
 */
export function* paragraphsOf(text: string, body: Body): Generator<Span> {
  const headings = new Set(body.headings.map((heading) => heading.span.start));
  let open: { start: number; end: number } | undefined;
  let fence = '';
  let comment = false;
  for (const line of linesOf(text, body.span)) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 40));
    const marker = FENCE.exec(head)?.[1] ?? '';
    const commentStart = !fence && !comment && head.trimStart().startsWith('<!--');
    const plain =
      !fence &&
      !comment &&
      !marker &&
      !commentStart &&
      !headings.has(line.start) &&
      text.slice(line.start, line.end).trim() !== '';
    if (plain) open = { start: open?.start ?? line.start, end: line.end };
    else if (open) {
      yield open;
      open = undefined;
    }
    if (fence) fence = marker.startsWith(fence) && head.trim() === marker ? '' : fence;
    else if (!comment && marker) fence = marker;
    if (comment || commentStart) comment = !text.slice(line.start, line.end).includes('-->');
  }
  if (open) yield open;
}
