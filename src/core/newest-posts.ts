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
