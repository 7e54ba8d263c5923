import type { FrontMatter, Post } from '../types';
import { type BuildNote, buildNotes } from './build-notes';
import { type PageFacts, pageFacts } from './page-facts';

/** What the preview shows of a post: always something, also while the front matter is being typed. */
export interface PreviewPage {
  readonly facts: PageFacts;
  /** Markdown, not yet rendered. */
  readonly body: string;
  /** Where `body` begins in the post's text; undefined for an earlier body, which stands in this text no more. */
  readonly start?: number;
  readonly notes: readonly BuildNote[];
}

/** The last page that could be read in full. After a window reload its body is gone. */
export interface LastGoodPage {
  readonly facts: PageFacts;
  readonly body?: string;
}

/**
 * The page of a post. When its front matter cannot be read, the facts are those of `last`, and so is the body when nobody
 * can tell where it begins; the notes then say what the site's build would do.
 */
export function previewPage(post: Post, last?: LastGoodPage): PreviewPage {
  const notes = buildNotes(post);
  if (isReadable(post.front)) return { facts: pageFacts(post.front), ...from(post, post.body.span.start), notes };
  const facts = last?.facts ?? { title: post.slug || 'Untitled post', author: '', date: '' };
  if (post.front.state === 'closed') return { facts, ...from(post, post.body.span.start), notes };
  return { facts, ...(last?.body === undefined ? from(post, looseStart(post)) : { body: last.body }), notes };
}

/** True when the site's parser reads the front matter, so that the page may be kept as the last good one. */
export function isReadable(front: FrontMatter): boolean {
  return front.state === 'closed' && !front.error;
}

function from({ text, body }: Post, start: number): Pick<PreviewPage, 'body' | 'start'> {
  return { body: text.slice(start, body.span.end), start };
}

/** An unclosed block swallows the whole post: then all that follows its first line is better than a blank page. */
function looseStart({ front, body }: Post): number {
  return front.state === 'open' ? front.open.end : body.span.start;
}
