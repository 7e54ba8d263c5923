import { authorPages, filedAuthors, isOfferable, othersOfPage } from '../author-index';
import { compareNewest } from '../newest-posts';
import type { Author, Post, PostCard, Site } from '../types';

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

/** With the newest of the other posts. */
interface Writer {
  readonly person: Person;
  readonly latest: PostCard | undefined;
}

/** The site's authors, who wrote last first; then the names of other posts that have no author file, newest first. One spelling a page. */
export function people(post: Post, site: Site): Person[] {
  const pages = new Set<string>();
  return [...withFile(post, site), ...withoutFile(post, site)]
    .map(({ person }) => person)
    .filter(({ page }) => !pages.has(page) && pages.add(page));
}

function withFile(post: Post, site: Site): Writer[] {
  const found = filedAuthors(site).map(({ author, page, folded }): Writer & { folded: string } => {
    const cards = othersOfPage(page, post, site);
    return { person: { name: author.name, page, author, posts: cards.length }, latest: cards[0], folded };
  });
  return found.sort((a, b) => compareLatest(a, b) || (a.folded < b.folded ? -1 : 1));
}

function withoutFile(post: Post, site: Site): Writer[] {
  const filed = new Set(filedAuthors(site).map(({ page }) => page));
  const found: Writer[] = [];
  for (const page of authorPages(site)) {
    if (filed.has(page)) continue;
    const cards = othersOfPage(page, post, site);
    const latest = cards.find(({ author }) => isOfferable(author.trim(), site));
    if (latest) found.push({ person: { name: latest.author.trim(), page, posts: cards.length }, latest });
  }
  return found.sort(compareLatest);
}

/** Who has written nothing comes last. */
function compareLatest({ latest: a }: Writer, { latest: b }: Writer): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compareNewest(a, b);
}
