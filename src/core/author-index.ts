import { kebabCase, slugOf } from './names';
import { fold, nearest } from './near-miss';
import { compareNewest } from './newest-posts';
import { groupCards, madeOfPosts, regroupCards } from './posts-memo';
import type { Author, Post, PostCard, Site } from './types';

/** An author file, with what it is looked up and sorted by. */
export interface FiledAuthor {
  readonly author: Author;
  readonly page: string;
  readonly folded: string;
}

const filed = new WeakMap<readonly Author[], readonly FiledAuthor[]>();

/** The site's author files; made once for a list of authors. */
export function filedAuthors({ authors }: Pick<Site, 'authors'>): readonly FiledAuthor[] {
  const known = filed.get(authors) ?? authors.map((author) => ({ author, page: pageOf(author.name), folded: fold(author.name) }));
  filed.set(authors, known);
  return known;
}

/** The name as its page's address has it; the name itself when no letter of it can stand there. */
export function pageOf(name: string): string {
  return kebabCase(name) || name.trim();
}

const namesIn = ({ author }: PostCard): string[] => (author.trim() === '' ? [] : [author.trim()]);
const pagesIn = ({ author }: PostCard): string[] => (author.trim() === '' ? [] : [pageOf(author)]);
const pathsIn = ({ path }: PostCard): string[] => [path];

/** Who wrote which posts; kept for a list of posts, since a key stroke must not cost more on a larger blog. */
const writers = madeOfPosts(
  (posts) => ({
    names: groupCards(posts, namesIn),
    pages: groupCards(posts, pagesIn),
    paths: groupCards(posts, pathsIn),
    /** What was asked before: an author with a slip is asked after again at each key stroke. */
    near: new WeakMap<readonly Author[], Map<string, string | undefined>>(),
  }),
  ({ names, pages, paths }, change) => {
    regroupCards(names, change, namesIn);
    regroupCards(pages, change, pagesIn);
    regroupCards(paths, change, pathsIn);
    return { names, pages, paths, near: new WeakMap<readonly Author[], Map<string, string | undefined>>() };
  },
);
const NO_POSTS: readonly PostCard[] = [];

/** The pages of authors that posts name. */
export function authorPages({ posts = NO_POSTS }: Pick<Site, 'posts'>): Iterable<string> {
  return writers(posts).pages.keys();
}

/** A group of cards stays the same list while none of its posts changes. */
const newest = new WeakMap<readonly PostCard[], readonly PostCard[]>();

/** The posts but this one whose author has a page, newest first. Their authors' names may be spelt in several ways. */
export function othersOfPage(
  page: string,
  post: Pick<Post, 'path'>,
  { posts = NO_POSTS }: Pick<Site, 'posts'>,
): readonly PostCard[] {
  const cards = writers(posts).pages.get(page);
  if (!cards) return NO_POSTS;
  const sorted = newest.get(cards) ?? [...cards].sort(compareNewest);
  newest.set(cards, sorted);
  const own = cardAt(post.path, { posts });
  return own && pagesIn(own)[0] === page ? sorted.filter((card) => card !== own) : sorted;
}

/** The card of the post at a path; undefined when the site has none there, or its posts are not read yet. */
export function cardAt(path: string, { posts = NO_POSTS }: Pick<Site, 'posts'>): PostCard | undefined {
  return path === '' ? undefined : writers(posts).paths.get(path)?.[0];
}

/** Whether an author file or a post but this one has just this spelling of a name. */
export function isKnownName(name: string, post: Post, { authors, posts = NO_POSTS }: Site): boolean {
  const own = cardAt(post.path, { posts })?.author.trim() === name ? 1 : 0;
  return (writers(posts).names.get(name)?.length ?? 0) > own || authors.some((author) => author.name.trim() === name);
}

/** So many answers are kept. */
const MOST_ANSWERS = 100;

/** The known name that one was probably meant for, with an author file before one without; undefined when none is near. */
export function nearestName(name: string, post: Post, site: Site): string | undefined {
  const { names, near } = writers(site.posts ?? NO_POSTS);
  const answers = near.get(site.authors) ?? new Map<string, string | undefined>();
  near.set(site.authors, answers);
  // The name that the post has on disk is known only when others have it too.
  const key = JSON.stringify([name, cardAt(post.path, site)?.author]);
  if (answers.has(key)) return answers.get(key);
  const files = site.authors.map((author) => author.name.trim());
  const known = [...names.keys()].filter((other) => isKnownName(other, post, site)).sort();
  const answer = nearest(
    name,
    [...files, ...known].filter((other) => other !== ''),
  );
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, answer);
  return answer;
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
