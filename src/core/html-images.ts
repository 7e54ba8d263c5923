import type { Post, Span } from './types';

/** An `<img>` written as HTML. */
export interface HtmlImage {
  readonly span: Span;
  readonly src: string;
  readonly alt: string;
  /** It has other attributes than these two and a title: a width, for instance. */
  readonly hasMore: boolean;
  /** Nothing else stands in its block, so that Markdown is read there. */
  readonly isAlone: boolean;
}

const IMG = /<img\b([^<>]{0,2000})>/gi;
const ATTRIBUTE = /([\w-]{1,40})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** All `<img>` tags of a post outside of code. */
export function* htmlImages({ text, body }: Post): Generator<HtmlImage> {
  if (!/<img\b/i.test(text)) return;
  for (const [index, line] of body.lines.entries()) {
    if (line.kind !== 'html') continue;
    for (const image of within(text, line)) {
      const isOnly = text.slice(line.start, line.end).trim() === text.slice(image.span.start, image.span.end);
      const beside = [body.lines[index - 1], body.lines[index + 1]];
      yield { ...image, isAlone: isOnly && beside.every((other) => !other || (other.kind !== 'html' && other.kind !== 'text')) };
    }
  }
  for (const span of body.html) yield* within(text, span);
}

function* within(text: string, { start, end }: Span): Generator<HtmlImage> {
  for (const match of text.slice(start, end).matchAll(IMG)) {
    const values = new Map<string, string>();
    for (const [, name = '', double, single, plain] of (match[1] ?? '').matchAll(ATTRIBUTE))
      values.set(name.toLowerCase(), double ?? single ?? plain ?? '');
    yield {
      span: { start: start + match.index, end: start + match.index + match[0].length },
      src: values.get('src') ?? '',
      alt: values.get('alt') ?? '',
      hasMore: [...values.keys()].some((name) => !['src', 'alt', 'title'].includes(name)),
      isAlone: true,
    };
  }
}
