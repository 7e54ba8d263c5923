import { findFooter } from './footer-find';
import { lineEnd } from './lines';
import { ownPostLink } from './own-links';
import { proseOf } from './prose';
import { bySection } from './sections';
import { type Neighbour, type Series, seriesOf } from './series';
import { shiftSpan } from './spans';
import type { Edit, Elsewhere, Post, Site, Span } from './types';

/** A neighbour in the series that the post does not link to. */
export interface MissingLink {
  readonly side: 'previous' | 'next';
  readonly to: Neighbour;
  /** A sentence that promises the next part, if there is one. */
  readonly promise: Promised | undefined;
}

/** Words that speak of a part to come. */
export interface Promised {
  readonly span: Span;
  /** The words that can carry the link, `next part`. */
  readonly words: Span;
}

const known = new WeakMap<Post, { readonly site: Site; readonly missing: readonly MissingLink[] }>();

/** The neighbours of the post's part that it does not link to, the earlier one first. Looked for once in a post: two rules ask. */
export function missingLinks(post: Post, site: Site): readonly MissingLink[] {
  const last = known.get(post);
  if (last?.site === site) return last.missing;
  const missing = findMissing(post, site);
  known.set(post, { site, missing });
  return missing;
}

function findMissing(post: Post, site: Site): MissingLink[] {
  const series: Series | undefined = seriesOf(post, site);
  if (!series || post.body.span.start >= post.text.trimEnd().length) return [];
  // Behind an open fence all is code: links there are not seen, and one put there would be none.
  if (post.body.fences.some(({ closed }) => !closed)) return [];
  const linked = new Set(post.body.links.map(({ href }) => ownPostLink(href)?.slug));
  const missing: MissingLink[] = [];
  const { previous, next } = series;
  if (previous && !linked.has(previous.card.slug)) missing.push({ side: 'previous', to: previous, promise: undefined });
  if (next && !linked.has(next.card.slug)) missing.push({ side: 'next', to: next, promise: findPromise(post) });
  return missing;
}

const NOUN = '(?:post|article|blog(?: post| entry)?|entry|instal?lment|recap|chapter|episode)s?';
/** Each alternative begins with letters of its own, so that most of a text is passed over at once. */
const PROMISE = new RegExp(
  `\\b(?:stay tuned|(?:the |our |an? )?(?:next|upcoming|follow[- ]?up|forthcoming|subsequent|coming|second|third) ${NOUN}\\b(?: (?:of|in) (?:this|the|our) (?:blog |mini |article )?series)?|(?:the )?next part\\b(?: (?:of|in) (?:this|the|our) (?:blog |mini |article )?series)?|next in (?:this|the|our) (?:blog |mini )?series|(?:in )?part (?:[2-5]|two|three|four|ii|iii|iv) (?=will\\b|of (?:this|the|our) (?:blog |mini |article )?series\\b)|in part (?:[2-5]|two|three|four)\\b|to be continued)`,
  'gi',
);
/** What the sentence waits for is no part of the series. */
const OTHER = /\b(?:events?|summits?|meetups?|releases?|schedules?|conferences?|forums?|workshops?|hackathons?)\b/i;

/** So many places are looked at, from the last one up. */
const MOST = 20;

/** The last sentence that promises a part to come: such sentences stand at the end of a post. */
function findPromise(post: Post): Promised | undefined {
  const last = promises(post, undefined).findLast(({ value }) => value);
  return last?.value && { span: shiftSpan(last.value.span, last.at), words: shiftSpan(last.value.words, last.at) };
}

const promises = bySection(readPromise);

function readPromise(post: Post): Promised | undefined {
  const prose = proseOf(post);
  const matches = [...prose.matchAll(PROMISE)].slice(-MOST).reverse();
  for (const { index, 0: text } of matches) {
    const words = { start: index, end: index + text.length };
    if (post.body.links.some((link) => link.span.start < words.end && words.start < link.span.end)) continue;
    const span = sentenceAround(prose, words);
    const isTuned = /^(?:stay|to be)/i.test(text);
    if (!isTuned) return { span, words };
    if (!OTHER.test(prose.slice(span.start, span.end))) return { span, words: named(prose, span) };
  }
  return undefined;
}

/** In "stay tuned for the recap of day 2" the words that name the part; else the two words themselves. */
function named(prose: string, { start, end }: Span): Span {
  const found = new RegExp(`(?:part|day|${NOUN})(?: (?:of |no\\.? |number )?(?:day |part )?\\d)?`, 'i').exec(
    prose.slice(start, end),
  );
  return found
    ? { start: start + found.index, end: start + found.index + found[0].length }
    : { start, end: Math.min(end, start + 10) };
}

/** At most 400 characters to either side, within the line. */
function sentenceAround(prose: string, { start, end }: Span): Span {
  const before = prose.slice(Math.max(0, start - 400), start);
  const begins = ['. ', '! ', '? ', '\n'].map((stop) => [before.lastIndexOf(stop), stop.length] as const);
  const begin = Math.max(0, ...begins.map(([at, length]) => (at < 0 ? 0 : at + length)));
  const behind = prose.slice(end, end + 400);
  const stop = /[.!?](?=\s|$)|\r?\n/.exec(behind);
  const length = stop ? stop.index + (stop[0].trim() === '' ? 0 : 1) : behind.length;
  return { start: start - before.length + begin, end: end + length };
}

/** The public address of a post of the blog. Source: the site's `siteUrl`. */
export function postUrl(slug: string): string {
  return `https://www.starlingx.io/blog/${slug}/`;
}

/** Where the blog puts the link to another part: below the paragraph that names the etherpad, above the footer, or last. */
export function crosslinkPlace(post: Post): { readonly after: Span; readonly offset: number } {
  const { text, body } = post;
  const footer = findFooter(post);
  const limit = footer?.heading?.start ?? footer?.text?.span.start ?? text.length;
  const above = body.paragraphs.filter(({ end }) => end <= limit);
  const etherpad = above.findLast(({ start, end }) => text.slice(start, end).includes('etherpad'));
  const after = etherpad ?? above.at(-1) ?? { start: body.span.start, end: body.span.start };
  const end = etherpad ? after.end : text.slice(0, limit).trimEnd().length;
  return { after, offset: lineEnd(text, Math.max(end, body.span.start)) };
}

/** The edits that make the words of a promise the link to the part that it announces. */
export function promiseEdits({ words }: Promised, slug: string): Edit[] {
  const at = (offset: number): Span => ({ start: offset, end: offset });
  return [
    { span: at(words.start), text: '[' },
    { span: at(words.end), text: `](${postUrl(slug)})` },
  ];
}

/** The link back from a neighbour to the post, where it lacks one. */
export function linkBack(post: Post, site: Site, { card }: Neighbour): Elsewhere | undefined {
  if (card.links.includes(post.slug)) return undefined;
  return {
    path: card.path,
    edits(other) {
      const missing = missingLinks(other, site).find(({ to }) => to.card.slug === post.slug);
      if (!missing) return [];
      return missing.promise ? promiseEdits(missing.promise, post.slug) : [crosslinkEdit(other, missing.side, missing.to)];
    },
  };
}

/** The edit that gives a post the line with the link to another part of its series. */
export function crosslinkEdit(post: Post, side: MissingLink['side'], { number, card }: Neighbour): Edit {
  const { offset } = crosslinkPlace(post);
  const link = `[Part ${number}](${postUrl(card.slug)})`;
  const sentence = side === 'next' ? `Read on in ${link}.` : `You can read what came before in ${link}.`;
  return { span: { start: offset, end: offset }, text: `${post.eol}${post.eol}${sentence}` };
}
