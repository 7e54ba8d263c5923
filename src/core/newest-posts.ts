import { madeOfPosts } from './posts-memo';
import type { PostCard, Site } from './types';

const time = ({ date }: PostCard): number => date ?? Number.NEGATIVE_INFINITY;

/** Negative when the first is listed before the second. */
export function compareNewest(a: PostCard, b: PostCard): number {
  return Number(time(b) > time(a)) - Number(time(b) < time(a)) || order(a.slug, b.slug) || order(a.path, b.path);
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

const sorted = madeOfPosts(
  (posts): readonly PostCard[] => [...posts].sort(compareNewest),
  (made, { gone, come }) => {
    const lost = new Set(gone);
    const next = made.filter((card) => !lost.has(card));
    for (const card of come)
      next.splice(
        countBefore(next, (other) => compareNewest(other, card) < 0),
        0,
        card,
      );
    return next;
  },
);

/** The site's posts, newest first, those without a readable date last; sorted once for a list of cards. */
export function newestPosts({ posts }: Pick<Site, 'posts'>): readonly PostCard[] {
  return posts ? sorted(posts) : [];
}

/**
 * How many of the posts in such a list are newer than a time, in milliseconds since 1970 in UTC; with `orSame` those of the same
 * moment are counted too.
 */
export function countNewer(newest: readonly PostCard[], limit: number, orSame: boolean): number {
  return countBefore(newest, (card) => time(card) > limit || (orSame && time(card) === limit));
}

/** The number of cards at the beginning of the list of which `isBefore` is true: of the others it is false. */
function countBefore(cards: readonly PostCard[], isBefore: (card: PostCard) => boolean): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(cards[middle] as PostCard)) low = middle + 1;
    else high = middle;
  }
  return low;
}
