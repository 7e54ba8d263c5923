import type { Post, Span } from '../types';

/** What the blog's list of posts shows of each: so many characters, cut after a word. */
const LENGTH = 200;
/** No more of a post is looked at. */
const LOOK = 4000;

/**
 * The words that the blog's list shows below the title, or nearly: the post’s text without markup. The site leaves out the text
 * of links. Made without the site's own parser, which is too slow for the editor; the preview has the very excerpt.
 */
export function excerptWords({ text, body }: Post): string {
  const all = [
    ...body.links.filter(({ kind }) => kind !== 'bare').map(({ span }) => span),
    ...body.images.map(({ span }) => span),
    ...body.html,
  ];
  // The spans of the part that is looked at, and no others: a post may have 100,000.
  const hidden = all.filter(({ start }) => start < body.span.start + 2 * LOOK).sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  for (const line of body.lines) {
    if (line.start > body.span.start + LOOK) break;
    if (line.kind === 'text' || line.kind === 'heading' || line.kind === 'table')
      parts.push(shown(text, { start: line.content, end: Math.min(line.end, line.start + LOOK) }, hidden));
  }
  const words = parts.join(' ').replace(/\s+/g, ' ').trim();
  if (words.length <= LENGTH) return words;
  return `${words
    .slice(0, LENGTH + 1)
    .replace(/\s+\S*$/, '')
    .slice(0, LENGTH)}…`;
}

function shown(text: string, { start, end }: Span, hidden: readonly Span[]): string {
  let result = '';
  let at = start;
  for (const span of hidden) {
    if (span.end <= at || span.start >= end) continue;
    result += text.slice(at, Math.max(at, span.start));
    at = span.end;
  }
  return (result + text.slice(at, Math.max(at, end)))
    .replace(/^#{1,6}\s+|\s#+\s*$/g, '')
    .replace(/(^|[^\w\\])[*_`]{1,3}(?=\S)|(?<=[^\s\\])[*_`]{1,3}(?=[^\w]|$)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
