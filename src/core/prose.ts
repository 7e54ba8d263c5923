import { lineEnd, lineStart } from './lines';
import { matchIn } from './match-in';
import type { Post, Span } from './types';

/** Stands for what is no prose (code, addresses, HTML, front matter): no letter, no blank, no punctuation. */
export const NOT_PROSE = '\uFFFC';

const cache = new WeakMap<Post, string>();

/**
 * The post's text with everything but prose replaced, sign for sign, by `NOT_PROSE`: offsets stay. Out go front matter,
 * code of all kinds, HTML and comments, targets of links and images, and bare addresses. Link texts, headings, lists and
 * line ends stay. Made once for a post, whichever rule asks first.
 */
export function proseOf(post: Post): string {
  const known = cache.get(post);
  if (known !== undefined) return known;
  const prose = maskSpans(post.text, hiddenSpans(post));
  cache.set(post, prose);
  return prose;
}

function hiddenSpans({ body }: Post): Span[] {
  const blocks = body.lines.filter(({ kind }) => kind !== 'text' && kind !== 'heading' && kind !== 'table' && kind !== 'blank');
  const targets = [...body.links, ...body.images].map(({ target, span }) => ({ start: target.start, end: span.end }));
  const addresses = body.links.filter(({ kind }) => kind === 'bare' || kind === 'auto').map(({ span }) => span);
  return [{ start: 0, end: body.span.start }, ...blocks, ...targets, ...addresses, ...body.code, ...body.html];
}

/** Line ends inside a span stay, so that lines can still be told apart. */
function maskSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(at, start)) + mask(text.slice(Math.max(at, start), end));
    at = end;
  }
  return result + text.slice(at);
}

const MASK = NOT_PROSE.repeat(400);

function mask(hidden: string): string {
  if (hidden.includes('\n') || hidden.includes('\r')) return hidden.replace(/[^\r\n]+/g, mask);
  return hidden.length > MASK.length ? NOT_PROSE.repeat(hidden.length) : MASK.slice(0, hidden.length);
}

/** The lines of a text in which an expression, which must be global, finds something. */
export function linesWith(text: string, sign: RegExp): Span[] {
  const lines: Span[] = [];
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const line = { start: lineStart(text, match.index), end: lineEnd(text, match.index) };
    lines.push(line);
    sign.lastIndex = Math.max(line.end, match.index + 1);
  }
  return lines;
}

/** Every match of a global regular expression in some spans of a text, with its place in the text. */
export function* matchSpans(
  text: string,
  spans: readonly Span[],
  pattern: RegExp,
): Generator<{ match: RegExpExecArray; span: Span }> {
  for (const span of spans) yield* matchIn(text, span, pattern);
}

/** Every match of a global regular expression in the post's prose, with its place. The expression must be linear. */
export function* matchProse(post: Post, pattern: RegExp): Generator<{ match: RegExpExecArray; span: Span }> {
  const prose = proseOf(post);
  for (const match of prose.matchAll(pattern)) yield { match, span: { start: match.index, end: match.index + match[0].length } };
}
