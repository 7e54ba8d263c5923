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
  const cards = newestPosts(site).filter((card) => card.path !== post.path);
  const found = cards.length > MOST ? cards.filter((card) => hasAll(card, wanted)) : cards;
  const suggestions = found.slice(0, MOST).map((card) => toSuggestion(card, host, span));
  return { suggestions: suggestions.map(inOrder), complete: found.length <= MOST && cards.length <= MOST };
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

function hasAll({ slug, title }: PostCard, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = `${slug} ${title}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}
