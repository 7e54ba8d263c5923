import { kebabCase, slugOf } from '../names';
import { fold, nearest } from '../near-miss';
import type { Author, Post, PostCard, Site } from '../types';

/** A name that can stand under `author`. */
export interface Person {
  readonly name: string;
  /** Of the author file; undefined when there is none. */
  readonly author?: Author;
  /** Number of other posts under this name (the same author page). */
  readonly posts: number;
}

/** The site's authors, who wrote last first; then the names of other posts that have no author file, newest first. */
export function people(post: Post, site: Site): Person[] {
  const cards = newestFirst(post, site);
  const names = site.authors.map(({ name }) => name);
  const files = new Set(site.authors.map(({ file }) => slugOf(file)));
  const newest = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [at, { author }] of cards.entries()) {
    const page = kebabCase(author);
    if (!newest.has(page)) newest.set(page, at);
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const place = (name: string): number => newest.get(kebabCase(name)) ?? cards.length;
  const known = site.authors
    .map((author): Person => ({ name: author.name, author, posts: counts.get(kebabCase(author.name)) ?? 0 }))
    .sort((a, b) => place(a.name) - place(b.name) || (fold(a.name) < fold(b.name) ? -1 : 1));
  const others = cards
    // A legacy post names its author by the author file: `ildiko-vancsa`.
    .filter(({ author }) => author.trim() !== '' && !files.has(author))
    // A slip of a known name is no name to offer.
    .filter(({ author }) => nearest(author, names) === undefined)
    .map(({ author }): Person => ({ name: author.trim(), posts: counts.get(kebabCase(author)) ?? 0 }));
  return uniqueByPage([...known, ...others]);
}

/** The site's other posts; those without a readable date last. */
export function newestFirst(post: Post, site: Site): PostCard[] {
  const oldest = Number.NEGATIVE_INFINITY;
  return (site.posts ?? [])
    .filter(({ path }) => path !== post.path)
    .sort((a, b) => Number((b.date ?? oldest) > (a.date ?? oldest)) - Number((b.date ?? oldest) < (a.date ?? oldest)));
}

/** One spelling a page: the site makes the address of an author's page from the name. */
function uniqueByPage(found: readonly Person[]): Person[] {
  const pages = new Set<string>();
  return found.filter(({ name }) => {
    const page = kebabCase(name) || name;
    return name !== '' && !pages.has(page) && pages.add(page);
  });
}
