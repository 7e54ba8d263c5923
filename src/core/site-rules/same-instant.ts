import { say } from '../say';
import type { PostCard } from '../types';
import type { SiteRule } from '.';

export const sameInstant: SiteRule = {
  id: 'same-instant',
  severity: 'warning',
  docs: 'No two posts are dated to the same instant in two ways of writing it.',
  why: 'The blog sorts by it, so their order is left to chance; very likely one timestamp was copied from the other post. Where the two are written alike, date-copied says so in the post.',
  *check({ posts }) {
    for (const cards of byInstant(posts ?? [])) {
      const [first, ...others] = cards.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const { path, rawDate } of others) {
        if (cards.some((card) => card.path !== path && card.rawDate === rawDate)) continue;
        yield {
          path,
          message: say`This post has the same timestamp as ${first?.path ?? ''}: their order on the blog is left to chance. Change the day or the time of one of them.`,
        };
      }
    }
  },
};

function byInstant(posts: readonly PostCard[]): Iterable<PostCard[]> {
  const groups = new Map<number, PostCard[]>();
  for (const card of posts) {
    // A plain date is midnight for every post of that day: that is no copy.
    if (card.date === undefined || /^\d{4}-\d\d-\d\d$/.test(card.rawDate)) continue;
    const group = groups.get(card.date);
    if (group) group.push(card);
    else groups.set(card.date, [card]);
  }
  return groups.values();
}
