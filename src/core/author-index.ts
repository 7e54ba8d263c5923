import { kebabCase, slugOf } from './names';
import { fold, nearest } from './near-miss';
import { newestPosts } from './newest-posts';
import type { Author, Post, PostCard, Site } from './types';

/** A post with its place among all of the site, the newest of which is 0. */
export interface PlacedCard {
  readonly card: PostCard;
  readonly place: number;
}

/** An author file, with what it is looked up and sorted by. */
export interface FiledAuthor {
  readonly author: Author;
  readonly page: string;
  readonly folded: string;
}

/** Who writes for a site. */
export interface AuthorIndex {
  readonly filed: readonly FiledAuthor[];
  /** The posts of each author page, newest first. Their authors' names may be spelt in several ways. */
  readonly byPage: ReadonlyMap<string, readonly PlacedCard[]>;
  /** The pages of `byPage` that no author file makes. */
  readonly unfiled: readonly string[];
  readonly byPath: ReadonlyMap<string, PostCard>;
  /** The names of files and posts, trimmed, with the number of posts that have just this spelling. */
  readonly names: ReadonlyMap<string, number>;
  /** What was asked after before: an author with a slip is asked after at each key stroke. */
  readonly near: Map<string, string | undefined>;
}

const NO_POSTS: readonly PostCard[] = [];
const indexes = new WeakMap<readonly PostCard[], WeakMap<readonly Author[], AuthorIndex>>();

/** Made once for a list of posts and one of author files: a key stroke must not cost more on a larger blog. */
export function authorIndex({ posts = NO_POSTS, authors }: Pick<Site, 'posts' | 'authors'>): AuthorIndex {
  const ofPosts = indexes.get(posts) ?? new WeakMap<readonly Author[], AuthorIndex>();
  indexes.set(posts, ofPosts);
  const index = ofPosts.get(authors) ?? makeIndex(posts, authors);
  ofPosts.set(authors, index);
  return index;
}

/** The name as its page's address has it; the name itself when no letter of it can stand there. */
export function pageOf(name: string): string {
  return kebabCase(name) || name.trim();
}

/** Whether an author file or a post but this one has just this spelling of a name. */
export function isKnownName(name: string, post: Post, site: Site): boolean {
  const { names, byPath } = authorIndex(site);
  const own = byPath.get(post.path)?.author.trim() === name ? 1 : 0;
  return (names.get(name) ?? 0) > own || site.authors.some((author) => author.name.trim() === name);
}

/** So many answers are kept. */
const MOST_ANSWERS = 100;

/** The known name that one was probably meant for; undefined when none is near. */
export function nearestName(name: string, post: Post, site: Site): string | undefined {
  const { names, near, byPath } = authorIndex(site);
  // The name that the post has on disk is known only when others have it too.
  const key = JSON.stringify([name, byPath.get(post.path)?.author]);
  if (near.has(key)) return near.get(key);
  const answer = nearest(
    name,
    [...names.keys()].filter((known) => known !== '' && isKnownName(known, post, site)),
  );
  if (near.size >= MOST_ANSWERS) near.clear();
  near.set(key, answer);
  return answer;
}

/** The card of the post at a path; undefined when the site has none there, or its posts are not read yet. */
export function cardAt(path: string, site: Pick<Site, 'posts' | 'authors'>): PostCard | undefined {
  return authorIndex(site).byPath.get(path);
}

const offerable = new WeakMap<readonly Author[], Map<string, boolean>>();

/** Whether a name of posts may be offered: not an author file's own name, as legacy posts have it, and no slip of a name with a file. */
export function isOfferable(name: string, { authors }: Pick<Site, 'authors'>): boolean {
  const answers = offerable.get(authors) ?? new Map<string, boolean>();
  offerable.set(authors, answers);
  const known = answers.get(name);
  if (known !== undefined) return known;
  const names = authors.map((author) => author.name);
  const answer = !authors.some(({ file }) => slugOf(file) === name) && nearest(name, names) === undefined;
  answers.set(name, answer);
  return answer;
}

function makeIndex(posts: readonly PostCard[], authors: readonly Author[]): AuthorIndex {
  const filed = authors.map((author) => ({ author, page: pageOf(author.name), folded: fold(author.name) }));
  const filedPages = new Set(filed.map(({ page }) => page));
  const names = new Map<string, number>(authors.map(({ name }) => [name.trim(), 0]));
  const pages = new Map<string, string>();
  const byPage = new Map<string, PlacedCard[]>();
  for (const [place, card] of newestPosts({ posts }).entries()) {
    const name = card.author.trim();
    if (name === '') continue;
    names.set(name, (names.get(name) ?? 0) + 1);
    const page = pages.get(name) ?? pageOf(name);
    pages.set(name, page);
    const cards = byPage.get(page);
    if (cards) cards.push({ card, place });
    else byPage.set(page, [{ card, place }]);
  }
  const unfiled = [...byPage.keys()].filter((page) => !filedPages.has(page));
  return { filed, byPage, unfiled, byPath: new Map(posts.map((card) => [card.path, card])), names, near: new Map() };
}
