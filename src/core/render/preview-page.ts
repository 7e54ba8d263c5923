import type { FrontMatter, Post } from '../types';
import { type BuildNote, buildNotes } from './build-notes';
import { type PageFacts, pageFacts } from './page-facts';

/** What the preview shows of a post: always something, also while the front matter is being typed. */
export interface PreviewPage {
  readonly facts: PageFacts;
  /** Markdown, not yet rendered. */
  readonly body: string;
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
  if (isReadable(post.front)) return { facts: pageFacts(post.front), body: bodyText(post), notes };
  const facts = last?.facts ?? { title: post.slug || 'Untitled post', author: '', date: '' };
  const body = post.front.state === 'closed' ? bodyText(post) : (last?.body ?? looseBody(post));
  return { facts, body, notes };
}

/** True when the site's parser reads the front matter, so that the page may be kept as the last good one. */
export function isReadable(front: FrontMatter): boolean {
  return front.state === 'closed' && !front.error;
}

function bodyText({ text, body }: Post): string {
  return text.slice(body.span.start, body.span.end);
}

/** An unclosed block swallows the whole post: then all that follows its first line is better than a blank page. */
function looseBody({ text, front, body }: Post): string {
  return text.slice(front.state === 'open' ? front.open.end : body.span.start);
}
