import type { Post, Span } from './types';

/** What the house writes behind the first sentence of a post. */
export const TEASER = '<!-- more -->';

export interface TeaserMarker {
  readonly span: Span;
  /** right: as the house writes it; variant: a comment all the same, so nobody sees it; broken: no comment, or one without end. */
  readonly form: 'right' | 'variant' | 'broken';
  readonly inCode: boolean;
  /** It stands in a heading, a list item or a quote. */
  readonly index: number;
}

// A sign or two of the comment may be lost, doubled, escaped, written as an entity or made a typographer's dash.
const MARKER =
  /\\?(?:<|&lt;)[ \t]{0,2}\\?!?[ \t]{0,2}(?:\\?[-–—]){0,5}[ \t\u00A0]{0,3}(?:read[ -])?(?:more|mroe|moer|moore)(?![\w-]*[a-z])[ \t\u00A0]{0,3}(?:\\?[-–—]){0,5}[ \t]{0,2}\/?\\?(?:>|&gt;)?/gi;

const cache = new WeakMap<Post, readonly TeaserMarker[]>();

/** Everything in the body that is, or was meant as, `<!-- more -->`; made once for a post. */
export function teaserMarkers(post: Post): readonly TeaserMarker[] {
  const known = cache.get(post);
  if (known) return known;
  const found: TeaserMarker[] = [];
  const body = post.text.slice(post.body.span.start);
  for (const match of body.matchAll(MARKER)) {
    const written = match[0];
    const signs = written.replace(/\w|&lt;|&gt;/g, '').trim();
    // `<more>` is a placeholder, `<!-- more about it -->` a note.
    if (!/[-–—!]/.test(signs) || !/(?:>|&gt;|[-–—]|\r?\n|^)$/.test(written)) continue;
    const start = post.body.span.start + match.index;
    const span = { start, end: start + written.length };
    found.push({ span, form: formOf(written), ...whereIs(post, span) });
  }
  cache.set(post, found);
  return found;
}

function formOf(written: string): TeaserMarker['form'] {
  if (written === TEASER) return 'right';
  return /^<!--(?!-?>)[^-–—]*-->$/.test(written) ? 'variant' : 'broken';
}

function whereIs({ body }: Post, { start }: Span): { inCode: boolean; index: number } {
  const index = body.lines.findIndex((line) => line.start <= start && start <= line.end);
  const kind = body.lines[index]?.kind;
  const inCode = kind === 'code' || kind === 'indented' || body.code.some((code) => code.start <= start && start < code.end);
  return { inCode, index };
}
