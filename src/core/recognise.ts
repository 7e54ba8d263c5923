import { categoryOf, fieldFor } from './fields';
import { collectionsOf, isInCollection } from './site/post-files';
import type { FrontMatter, Site } from './types';

/** A file in a folder of posts is a post, whatever it holds. `path` is below the site's root. */
export function isPostPath(path: string, site: Site): boolean {
  return collectionsOf(site).some((collection) => isInCollection(path, collection));
}

/** Why a file of the site is left alone, though the CMS keeps posts in its folder; undefined for every other file. */
export function whyLeftAlone(path: string, site: Site): string | undefined {
  return isPostPath(path, site) ? undefined : site.leftAlone.find((folder) => isInCollection(path, folder))?.note;
}

/**
 * Whether a Markdown text without a site around it, by its front matter alone, is a post of this blog: it has the
 * template of the posts (also misspelt) and no key that another blog's posts have, or a category of this blog.
 */
export function looksLikePost(front: FrontMatter, site: Site): boolean {
  if (front.state === 'missing' || front.state === 'large' || front.state === 'foreign') return false;
  const names = front.entries.map((entry) => entry.name);
  const known = names.filter((name) => site.fields.some((field) => field.name === name));
  if (known.length >= 2 && hasCategoryOf(front, site)) return true;
  const template = front.entries.find((entry) => /^t{1,2}emplate-?key$/i.test(entry.name))?.value;
  const isPost = template?.kind === 'scalar' && template.text === String(fieldFor(site, 'template')?.default ?? 'blog-post');
  return isPost && known.length + 1 >= names.length;
}

/** One of the blog's labels, as a list entry or as the text that the older generator wrote. */
function hasCategoryOf({ entries }: FrontMatter, site: Site): boolean {
  const value = entries.find((entry) => entry.name === fieldFor(site, 'category')?.name)?.value;
  if (value?.kind === 'scalar') return value.text !== '' && categoryOf(value.text, site) !== undefined;
  const first = value?.kind === 'list' ? value.items[0] : value;
  const label = first?.kind === 'map' ? first.entries.find((entry) => entry.name === 'label')?.value : undefined;
  return label?.kind === 'scalar' && label.text !== '' && categoryOf(label.text, site) !== undefined;
}
