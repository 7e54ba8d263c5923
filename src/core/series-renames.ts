import { indexOf } from './post-index';
import { readPart } from './series-part';
import type { PostCard, Site } from './types';

/** Another part of a series and the name it gets, so that the parts keep belonging together. */
export interface PartRename {
  readonly card: PostCard;
  readonly slug: string;
}

/**
 * What the other parts of a post's series are to be called when the post is renamed. Empty when only the part's own number
 * changes, when the name of the series cannot be told, or when a name is taken.
 */
export function seriesRenames(from: string, to: string, site: Site): PartRename[] {
  const [old, next] = [readPart(from, ''), readPart(to, '')];
  if (old.base === next.base || next.base === '') return [];
  const parts = (indexOf(site)?.series.get(old.base) ?? []).filter(({ slug }) => slug !== from && slug.startsWith(old.base));
  const renames = parts.map((card) => ({ card, slug: next.base + card.slug.slice(old.base.length) }));
  const taken = new Set([to, ...(site.posts ?? []).map(({ slug }) => slug)]);
  return renames.some(({ slug }) => taken.has(slug)) ? [] : renames;
}
