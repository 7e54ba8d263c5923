import { printDate } from './dates';
import { code, escapeMarkdown } from './field-docs';
import { contains } from './hover-category';
import { addressesOf } from './hrefs';
import { ownPostLink } from './own-links';
import { bySlug, withSlug } from './own-post';
import { say } from './say';
import type { Edit, Post, PostCard, Site, Span } from './types';

/** A link to a post of the site that is there. */
export interface PostLink {
  /** The address. */
  readonly address: Span;
  /** The link with its text. */
  readonly span: Span;
  readonly card: PostCard;
}

/** The card of a slug; undefined when the site has no such post, or its posts are not read yet. */
export function cardFor(slug: string, { posts }: Pick<Site, 'posts'>): PostCard | undefined {
  return posts && bySlug(posts).get(slug)?.at(-1);
}

/** The links of a post to other posts of its site, in the order of the text. */
export function postLinks(post: Post, site: Site): PostLink[] {
  if (!site.sameLayout) return [];
  return addressesOf(post).flatMap(({ href, span: address, link: { span } }) => {
    const own = href.includes('/blog/') ? ownPostLink(href, site) : undefined;
    const card = own && cardFor(own.slug, site);
    return card ? [{ address, span, card }] : [];
  });
}

/** The link at an offset. */
export function postLinkAt(post: Post, site: Site, offset: number): PostLink | undefined {
  return postLinks(post, site).find(({ span }) => contains(span, offset));
}

/** What is shown of a post that is linked: title, author, date, first words. */
export function cardMarkdown({ title, author, date, slug }: PostCard, words: string): string {
  const by = [author, date === undefined ? say`no date` : printDate(date)].filter((part) => part !== '').map(code);
  return [`**${escapeMarkdown(title === '' ? slug : title)}**`, by.join(' · '), escapeMarkdown(words)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The edits that make a post's links to renamed posts lead to their new names (old slug to new one). */
export function relinkEdits(post: Post, renamed: ReadonlyMap<string, string>): Edit[] {
  return addressesOf(post).flatMap(({ href, span }) => {
    const own = href.includes('/blog/') ? ownPostLink(href) : undefined;
    const slug = own && renamed.get(own.slug);
    return slug === undefined ? [] : [{ span, text: withSlug(href, slug) }];
  });
}
