import { findLinkPlace } from './complete/link-place';
import { ownPostLink } from './own-links';
import { cardFor } from './own-post-links';
import type { Post, Site, Span } from './types';

/**
 * What an address of the blog becomes when it is pasted over a text: `[the text](/blog/slug/)`, over nothing with the post's title,
 * and between the parentheses of a link just the address. Undefined for other text, and where no link can be.
 */
export function pastedLink(post: Post, site: Site, { start, end }: Span, pasted: string): string | undefined {
  const slug = pasted.length < 500 ? ownPostLink(pasted.trim(), site)?.slug : undefined;
  if (slug === undefined || /\s/.test(slug) || start < post.body.span.start) return undefined;
  const address = `/blog/${slug}/`;
  if (findLinkPlace(post, start)) return address;
  const { body, text } = post;
  const touches = (span: Span): boolean => span.start < end && start < span.end && !(span.start >= start && span.end <= end);
  const line = body.lines.findLast((one) => one.start <= start);
  const isCode = line !== undefined && ['fence', 'code', 'indented', 'comment', 'html'].includes(line.kind);
  const inOther = [...body.links.map(({ span }) => span), ...body.images.map(({ span }) => span), ...body.code];
  if (isCode || inOther.some((span) => touches(span) || (span.start < start && start < span.end))) return undefined;
  const selected = text.slice(start, end);
  if (/[[\]]|\n\s*\n/.test(selected)) return undefined; // Holds a link, or more than a paragraph.
  const words = selected.trim() === '' ? cardFor(slug, site)?.title : selected;
  return words ? `[${selected === words ? words : words.replace(/[[\]\\]/g, '\\$&')}](${address})` : undefined;
}
