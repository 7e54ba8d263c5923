import type { PostCard, Site } from './types';

const sorted = new WeakMap<readonly PostCard[], readonly PostCard[]>();

/** The site's posts, newest first, those without a readable date last; sorted once for a list of cards. */
export function newestPosts({ posts }: Pick<Site, 'posts'>): readonly PostCard[] {
  if (!posts) return [];
  const known = sorted.get(posts);
  if (known) return known;
  const time = ({ date }: PostCard): number => date ?? Number.NEGATIVE_INFINITY;
  const list = [...posts].sort((a, b) => Number(time(b) > time(a)) - Number(time(b) < time(a)) || (a.slug < b.slug ? -1 : 1));
  sorted.set(posts, list);
  return list;
}

/**
 * How many of the posts in such a list are newer than a time, in milliseconds since 1970 in UTC; with `orSame` those of the same
 * moment are counted too. Looks at few of them.
 */
export function countNewer(newest: readonly PostCard[], time: number, orSame: boolean): number {
  let [low, high] = [0, newest.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const date = newest[middle]?.date ?? Number.NEGATIVE_INFINITY;
    if (date > time || (orSame && date === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}
