import { cardAt } from '../author-index';
import { printDate } from '../dates';
import { countNewer, newestPosts } from '../newest-posts';
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
  const newest = newestPosts(site);
  const own = cardAt(post.path, site);
  const index = countNewer(newest, time, true);
  const before = newest[index - 1] === own ? newest[index - 2] : newest[index - 1];
  const behind = newest[index] === own ? newest[index + 1] : newest[index];
  const isOwnBefore = own !== undefined && (own.date ?? Number.NEGATIVE_INFINITY) >= time;
  return {
    position: index + (isOwnBefore ? 0 : 1),
    total: newest.length + (own ? 0 : 1),
    ...(before && { newer: neighbour(before) }),
    ...(behind && { older: neighbour(behind) }),
  };
}

function neighbour({ title, author, date, slug }: PostCard): Neighbour {
  return { title: title || slug, author, date: date === undefined ? '' : printDate(date), slug };
}
