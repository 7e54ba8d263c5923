import type { Post, Span } from './types';

/** What the house writes behind the first sentence of a post. */
export const TEASER = '<!-- more -->';

export interface TeaserMarker {
  readonly span: Span;
  /** right: as the house writes it; variant: a comment all the same, so nobody sees it; broken: no comment, or one without end. */
  readonly form: 'right' | 'variant' | 'broken';
  readonly inCode: boolean;
  /** Of its line in `body.lines`. */
  readonly index: number;
}

// A sign or two of the comment may be lost, doubled, escaped, written as an entity or made a typographer's dash.
const MARKER =
  /(?:<|&lt;|(?=!--))[ \t]{0,2}\\?!?[ \t]{0,2}(?:\\?[-–—][ \t]?){0,5}[ \t\u00A0]{0,3}(?:read[ -])?(?:more|mroe|moer|moore)(?![\w-]*[a-z])[ \t\u00A0]{0,3}(?:\\?[-–—][ \t]?){0,5}[/!]?\\?(?:>|&gt;)?/iy;
const START = /[<&!]/g;

const cache = new WeakMap<Post, readonly TeaserMarker[]>();

/** Everything in the body that is, or was meant as, `<!-- more -->`; made once for a post. */
export function teaserMarkers(post: Post): readonly TeaserMarker[] {
  const known = cache.get(post);
  if (known) return known;
  const found: TeaserMarker[] = [];
  const {
    text,
    body: { lines, code, links, images },
  } = post;
  const targets = [links, images].map((list) => ({ list, next: 0 }));
  let line = 0;
  let next = 0;
  START.lastIndex = post.body.span.start;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    MARKER.lastIndex = start.index;
    const match = MARKER.exec(text);
    if (!match) continue;
    START.lastIndex = MARKER.lastIndex;
    const written = match[0];
    if (!isMarker(written, text.slice(MARKER.lastIndex, MARKER.lastIndex + 2))) continue;
    const at = match.index;
    const span = { start: text[at - 1] === '\\' ? at - 1 : at, end: at + written.length };
    while ((lines[line]?.end ?? text.length) < span.start) line += 1;
    while ((code[next]?.end ?? text.length) <= span.start) next += 1;
    if (targets.some((target) => isInTarget(target, span.start))) continue;
    const kind = lines[line]?.kind;
    const inCode = kind === 'code' || kind === 'indented' || (code[next]?.start ?? text.length) <= span.start;
    found.push({ span, form: formOf(text.slice(span.start, span.end)), inCode, index: line });
  }
  cache.set(post, found);
  return found;
}

/** In an address it is neither a comment nor shown: what is wrong with the address is said by others. Asked in the order of the text. */
function isInTarget(of: { readonly list: readonly { readonly target: Span }[]; next: number }, at: number): boolean {
  while ((of.list[of.next]?.target.end ?? at + 1) <= at) of.next += 1;
  return (of.list[of.next]?.target.start ?? at + 1) <= at;
}

/** `<more>` is a placeholder, `<!-- more about it -->` a note, `!more` an exclamation. */
function isMarker(written: string, after: string): boolean {
  const signs = written.replace(/\w|&lt;|&gt;/g, '').trim();
  if (!/[-–—!]/.test(signs) || !/(?:>|&gt;|[-–—]\s?)$/.test(written))
    return written.startsWith('<!--') && /^(?:\r?\n|$)/.test(after);
  return /^[<&]/.test(written) || /[-–—>]$/.test(signs);
}

function formOf(written: string): TeaserMarker['form'] {
  if (written === TEASER) return 'right';
  // As the site's parser tells a comment (remark-parse 6, lib/util/html.js).
  return /^<!--(?:-?[^>-])(?:-?[^-])*-->$/.test(written) ? 'variant' : 'broken';
}
