import type { LineKind } from './markdown/blocks';
import type { Body, Span } from './types';

const OTHERS: ReadonlySet<LineKind> = new Set(['blank', 'heading', 'fence', 'code', 'comment']);

/**
 * The body's paragraphs, in one pass: runs of lines between blank lines and headings, from the first line's start to the
 * last line's end without its line end. Lists and quotes are runs too; fenced code and HTML comments are left out.
 */
export function* paragraphsOf({ lines }: Body): Generator<Span> {
  let open: { start: number; end: number } | undefined;
  for (const { kind, start, end } of lines) {
    if (!OTHERS.has(kind)) open = { start: open?.start ?? start, end };
    else if (open) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}
