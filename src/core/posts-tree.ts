import { printDate } from './dates';
import { kebabCase } from './names';
import { newestPosts } from './newest-posts';
import { indexOf } from './post-index';
import { say } from './say';
import { readPart, TITLE_PART } from './series-part';
import type { PostCard, Site } from './types';

/** A line of the view of all posts. */
export type PostsNode = PostNode | GroupNode;

export interface PostNode {
  readonly kind: 'post';
  readonly card: PostCard;
  /** The title, or the slug of a post without one; of a post in its series `Part 2`. */
  readonly label: string;
  /** Author and date. */
  readonly description: string;
}

/** new: posts that the main branch does not have yet; year: newest first; series: its parts in their order. */
export interface GroupNode {
  readonly kind: 'new' | 'year' | 'series';
  /** Tells it from all other groups of the site. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly children: readonly PostsNode[];
}

/** Which posts are shown: by any of these authors and in any of these categories; an empty list stands for all. */
export interface PostsFilter {
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export const NO_FILTER: PostsFilter = { authors: [], categories: [] };

/**
 * The posts of a site by years, newest first, the parts of a series together where the newest one belongs; on top those that are
 * new (by path). In time linear in the number of posts.
 */
export function postsTree(site: Site, filter: PostsFilter, fresh: ReadonlySet<string> = new Set()): GroupNode[] {
  const shown = newestPosts(site).filter((card) => matches(card, filter));
  const news = shown.filter(({ path }) => fresh.has(path));
  const groups: GroupNode[] = [];
  if (news.length > 0)
    groups.push({ kind: 'new', id: 'new', label: say`Not on the blog yet`, count: news.length, children: news.map(toNode) });
  const years = new Map<string, PostCard[]>();
  const taken = new Set(news);
  const isShown = new Set(shown);
  const all = seriesOfPosts(site);
  for (const card of shown) {
    if (taken.has(card)) continue;
    const parts = (all.get(card) ?? [card]).filter((part) => isShown.has(part) && !taken.has(part));
    const year = card.date === undefined ? say`No date` : printDate(card.date).slice(0, 4);
    const list = years.get(year) ?? [];
    years.set(year, list);
    for (const part of parts) {
      taken.add(part);
      list.push(part);
    }
  }
  for (const [year, cards] of years)
    groups.push({ kind: 'year', id: year, label: year, count: cards.length, children: withSeries(cards, all) });
  return groups;
}

const series = new WeakMap<readonly PostCard[], ReadonlyMap<PostCard, readonly PostCard[]>>();

/** Of each post that belongs to a series all its parts in their order; made once for a list of posts. */
function seriesOfPosts(site: Site): ReadonlyMap<PostCard, readonly PostCard[]> {
  const posts = site.posts ?? [];
  const known = series.get(posts);
  if (known) return known;
  const found = new Map<PostCard, readonly PostCard[]>();
  for (const cards of indexOf(site)?.series.values() ?? []) {
    if (cards.length === 1) continue;
    const numbered = cards.map((card) => ({ card, number: partNumber(card) })).sort((one, other) => one.number - other.number);
    const isClear = numbered[0]?.number === 1 && numbered.every(({ number }, at) => number !== numbered[at - 1]?.number);
    const parts = numbered.map(({ card }) => card);
    if (isClear) for (const card of parts) found.set(card, parts);
  }
  series.set(posts, found);
  return found;
}

function partNumber({ slug, title }: PostCard): number {
  return readPart(slug, title).number ?? 1;
}

/** Parts that follow each other become one group. */
function withSeries(cards: readonly PostCard[], all: ReadonlyMap<PostCard, readonly PostCard[]>): PostsNode[] {
  const nodes: PostsNode[] = [];
  for (let at = 0; at < cards.length; ) {
    const card = cards[at] as PostCard;
    const parts = all.get(card);
    let end = at + 1;
    while (parts && end < cards.length && all.get(cards[end] as PostCard) === parts) end += 1;
    const members = cards.slice(at, end);
    if (members.length === 1) nodes.push(toNode(card));
    else
      nodes.push({
        kind: 'series',
        id: `series ${members[0]?.path}`,
        label: seriesTitle(card),
        count: members.length,
        children: members.map(toPartNode),
      });
    at = end;
  }
  return nodes;
}

/** The title without the number of the part and what joins it. */
function seriesTitle(card: PostCard): string {
  const bare = titleOf(card)
    .replace(new RegExp(`[\\s(:,–-]{0,5}${TITLE_PART.source}\\)?`, 'i'), '')
    .trim();
  return bare === '' ? titleOf(card) : bare;
}

function toNode(card: PostCard): PostNode {
  const date = card.date === undefined ? say`no date` : printDate(card.date);
  return { kind: 'post', card, label: titleOf(card), description: [card.author, date].filter((part) => part !== '').join(' · ') };
}

/** Below the title of its series a part needs no more than its number. */
function toPartNode(card: PostCard): PostNode {
  return { ...toNode(card), label: say`Part ${partNumber(card)}` };
}

function titleOf({ title, slug }: PostCard): string {
  return title === '' ? slug : title;
}

function matches({ author, category }: PostCard, { authors, categories }: PostsFilter): boolean {
  if (categories.length > 0 && !categories.includes(category)) return false;
  return authors.length === 0 || authors.some((name) => kebabCase(name) === kebabCase(author));
}

/** A choice of the filter, with how many posts it shows. */
export interface FilterChoice {
  readonly name: string;
  readonly count: number;
}

/** The authors and categories that the site's posts have, those with most posts first. One spelling an author's page. */
export function filterChoices({ posts = [] }: Pick<Site, 'posts'>): { authors: FilterChoice[]; categories: FilterChoice[] } {
  return {
    authors: counted(posts, ({ author }) => author, kebabCase),
    categories: counted(
      posts,
      ({ category }) => category,
      (label) => label,
    ),
  };
}

function counted(
  posts: readonly PostCard[],
  nameOf: (card: PostCard) => string,
  keyOf: (name: string) => string,
): FilterChoice[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const card of posts) {
    const name = nameOf(card).trim();
    if (name === '') continue;
    const key = keyOf(name) || name;
    const choice = found.get(key) ?? { name, count: 0 };
    choice.count += 1;
    found.set(key, choice);
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
