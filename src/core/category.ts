import { entryFor, isReadable } from './fields';
import type { Entry, Post, ScalarValue, Site } from './types';

/** The parts of the post's first category entry that have values. */
export interface CategoryParts {
  readonly label?: ScalarValue;
  readonly id?: ScalarValue;
  readonly labelEntry?: Entry;
  /** Also there when it has no value. */
  readonly idEntry?: Entry;
}

/**
 * The first category entry of a readable post, the one the site reads. The id stands under `id` (the blog's guide) or
 * `value` (what the CMS widget writes): both are right.
 */
export function categoryParts(post: Post, site: Site): CategoryParts {
  const value = isReadable(post.front) ? entryFor(post, site, 'category')?.value : undefined;
  const first = value?.kind === 'list' ? value.items[0] : undefined;
  if (first?.kind !== 'map') return {};
  const labelEntry = first.entries.find(({ name }) => name === 'label');
  const label = scalar(labelEntry);
  const idEntry = first.entries.find(({ name }) => name === 'id' || name === 'value');
  const id = scalar(idEntry);
  return { ...(label && { label }), ...(id && { id }), ...(labelEntry && { labelEntry }), ...(idEntry && { idEntry }) };
}

function scalar(entry: Entry | undefined): ScalarValue | undefined {
  return entry?.value.kind === 'scalar' && entry.value.text.trim() !== '' ? entry.value : undefined;
}
