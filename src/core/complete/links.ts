import { printDate } from '../dates';
import { newestPosts } from '../newest-posts';
import { homeOf, isOwnAddress } from '../profile';
import { say } from '../say';
import type { Post, PostCard, Site } from '../types';
import type { LinkPlace } from './link-place';
import { inOrder, type Suggestion } from './suggestion';

/** A list that is filtered by VS Code while typing goes on, unless it is not complete. */
export interface SuggestionList {
  readonly suggestions: readonly Suggestion[];
  readonly complete: boolean;
}

/** More are not handed to the editor at once: on a blog of thousands the typing narrows them down first. */
const MOST = 300;

/** The site's other posts for an address that begins like one of theirs, newest first: `/blog/…`, or with the site's host when that is typed. */
export function linkValues({ span, typed }: LinkPlace, post: Post, site: Site): SuggestionList {
  // The addresses of another build's pages are not known.
  const host = site.sameLayout ? hostIn(typed, site) : undefined;
  if (host === undefined) return { suggestions: [], complete: true };
  const wanted = words(typed.slice(host.length).replace(/^\/?(?:b|bl|blo|blog)?(?=\/|$)/, ''));
  const posts = newestPosts(site);
  const isFew = posts.length <= MOST;
  const found = isFew ? posts : withWords(posts, wanted, MOST + 1);
  const suggestions = found.filter(({ path }) => path !== post.path).slice(0, MOST);
  return { suggestions: suggestions.map((card) => toSuggestion(card, host, span)).map(inOrder), complete: isFew };
}

/** The host that is typed; `''` for an address within the site; undefined for any that is no post's. */
function hostIn(typed: string, site: Site): string | undefined {
  const home = homeOf(site);
  if (/^(?:\/(?:b|bl|blo|blog|blog\/[^/#?]*\/?)?)?$/.test(typed)) return '';
  if (home && typed.length > 'https://'.length && `${home}/blog/`.startsWith(typed)) return home;
  const host = /^https?:\/\/[^/?#\s]{1,255}(?=\/blog\/[^/#?]*\/?$)/i.exec(typed)?.[0];
  if (host !== undefined) return isOwnAddress(host, site) ? host : undefined;
  return /^[\w-]+$/.test(typed) ? '' : undefined; // Words of a title.
}

function toSuggestion(card: PostCard, host: string, span: LinkPlace['span']): Suggestion {
  const insert = `${host}/blog/${card.slug}/`;
  const date = card.date === undefined ? say`no date` : printDate(card.date);
  return {
    label: card.slug,
    detail: `${card.title === '' ? card.slug : card.title} · ${date}`,
    insert,
    isSnippet: false,
    span,
    filterText: `${insert} ${card.title}`,
    kind: 'link',
  };
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const folded = new WeakMap<PostCard, string>();

/** The first so many cards that have all words in slug or title. What is searched is made once for a card. */
function withWords(cards: readonly PostCard[], wanted: readonly string[], most: number): readonly PostCard[] {
  if (wanted.length === 0) return cards.slice(0, most);
  const found: PostCard[] = [];
  for (const card of cards) {
    const text = folded.get(card) ?? `${card.slug} ${card.title}`.toLowerCase();
    folded.set(card, text);
    if (wanted.every((word) => text.includes(word))) found.push(card);
    if (found.length === most) break;
  }
  return found;
}
