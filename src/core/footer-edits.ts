import { type FooterForm, footerHeading, footerLevel, footerParagraph, footerText } from './footer';
import { findFooter } from './footer-find';
import { lineEnd } from './lines';
import type { Edit, Post } from './types';

/**
 * What makes the post's footer complete: heading, paragraph or both. `form` is for a post that has no text of a form yet.
 * Empty when nothing is missing, when the section has words of the author's own, and when the post `endsOpen`.
 */
export function missingFooterEdits(post: Post, form: FooterForm): Edit[] {
  if (endsOpen(post)) return [];
  const footer = findFooter(post);
  if (!footer) return [append(post, footerText(form, footerLevel(post), post.eol))];
  if (footer.text && !footer.heading) {
    const at = footer.text.span.start;
    return [{ span: { start: at, end: at }, text: `${footerHeading(footerLevel(post))}${post.eol}${post.eol}` }];
  }
  if (footer.heading && !footer.text && footer.empty) return [append(post, footerParagraph(form))];
  return [];
}

/** The text ends in front matter, fenced code or an HTML comment that is never closed: what is added there is not seen. */
export function endsOpen({ text, front, body: { fences, lines } }: Post): boolean {
  const last = lines.at(-1);
  const inComment = last?.kind === 'comment' && !text.slice(last.start, last.end).includes('-->');
  return front.state === 'open' || inComment || fences.at(-1)?.closed === false;
}

/** What brings an outdated text up to date: the sum of what its faults need. Empty when there is nothing to do. */
export function outdatedFooterEdits(post: Post): Edit[] {
  return findFooter(post)?.text?.faults.flatMap(({ edits }) => edits) ?? [];
}

/** A paragraph below the last line that is not blank; what stands behind that line (a final newline or none) stays. */
function append(post: Post, paragraph: string): Edit {
  const end = lineEnd(post.text, post.text.trimEnd().length);
  const gap = end === 0 ? '' : post.eol + post.eol;
  return { span: { start: end, end }, text: gap + paragraph };
}
