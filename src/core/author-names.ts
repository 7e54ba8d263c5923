import { nearest } from './near-miss';
import type { PostCard, Site } from './types';

/** The authors that the posts name, each with its posts. */
export type NamesInPosts = ReadonlyMap<string, readonly PostCard[]>;

export function namesInPosts({ posts }: Site): NamesInPosts {
  const groups = new Map<string, PostCard[]>();
  for (const card of posts ?? []) if (card.author !== '') groups.set(card.author, [...(groups.get(card.author) ?? []), card]);
  return groups;
}

/** The name that one without an author file was probably meant for: one with a file, or a commoner spelling. */
export function meantBy(name: string, names: NamesInPosts, { authors }: Site): string | undefined {
  const filed = authors.map((author) => author.name);
  if (filed.includes(name)) return undefined;
  const count = names.get(name)?.length ?? 0;
  const commoner = [...names].filter(([other, cards]) => other !== name && cards.length > count).map(([other]) => other);
  return nearest(name, [...filed, ...commoner]);
}
