import type { PostCard } from './types';

type Posts = readonly PostCard[];

/** The cards that a list has lost and won. A post that was changed has one in each. */
export interface CardChange {
  readonly gone: readonly PostCard[];
  readonly come: readonly PostCard[];
}

const followers: ((from: Posts, to: Posts, change: CardChange) => void)[] = [];

/**
 * What is made of a list of cards, once for each list. When one list comes out of another by `changeCards`, `update` brings
 * it up to date in place: that costs the same whatever the number of posts.
 */
export function madeOfPosts<T extends object>(
  make: (posts: Posts) => T,
  update: (made: T, change: CardChange) => T,
): (posts: Posts) => T {
  const made = new WeakMap<Posts, T>();
  followers.push((from, to, change) => {
    const known = made.get(from);
    if (!known) return;
    made.delete(from); // It is no longer true of the old list.
    made.set(to, update(known, change));
  });
  return (posts) => {
    const known = made.get(posts) ?? make(posts);
    made.set(posts, known);
    return known;
  };
}

/** The list in the order of its paths, with new cards for some paths; undefined takes the post away. `posts` must be in that order. */
export function changeCards(posts: Posts, fresh: ReadonlyMap<string, PostCard | undefined>): Posts {
  const next = [...posts];
  const gone: PostCard[] = [];
  const come: PostCard[] = [];
  for (const [path, card] of fresh) {
    const at = placeOf(next, path);
    const old = next[at]?.path === path ? next[at] : undefined;
    if (old) gone.push(old);
    if (card) come.push(card);
    next.splice(at, old ? 1 : 0, ...(card ? [card] : []));
  }
  followAll(posts, next, { gone, come });
  return next;
}

/** For a part of a list that another list was made of. */
function followAll(from: Posts, to: Posts, change: CardChange): void {
  for (const follow of followers) follow(from, to, change);
}

/** The cards by keys (each of which a card names once), each group in the order of the paths. */
export function groupCards<K>(cards: Posts, keysOf: (card: PostCard) => Iterable<K>): Map<K, PostCard[]> {
  const groups = new Map<K, PostCard[]>();
  for (const card of cards) {
    for (const key of keysOf(card)) {
      const group = groups.get(key);
      if (group) group.push(card);
      else groups.set(key, [card]);
    }
  }
  return groups;
}

/** Changes such groups in place. */
export function regroupCards<K>(
  groups: Map<K, PostCard[]>,
  { gone, come }: CardChange,
  keysOf: (card: PostCard) => Iterable<K>,
): void {
  for (const card of gone) {
    for (const key of keysOf(card)) {
      const left = (groups.get(key) ?? []).filter((other) => other !== card);
      if (left.length > 0) groups.set(key, left);
      else groups.delete(key);
    }
  }
  for (const card of come) {
    for (const key of keysOf(card)) {
      const group = [...(groups.get(key) ?? [])];
      group.splice(placeOf(group, card.path), 0, card);
      groups.set(key, group);
    }
  }
}

/** Where the card of a path stands in a list sorted by path, or would stand. */
function placeOf(cards: Posts, path: string): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cards[middle] as PostCard).path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
