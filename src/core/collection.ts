import { changeCards, madeOfPosts } from './posts-memo';
import { isInCollection } from './site/post-files';
import type { Collection, Post, PostCard, Site } from './types';

const views = new WeakMap<Site, Map<Collection | undefined, Site>>();

/**
 * The site as a post of it sees it: with the fields and images of the collection whose folder it lies in. The same object for
 * every post of one collection; the site itself for those of the blog, and for a text that lies elsewhere.
 */
export function siteFor(site: Site, post: Post): Site {
  const [first, ...others] = site.collections;
  if (!first || (others.length === 0 && !first.filter) || !site.found || post.path === '') return site;
  const collection = collectionOf(site.collections, post);
  if (collection === first) return site;
  const known = views.get(site) ?? new Map<Collection | undefined, Site>();
  views.set(site, known);
  const view = known.get(collection) ?? viewOf(site, collection);
  known.set(collection, view);
  return view;
}

/** The collection that a post belongs to; undefined when that is not clear. */
export function collectionFor(site: Site, post: Post): Collection | undefined {
  return collectionOf(site.collections, post);
}

/** The one with the deepest folder; of several in one folder the one whose filter lets the post in. Undefined when that is not clear. */
function collectionOf(collections: readonly Collection[], post: Post): Collection | undefined {
  const around = collections.filter((collection) => isInCollection(post.path, collection));
  if (around.length === 0) return collections[0];
  const deepest = Math.max(...around.map(({ folder }) => folder.length));
  const nearest = around.filter(({ folder }) => folder.length === deepest);
  const fitting = nearest.filter(({ filter }) => !filter || filter.values.includes(String(post.front.data[filter.field])));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const NO_POSTS: readonly PostCard[] = [];

const parts = madeOfPosts(
  () => new Map<Collection, readonly PostCard[]>(),
  (made, { gone, come }) => {
    for (const [collection, posts] of made) {
      const changes = [...gone.map(({ path }) => [path, undefined] as const), ...come.map((card) => [card.path, card] as const)];
      const own = changes.filter(([path]) => isInCollection(path, collection));
      if (own.length > 0) made.set(collection, changeCards(posts, new Map(own)));
    }
    return made;
  },
);

/** The same list for the same posts, so that what is made of it is kept too. */
function postsInCollection(posts: readonly PostCard[], collection: Collection): readonly PostCard[] {
  const made = parts(posts);
  const known = made.get(collection) ?? posts.filter(({ path }) => isInCollection(path, collection));
  made.set(collection, known);
  return known;
}

/** Without a collection nothing is known of its fields, and nothing is said about them. */
function viewOf(site: Site, collection: Collection | undefined): Site {
  const { folder = site.blogFolder, mediaFolder = site.mediaFolder, publicFolder = '' } = collection ?? {};
  return {
    ...site,
    blogFolder: folder,
    mediaFolder,
    publicFolder,
    fields: collection?.fields ?? [],
    sameLayout: false,
    categories: [],
    authors: [],
    templates: undefined,
    posts: site.posts && (collection ? postsInCollection(site.posts, collection) : NO_POSTS),
  };
}
