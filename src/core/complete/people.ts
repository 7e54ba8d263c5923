import { authorIndex, isOfferable, type PlacedCard, pageOf } from '../author-index';
import type { Author, Post, Site } from '../types';

/** A name that can stand under `author`. */
export interface Person {
  readonly name: string;
  /** As the address of the author's page has it; the name itself when no letter of it can stand there. */
  readonly page: string;
  /** Of the author file; undefined when there is none. */
  readonly author?: Author;
  /** Number of other posts under this name (the same author page). */
  readonly posts: number;
}

/** A place behind every post. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The site's authors, who wrote last first; then the names of other posts that have no author file, newest first. One spelling a page. */
export function people(post: Post, site: Site): Person[] {
  const { filed, unfiled } = authorIndex(site);
  const othersBy = otherPosts(post, site);
  const known = filed.map(({ author, page, folded }) => {
    const cards = othersBy(page);
    return { person: { name: author.name, page, author, posts: cards.length }, place: cards[0]?.place ?? LAST, folded };
  });
  known.sort((a, b) => a.place - b.place || (a.folded < b.folded ? -1 : 1));
  const others = unfiled.flatMap((page) => {
    const cards = othersBy(page);
    const first = cards.find(({ card }) => isOfferable(card.author.trim(), site));
    return first ? [{ person: { name: first.card.author.trim(), page, posts: cards.length }, place: first.place }] : [];
  });
  others.sort((a, b) => a.place - b.place);
  const pages = new Set<string>();
  return [...known, ...others].map(({ person }) => person).filter(({ page }) => !pages.has(page) && pages.add(page));
}

/** The posts of each author page but for the post itself, which is looked for on its own author's page alone. */
function otherPosts(post: Post, site: Site): (page: string) => readonly PlacedCard[] {
  const { byPage, byPath } = authorIndex(site);
  const own = byPath.get(post.path);
  const ownPage = own && pageOf(own.author);
  return (page) => {
    const cards = byPage.get(page) ?? [];
    return page === ownPage ? cards.filter(({ card }) => card !== own) : cards;
  };
}
