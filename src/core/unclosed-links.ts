import { beginsLikeAddress } from './hrefs';
import { proseOf } from './prose';
import { referenceLinks } from './reference-links';
import type { Post, Span } from './types';

/**
 * An address that nothing ends or no text belongs to. unclosed: `[text](address`; no-bracket: `[text(address)`; no-opener:
 * `text](address)`, or a blank line within the text.
 */
export interface BrokenLink {
  readonly kind: 'unclosed' | 'no-bracket' | 'no-opener';
  /** From the opening parenthesis to the end of the address. */
  readonly span: Span;
}

/** How far back the beginning of a link's text is looked for. */
const LONGEST = 300;
const NO_BRACKET = /\[[^[\]()\n]{1,200}(?=\((?:https?:\/\/|\/img\/|\/blog\/)[^\s()[\]]{1,500}\))/g;

const made = new WeakMap<Post, readonly BrokenLink[]>();

/** Every link that the site's parser does not see as one because a bracket or parenthesis is missing. Made once for a post. */
export function brokenLinks(post: Post): readonly BrokenLink[] {
  const known = made.get(post);
  if (known) return known;
  const broken = [...readBrokenLinks(post)];
  made.set(post, broken);
  return broken;
}

function* readBrokenLinks(post: Post): Generator<BrokenLink> {
  const { text, body } = post;
  for (const { span } of referenceLinks(post, 'unclosed')) yield { kind: 'unclosed', span: addressAt(text, span.end) };
  const prose = proseOf(post);
  const closed = new Set([...body.links.map((link) => link.text.end), ...body.images.map((image) => image.alt.end)]);
  for (let at = prose.indexOf(']('); at >= 0; at = prose.indexOf('](', at + 2)) {
    if (closed.has(at) || text[at - 1] === '\\' || !beginsLikeAddress(text.slice(at + 2, at + 122).trimStart())) continue;
    const before = prose.slice(Math.max(0, at - LONGEST), at);
    const open = before.lastIndexOf('[');
    if (open > 0 && before[open - 1] === '\\') continue;
    const hasOpener = open >= 0 && !/[\]\n]/.test(before.slice(open));
    const span = addressAt(text, at + 1);
    yield { kind: hasOpener && missingClosers(text, span) > 0 ? 'unclosed' : 'no-opener', span };
  }
  for (const match of text.slice(body.span.start).matchAll(NO_BRACKET)) {
    const at = body.span.start + match.index + match[0].length;
    if (prose[body.span.start + match.index] === '[') yield { kind: 'no-bracket', span: addressAt(text, at) };
  }
}

/** From the parenthesis to where the address ends: a blank, a bracket, or the punctuation of the sentence. */
function addressAt(text: string, open: number): Span {
  let end = open + 1;
  while (end < text.length && end < open + 2000 && !/[\s[\]<]/.test(text.charAt(end))) end += 1;
  while (end > open + 1 && /[.,;:!?*_\\]/.test(text.charAt(end - 1))) end -= 1;
  return { start: open, end };
}

/** How many parentheses of an address are not closed. */
export function missingClosers(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  return depth;
}
