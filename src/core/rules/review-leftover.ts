import { lineStart, nextLine } from '../lines';
import { matchProse } from '../prose';
import { say } from '../say';
import type { Edit, Fence, Finding, Post, Rule, Span } from '../types';

/** Whole lines of a review page, a diff or a commit message that came along with a copied text. */
const LINES =
  /^[ \t]{0,8}(?:Suggested change|LGTM[.!]?|[+-][12]|Commit suggestion|Outdated|Resolve conversation|diff --git a\/.{0,200}|@@ -\d{1,6},?\d{0,6} \+\d{1,6},?\d{0,6} @@.{0,200}|(?:Signed-off-by|Co-authored-by|Reviewed-by|Change-Id): .{0,200}|(?:nit|s\/[^/\n]{1,60}\/[^/\n]{0,60}\/g?):?(?: .{0,200})?)[ \t]{0,8}\r?$/gim;

/** The opening of a suggestion that stands inside another block of code. */
const NESTED = /^[ \t>]{0,12}(?:`{3,9}|~{3,9})[ \t]?suggestion\b/i;

export const reviewLeftover: Rule = {
  id: 'review-leftover',
  severity: 'warning',
  reads: 'section',
  docs: 'Nothing of a review is left in the post: no suggestion block, no line of a diff, no trailer of a commit message.',
  why: 'GitHub turns a suggestion block into a button; on the site it is a block of code with the reviewer’s sentence in it, shown beside the text that it was to replace.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\n«```suggestion\nThe release is out.\n```»\n\nMore text.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe release is out.\n\nMore text.\n',
  *check(post) {
    for (const fence of post.body.fences) if (/^suggestion\b/i.test(fence.info)) yield suggestion(post, fence);
    for (const code of post.body.lines)
      if (code.kind === 'code' && NESTED.test(post.text.slice(code.start, Math.min(code.end, code.start + 40))))
        yield line(post, code);
    for (const { span } of matchProse(post, LINES)) yield line(post, span);
  },
};

function suggestion(post: Post, fence: Fence): Finding {
  const { text } = post;
  const { start, end } = fence.span;
  const close = lineStart(text, end);
  const edits: Edit[] = [{ span: { start, end: nextLine(text, start) }, text: '' }];
  if (fence.closed) edits.push({ span: { start: close, end: nextLine(text, end) }, text: '' });
  return {
    span: fence.closed ? fence.span : { start, end: Math.max(start, nextLine(text, start) - post.eol.length) },
    message: say`This is a suggestion of a review: the site shows it as a block of code. Keep its text without the fences, and take out what it was to replace.`,
    fixes: [
      { title: say`Keep the text, remove the fences`, edits },
      ...(fence.closed
        ? [{ title: say`Remove the suggestion`, edits: [{ span: { start, end: nextLine(text, end) }, text: '' }] }]
        : []),
    ],
  };
}

function line({ text }: Post, { start, end }: Span): Finding {
  const visible = text.slice(start, end).trimEnd().length;
  return {
    span: { start, end: start + visible },
    message: say`This line belongs to a review or a commit, not to the post; the page shows it to every reader. Take it out.`,
    fixes: [{ title: say`Remove the line`, edits: [{ span: { start, end: nextLine(text, end) }, text: '' }] }],
  };
}
