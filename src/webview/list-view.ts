import type { ListPlace, Neighbour } from '../core/render/list-place';
import { say } from '../core/say';
import type { Facts } from './messages';

/**
 * The post as the blog's list shows it, between its neighbours by date. `excerpt` is the site's, undefined when there is none to
 * show; without a place (the other posts are not known, or the date cannot be read) the post stands alone.
 */
export function listView(
  root: Document,
  facts: Facts,
  excerpt: string | undefined,
  place: ListPlace | undefined,
): DocumentFragment {
  const list = element(root, 'ol', {}, [
    ...(place?.newer ? [neighbour(root, place.newer)] : []),
    element(root, 'li', { 'aria-current': 'true' }, [
      element(root, 'h3', {}, [facts.title]),
      metaLine(root, facts),
      element(root, 'p', { class: 'excerpt' }, [excerpt ?? '']),
    ]),
    ...(place?.older ? [neighbour(root, place.older)] : []),
  ]);
  const words = place
    ? say`Entry ${place.position} of ${place.total} on the blog, newest first.`
    : say`Its place on the blog is not known: the site’s other posts, or this post’s date, cannot be read.`;
  const fragment = root.createDocumentFragment();
  fragment.append(element(root, 'p', { class: 'place' }, [words]), list);
  return fragment;
}

function neighbour(root: Document, post: Neighbour): HTMLElement {
  const link = element(root, 'a', { href: `/blog/${encodeURIComponent(post.slug)}/` }, [post.title]);
  return element(root, 'li', {}, [element(root, 'h3', {}, [link]), metaLine(root, post)]);
}

function metaLine(root: Document, { author, date }: { readonly author: string; readonly date: string }): HTMLElement {
  return element(root, 'p', { class: 'meta' }, [`By ${author}${date && ` on ${date}`}`]);
}

function element(
  root: Document,
  name: string,
  attributes: Record<string, string>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = root.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
