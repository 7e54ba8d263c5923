import { foldText } from './fold-text';
import { readPart } from './series-part';
import type { Post, PostCard, Site } from './types';

/** The cards of a site by what rules look them up by. */
export interface PostIndex {
  /** By the date as written. */
  readonly dates: ReadonlyMap<string, readonly PostCard[]>;
  /** By the folded title. */
  readonly titles: ReadonlyMap<string, readonly PostCard[]>;
  /** By the folded first paragraph. */
  readonly teasers: ReadonlyMap<string, readonly PostCard[]>;
  /** By the name that the parts of a series have in common. */
  readonly series: ReadonlyMap<string, readonly PostCard[]>;
  /** What nearly all file names begin with, a word and its dash: `starlingx-`; `''` when they have nothing in common. */
  readonly prefix: string;
  /** How many posts are dated on each day of the week in UTC, from Sunday. */
  readonly weekdays: readonly number[];
}

const indexes = new WeakMap<readonly PostCard[], PostIndex>();

/** The site's posts by date, title, teaser and series; made once for a list of cards. Undefined while the posts are not read. */
export function indexOf({ posts }: Site): PostIndex | undefined {
  if (!posts) return undefined;
  const known = indexes.get(posts);
  if (known) return known;
  const index: PostIndex = {
    dates: group(posts, ({ rawDate }) => rawDate),
    titles: group(posts, ({ title }) => foldText(title)),
    teasers: group(posts, ({ teaser }) => teaser),
    series: group(posts, (card) => readPart(card.slug, card.title).base),
    prefix: prefixOf(posts),
    weekdays: [0, 1, 2, 3, 4, 5, 6].map(
      (day) => posts.filter(({ date }) => date !== undefined && weekdayOf(date) === day).length,
    ),
  };
  indexes.set(posts, index);
  return index;
}

/** The day of the week in UTC, from Sunday, of a time in milliseconds since 1970. */
export function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}

/** A blog of a handful of posts has no custom yet. */
const FEW = 5;

function prefixOf(posts: readonly PostCard[]): string {
  const firsts = group(posts, ({ slug }) => /^[^-]{1,40}-/.exec(slug)?.[0] ?? '');
  for (const [prefix, cards] of firsts) if (cards.length >= FEW && cards.length >= 0.8 * posts.length) return prefix;
  return '';
}

const paragraphs = new WeakMap<readonly PostCard[], ReadonlyMap<number, readonly PostCard[]>>();

/** The site's posts by the hashes of their longer paragraphs; apart, since only new posts are asked about it. */
export function paragraphsOf({ posts }: Site): ReadonlyMap<number, readonly PostCard[]> | undefined {
  if (!posts) return undefined;
  const known = paragraphs.get(posts);
  if (known) return known;
  const found = new Map<number, PostCard[]>();
  for (const card of posts) {
    for (const hash of new Set(card.paragraphs)) {
      const cards = found.get(hash);
      if (cards) cards.push(card);
      else found.set(hash, [card]);
    }
  }
  paragraphs.set(posts, found);
  return found;
}

/** The cards that are not of the post's own series. */
export function strangersTo(post: Post, cards: readonly PostCard[] = []): PostCard[] {
  const { base } = readPart(post.slug, '');
  return cards.filter(({ slug, path }) => path !== post.path && readPart(slug, '').base !== base);
}

function group(cards: readonly PostCard[], keyOf: (card: PostCard) => string): Map<string, PostCard[]> {
  const groups = new Map<string, PostCard[]>();
  for (const card of cards) {
    const key = keyOf(card);
    if (key === '') continue;
    const cardsOfKey = groups.get(key);
    if (cardsOfKey) cardsOfKey.push(card);
    else groups.set(key, [card]);
  }
  return groups;
}

/**
 * Of posts that have something in common with `post`, the one it was copied from. Undefined when there is none, or when
 * `post` is the published original and the others are new: then the finding belongs to them.
 */
export function originalOf(post: Post, site: Site, cards: readonly PostCard[] = []): PostCard | undefined {
  const isOld = (path: string): boolean => site.published?.get(path) !== false;
  const others = cards.filter(({ path }) => path !== post.path);
  return others.find(({ path }) => isOld(path)) ?? (isOld(post.path) ? undefined : others[0]);
}

/** Whether the post is one that the repository's main branch does not have yet. False when git could not be asked. */
export function isNew(post: Post, { published }: Site): boolean {
  return published?.get(post.path) === false;
}
