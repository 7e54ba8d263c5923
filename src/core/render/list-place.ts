import { newestFirst } from '../complete/people';
import { printDate } from '../dates';
import type { Post, PostCard, Site } from '../types';

/** A post as the blog's list names it. `date` as the site prints it, `''` where there is none that it could read. */
export interface Neighbour {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly slug: string;
}

/** Where a post stands in the blog's list, which is one page, newest first. */
export interface ListPlace {
  /** From 1, among `total`. */
  readonly position: number;
  readonly total: number;
  readonly newer?: Neighbour;
  readonly older?: Neighbour;
}

/**
 * The post's place among the posts of the site by its date as the site reads it (a post without a readable one comes last, and
 * behind the others of the same moment). Undefined while the other posts are not known, or its own front matter cannot be read.
 */
export function listPlace(post: Post, site: Site): ListPlace | undefined {
  if (!site.posts || post.front.error || post.front.state !== 'closed') return undefined;
  const { date } = post.front.data;
  const time = date instanceof Date ? date.getTime() : Number.NEGATIVE_INFINITY;
  const others = newestFirst(post, site);
  const found = others.findIndex((card) => (card.date ?? Number.NEGATIVE_INFINITY) < time);
  const index = found < 0 ? others.length : found;
  const [newer, older] = [others[index - 1], others[index]];
  return {
    position: index + 1,
    total: others.length + 1,
    ...(newer && { newer: neighbour(newer) }),
    ...(older && { older: neighbour(older) }),
  };
}

function neighbour({ title, author, date, slug }: PostCard): Neighbour {
  return { title: title || slug, author, date: date === undefined ? '' : printDate(date), slug };
}
