import { authorPage, categoryPage } from '../field-docs';
import { kebabCase, pathOf } from '../names';
import { homeOf } from '../profile';
import { say } from '../say';
import { BLOG_CONFIG_PATH } from '../site/read-site';
import type { Post, Site } from '../types';
import type { Address } from './address';
import { permalink } from './page-facts';

/** The addresses that a post has as far as it is written: its own once it has a file name, then author and category. */
export function addresses(post: Post, site: Site): Address[] {
  if (!site.sameLayout) return [];
  const host = homeOf(site) ?? '';
  const { author, category } = post.front.data;
  const label = firstLabel(category);
  const file = typeof author === 'string' ? authorFile(author, site) : undefined;
  const known = site.found && site.categories.some((one) => one.label === label);
  const all: (Address | undefined)[] = [
    post.slug === ''
      ? undefined
      : {
          kind: 'post',
          label: say`Page`,
          address: host + permalink(post.slug).replaceAll(' ', '%20'),
          ...(post.path && { source: post.path }),
        },
    typeof author === 'string' && kebabCase(author) !== ''
      ? { kind: 'author', label: say`Author page`, address: host + authorPage(author), ...(file && { source: file }) }
      : undefined,
    label !== undefined && kebabCase(label) !== ''
      ? {
          kind: 'category',
          label: say`Category page`,
          address: host + categoryPage(label),
          ...(known && { source: BLOG_CONFIG_PATH }),
        }
      : undefined,
  ];
  return all.filter((one) => one !== undefined);
}

/** The label that the site reads: that of the first entry. */
function firstLabel(category: unknown): string | undefined {
  const first: unknown = Array.isArray(category) ? category[0] : undefined;
  const label = typeof first === 'object' && first !== null && 'label' in first ? first.label : undefined;
  return typeof label === 'string' ? label : undefined;
}

/** Two spellings with the same address are the same author to the site. */
function authorFile(name: string, { authors, authorFolder }: Site): string | undefined {
  const author = authors.find((one) => kebabCase(one.name) === kebabCase(name));
  return author && pathOf(authorFolder, author.file);
}
