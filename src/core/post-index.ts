import { foldText } from './fold-text';
import { groupCards, madeOfPosts, regroupCards } from './posts-memo';
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

interface Groups extends PostIndex {
  readonly size: number;
  readonly dates: Map<string, PostCard[]>;
  readonly titles: Map<string, PostCard[]>;
  readonly teasers: Map<string, PostCard[]>;
  readonly series: Map<string, PostCard[]>;
  /** By the word that the file name begins with. */
  readonly firsts: Map<string, PostCard[]>;
  readonly weekdays: readonly number[];
}

const KEYS = {
  dates: ({ rawDate }: PostCard) => keyOf(rawDate),
  titles: ({ title }: PostCard) => keyOf(foldText(title)),
  teasers: ({ teaser }: PostCard) => keyOf(teaser),
  series: ({ slug, title }: PostCard) => keyOf(readPart(slug, title).base),
  firsts: ({ slug }: PostCard) => keyOf(/^[^-]{1,40}-/.exec(slug)?.[0] ?? ''),
};

function keyOf(text: string): string[] {
  return text === '' ? [] : [text];
}

const groupsOf = madeOfPosts(
  (posts): Groups => {
    const firsts = groupCards(posts, KEYS.firsts);
    return {
      size: posts.length,
      dates: groupCards(posts, KEYS.dates),
      titles: groupCards(posts, KEYS.titles),
      teasers: groupCards(posts, KEYS.teasers),
      series: groupCards(posts, KEYS.series),
      firsts,
      prefix: prefixOf(firsts, posts.length),
      weekdays: countWeekdays([0, 0, 0, 0, 0, 0, 0], posts, 1),
    };
  },
  (made, change) => {
    for (const name of ['dates', 'titles', 'teasers', 'series', 'firsts'] as const) regroupCards(made[name], change, KEYS[name]);
    const size = made.size + change.come.length - change.gone.length;
    const weekdays = countWeekdays(countWeekdays(made.weekdays, change.gone, -1), change.come, 1);
    return { ...made, size, prefix: prefixOf(made.firsts, size), weekdays };
  },
);

/** The site's posts by date, title, teaser and series; kept for a list of cards. Undefined while the posts are not read. */
export function indexOf({ posts }: Site): PostIndex | undefined {
  return posts && groupsOf(posts);
}

/** The day of the week in UTC, from Sunday, of a time in milliseconds since 1970. */
export function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}

function countWeekdays(counts: readonly number[], cards: readonly PostCard[], by: number): number[] {
  const next = [...counts];
  for (const { date } of cards) if (date !== undefined) next[weekdayOf(date)] = (next[weekdayOf(date)] ?? 0) + by;
  return next;
}

/** A blog of a handful of posts has no custom yet. */
const FEW = 5;

function prefixOf(firsts: ReadonlyMap<string, readonly PostCard[]>, size: number): string {
  for (const [prefix, cards] of firsts) if (cards.length >= FEW && cards.length >= 0.8 * size) return prefix;
  return '';
}

const hashesOf = ({ paragraphs }: PostCard): Iterable<number> => new Set(paragraphs);

const paragraphGroups = madeOfPosts(
  (posts) => groupCards(posts, hashesOf),
  (made, change) => {
    regroupCards(made, change, hashesOf);
    return made;
  },
);

/** The site's posts by the hashes of their longer paragraphs; apart, since only new posts are asked about it. */
export function paragraphsOf({ posts }: Site): ReadonlyMap<number, readonly PostCard[]> | undefined {
  return posts && paragraphGroups(posts);
}

/** The cards that are not of the post's own series. */
export function strangersTo(post: Post, cards: readonly PostCard[] = []): PostCard[] {
  const { base } = readPart(post.slug, '');
  return cards.filter(({ slug, path }) => path !== post.path && readPart(slug, '').base !== base);
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
