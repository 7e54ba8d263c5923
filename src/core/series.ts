import { indexOf } from './post-index';
import { type Part, readPart } from './series-part';
import type { Post, PostCard, Site } from './types';

/** A part of the series that the post belongs to. */
export interface Neighbour {
  readonly number: number;
  readonly card: PostCard;
}

/** The parts next to a post, where they exist. */
export interface Series {
  readonly number: number;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/**
 * The series of a post, by the file names of the site's posts: a number, or `part-2`, behind a name that they share; the
 * first part may have neither. Undefined when there is no other part, or when two posts claim the same number.
 */
export function seriesOf(post: Post, site: Site): Series | undefined {
  if (post.slug === '') return undefined;
  const own = readPart(post.slug, '');
  const others = (indexOf(site)?.series.get(own.base) ?? []).filter(({ path }) => path !== post.path);
  if (others.length === 0) return undefined;
  const number = numberOf(own);
  const parts = others.map((card) => ({ card, number: numberOf(readPart(card.slug, card.title)) }));
  parts.sort((a, b) => a.number - b.number);
  const isClear = parts.every((part, index) => part.number !== number && part.number !== parts[index - 1]?.number);
  // Without a first part, the number behind the name is that of something else.
  if (!isClear || (number !== 1 && parts[0]?.number !== 1)) return undefined;
  return {
    number,
    previous: parts.findLast((part) => part.number < number),
    next: parts.find((part) => part.number > number),
  };
}

function numberOf({ number }: Part): number {
  return number ?? 1;
}
