import { nearest } from '../near-miss';
import type { PostCard } from '../types';
import type { SiteRule } from '.';

export const authorSpelling: SiteRule = {
  id: 'author-spelling',
  severity: 'warning',
  docs: 'An author is written the same way in every post.',
  why: 'The site makes one page for each spelling, so the posts of one person are spread over two pages.',
  *check({ posts, authors }) {
    const byName = groupByAuthor(posts ?? []);
    const filed = authors.map(({ name }) => name);
    for (const [name, cards] of byName) {
      if (filed.includes(name)) continue;
      // The spelling with a file, or else the commoner one, is the right one.
      const better = [
        ...filed,
        ...[...byName.keys()].filter((other) => other !== name && (byName.get(other)?.length ?? 0) > cards.length),
      ];
      const meant = nearest(name, better);
      if (!meant) continue;
      for (const { path } of cards)
        yield {
          path,
          message: `The author "${name}" is very likely "${meant}": the site makes a page for each of the two names.`,
        };
    }
  },
};

function groupByAuthor(posts: readonly PostCard[]): Map<string, PostCard[]> {
  const groups = new Map<string, PostCard[]>();
  for (const card of posts) if (card.author !== '') groups.set(card.author, [...(groups.get(card.author) ?? []), card]);
  return groups;
}
