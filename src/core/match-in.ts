import type { Span } from './types';

/** Every match of a global regular expression in a part of a text, with its place in the whole. The expression must be linear; it sees the part alone. */
export function* matchIn(text: string, { start, end }: Span, pattern: RegExp): Generator<{ match: RegExpExecArray; span: Span }> {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    yield { match, span: { start: at, end: at + match[0].length } };
  }
}
