import { categoryOf, entryFor, isReadable } from './fields';
import { kebabCase, slugOf } from './names';
import type { Category, Entry, Post, Site } from './types';

/** The front matter of an older generator: no `templateKey`, the author's file name, the category's label in kebab-case. */
export interface LegacyForm {
  readonly author: Entry;
  /** The author's name, where the site has a file of that name. */
  readonly authorName: string | undefined;
  readonly categoryEntry: Entry;
  readonly category: Category;
}

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** The post's legacy form; undefined for every other post. */
export function legacyForm(post: Post, site: Site): LegacyForm | undefined {
  if (!isReadable(post.front) || entryFor(post, site, 'template')) return undefined;
  const author = entryFor(post, site, 'author');
  const categoryEntry = entryFor(post, site, 'category');
  if (author?.value.kind !== 'scalar' || categoryEntry?.value.kind !== 'scalar') return undefined;
  const slug = author.value.text;
  const category = KEBAB.test(categoryEntry.value.text) ? categoryOf(categoryEntry.value.text, site) : undefined;
  if (!category || !/^[a-z0-9-]+$/.test(slug)) return undefined;
  const known = site.authors.find(({ file, name }) => slugOf(file) === slug || kebabCase(name) === slug);
  return { author, authorName: known?.name, categoryEntry, category };
}
