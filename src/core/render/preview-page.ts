import type { FrontMatter, Post, Site } from '../types';
import type { Address } from './address';
import { addresses } from './addresses';
import { type BuildNote, buildNotes } from './build-notes';
import { type ListPlace, listPlace } from './list-place';
import { looseFacts, type PageFacts, pageFacts } from './page-facts';

/** What the preview shows of a post: always something, also while the front matter is being typed. */
export interface PreviewPage {
  readonly facts: PageFacts;
  /** Markdown, not yet rendered. */
  readonly body: string;
  /** Where `body` begins in the post's text; undefined for an earlier body, which stands in this text no more. */
  readonly start?: number;
  readonly notes: readonly BuildNote[];
  /** Undefined while it cannot be known. */
  readonly place?: ListPlace;
  readonly addresses: readonly Address[];
}

/** The last page that could be read in full. After a window reload its body is gone. */
export interface LastGoodPage {
  readonly facts: PageFacts;
  readonly body?: string;
  readonly place?: ListPlace;
  readonly addresses?: readonly Address[];
}

/**
 * The page of a post. When its front matter cannot be read, the facts are those of `last` (or what its lines show), and so is
 * the body when nobody can tell where it begins; the notes then say what the site's build would do.
 */
export function previewPage(post: Post, site: Site, last?: LastGoodPage): PreviewPage {
  const notes = buildNotes(post, site);
  if (isReadable(post.front)) {
    const place = listPlace(post, site);
    return {
      facts: pageFacts(post.front),
      ...from(post, post.body.span.start),
      notes,
      addresses: addresses(post, site),
      ...(place && { place }),
    };
  }
  const body = last?.body === undefined || post.front.state === 'closed' ? from(post, looseStart(post)) : { body: last.body };
  const place = last?.place;
  return { facts: last?.facts ?? looseFacts(post), ...body, notes, addresses: last?.addresses ?? [], ...(place && { place }) };
}

/** True when the site's parser reads the front matter, so that the page may be kept as the last good one. */
export function isReadable(front: FrontMatter): boolean {
  return front.state === 'closed' && !front.error;
}

function from({ text, body }: Post, start: number): Pick<PreviewPage, 'body' | 'start'> {
  return { body: text.slice(start, body.span.end), start };
}

/** A line of front matter, or one that goes on from it. */
const KEY_LINES = /^(?:\r?\n)?(?:(?:[ \t]*(?:- +)?[\w-]+[ \t]*:|[ \t]+\S).*(?:\r?\n|$))*/;

/** An unclosed block swallows the whole post: then all that follows its keys is better than a blank page. */
function looseStart({ text, front, body }: Post): number {
  if (front.state !== 'open') return body.span.start;
  return front.open.end + (KEY_LINES.exec(text.slice(front.open.end))?.[0].length ?? 0);
}
