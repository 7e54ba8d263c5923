import { dateChoices } from './date-choices';
import { DAY } from './date-faults';
import { readDate } from './dates';
import { applyEdits } from './edits';
import { entryFor, isReadable, scalarFor } from './fields';
import { footerForm, footerText } from './footer';
import { findFooter } from './footer-find';
import { assemble, type Piece } from './new-post/fill';
import { goOn } from './new-post/go-on';
import type { Kind } from './new-post/kind';
import { cardFor } from './own-post-links';
import { parsePost } from './parse-post';
import { crosslinkEdit, missingLinks, postUrl } from './series-links';
import { readPart, TITLE_PART, titlePart } from './series-part';
import { seriesParts } from './series-parts';
import { readCard } from './site/cards';
import type { Edit, Post, Site, Span } from './types';
import { yamlScalar } from './yaml-quote';

/** The part that follows a post, not yet written. */
export interface NextPart {
  readonly number: number;
  /** Below the site's root. */
  readonly path: string;
  readonly text: string;
  /** Places where the author goes on writing, in order, as offsets in the text: the teaser first. */
  readonly tabStops: readonly Span[];
  /** What links the post to it; empty when the post does so already. */
  readonly edits: readonly Edit[];
}

/** Whether a post is a part of something by its own names, or by those of other posts: the next one is worth an offer. */
export function isPart(post: Post, site: Site): boolean {
  const title = scalarFor(post, site, 'title')?.text ?? '';
  return readPart(post.slug, '').number !== undefined || titlePart(title) !== undefined || seriesParts(post, site).length > 0;
}

/** The number of the post's part, 1 when nothing says so. */
export function partNumber(post: Post, site: Site): number {
  const own = seriesParts(post, site).find(({ isSelf }) => isSelf)?.number;
  return own ?? readPart(post.slug, scalarFor(post, site, 'title')?.text ?? '').number ?? 1;
}

/** The parts of a series go out a week apart. */
const APART = 7 * DAY;

/** Number and path of the part after a post; undefined when it is there already, or where the front matter cannot be read. */
export function nextPlace(post: Post, site: Site): Pick<NextPart, 'number' | 'path'> | undefined {
  if (!isReadable(post.front) || post.slug === '') return undefined;
  const number = partNumber(post, site) + 1;
  const slug = nextSlug(post.slug, number);
  if (cardFor(slug, site) || seriesParts(post, site).some((part) => part.number === number)) return undefined;
  return { number, path: `${post.path.slice(0, post.path.lastIndexOf('/') + 1)}${slug}.md` };
}

/**
 * The part after a post: author, category and all other keys as they are, the title with its number, a date one week later (or
 * next Monday, when that is gone by), the text of the template that the post was made of, links to and fro, and the footer when
 * the post has one. Undefined where `nextPlace` is.
 */
export function nextPart(post: Post, site: Site, now: Date, kinds: readonly Kind[] = []): NextPart | undefined {
  const place = nextPlace(post, site);
  if (!place) return undefined;
  const { number, path } = place;
  const { eol } = post;
  const slugs = new Map(seriesParts(post, site).map((part) => [part.number, part.slug]));
  const slugOf = (part: number): string => slugs.get(part) ?? (part === number - 1 ? post.slug : nextSlug(post.slug, part));
  const pieces = goOn(post, site, kinds, { part: number, parts: number, base: post.slug, slugOf }) ?? plainPieces(post, number);
  const front: Piece = { text: `${continuedFront(post, site, number, now)}\n\n`, stop: false };
  const made = assemble([front, ...pieces].map(({ text, stop }) => ({ text: text.replace(/\r?\n/g, eol), stop })));
  return { number, path, ...made, edits: linkTo(post, site, path, made.text) };
}

/** A teaser to be written, the link back, and the footer. */
function plainPieces(post: Post, number: number): Piece[] {
  const link = `You can read what came before in [Part ${number - 1}](${postUrl(post.slug)}).`;
  const footer = findFooter(post) ? `\n${footerText(footerForm(post), 1, '\n')}\n` : '';
  return [
    { text: '', stop: true },
    { text: ` <!-- more -->\n\n${link}\n${footer}`, stop: false },
  ];
}

function nextSlug(slug: string, number: number): string {
  const { base, number: own } = readPart(slug, '');
  if (own !== undefined && /[^\d]\d{1,2}$/.test(slug)) return slug.replace(/\d{1,2}$/, String(number));
  return `${base}-part-${number}`;
}

/** The block between the fences with both fences, its title and date changed. */
function continuedFront(post: Post, site: Site, number: number, now: Date): string {
  const { text, front } = post;
  const title = scalarFor(post, site, 'title');
  const date = entryFor(post, site, 'date')?.value;
  const edits: Edit[] = [];
  if (title) edits.push({ span: title.span, text: yamlScalar(nextTitle(title.text, number)) });
  if (date?.kind === 'scalar') edits.push({ span: date.span, text: nextDate(date.raw, now) });
  const end = front.close?.end ?? front.span.end;
  return applyEdits(text.slice(0, end), edits);
}

function nextTitle(title: string, number: number): string {
  const part = TITLE_PART.exec(title);
  return part ? title.replace(part[0], part[0].replace(/\s?#?\w+$/, ` ${number}`)) : `${title} - Part ${number}`;
}

function nextDate(raw: string, now: Date): string {
  const reading = readDate(raw);
  const later = reading.kind === 'valid' ? reading.time + APART : Number.NaN;
  const monday = dateChoices(now).find(({ kind }) => kind === 'monday')?.iso ?? now.toISOString();
  return later >= now.getTime() ? new Date(later).toISOString() : monday;
}

/** As the rule for cross-links mends it: over the words that promise the part, or in a sentence of its own. */
function linkTo(post: Post, site: Site, path: string, text: string): Edit[] {
  const card = readCard(path, text);
  const withNext = {
    ...site,
    posts: [...(site.posts ?? []).filter((one) => one.path !== post.path), readCard(post.path, post.text), card],
  };
  const missing = missingLinks(parsePost(post.text, post.path), withNext).find(({ side }) => side === 'next');
  if (!missing) return [];
  const { promise, to } = missing;
  if (!promise) return [crosslinkEdit(post, 'next', to)];
  const words = post.text.slice(promise.words.start, promise.words.end);
  return [{ span: promise.words, text: `[${words}](${postUrl(card.slug)})` }];
}
