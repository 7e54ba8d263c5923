import { footerForm, footerText, needsFooter, postKind } from '../footer';
import { endsOpen, missingFooterEdits } from '../footer-edits';
import { findFooter } from '../footer-find';
import { isWord, wordStart } from '../letters';
import { say } from '../say';
import type { Finding, Post, Rule, Site, Span } from '../types';

const head = `---
templateKey: blog-post
title: StarlingX R98.0 is here!
author: Ada Sample
date: 2026-02-03T01:32:05.627Z
category:
  - label: News & Announcements
    id: category-A7fnZYrE1
---

The release is out.

## Highlights

Updates are `;

export const footerMissing: Rule = {
  id: 'footer-missing',
  severity: 'information',
  quietWhileTyping: true, // It stands under the last word, which is where most posts are written on.
  profile: 'starlingx',
  docs: 'A recap, a release post and every new post ends in the standard “About StarlingX” section, heading and paragraph.',
  why: 'The section leads readers to the website, the code and the user survey; reviewers ask for it on every recap and release post.',
  bad: { path: 'src/pages/blog/starlingx-release-98.md', text: `${head}«faster».\n` },
  good: { path: 'src/pages/blog/starlingx-release-98.md', text: `${head}faster.\n\n${footerText('release', 2, '\n')}\n` },
  *check(post, site) {
    if (post.front.state !== 'closed' || endsOpen(post)) return;
    const footer = findFooter(post);
    if (footer?.text && !footer.heading) yield headingMissing(post, firstWord(post, footer.text.span));
    else if ((needsFooter(post) || isNew(post, site)) && (!footer || footer.empty) && hasBody(post))
      yield finding(post, lastWord(post), whole(post), say`Add the standard footer`);
  },
};

/** Every new post gets the footer today; older articles without one stay as they are. */
function isNew({ path, text }: Post, { published }: Site): boolean {
  return published?.get(path) === false && /starlingx/i.test(text);
}

function whole(post: Post): string {
  const kind = postKind(post);
  if (kind === 'release')
    return say`This release announcement does not end in the “About StarlingX” section, which leads its readers to the website, the code and the user survey. Add the standard footer.`;
  if (kind === 'recap')
    return say`This recap does not end in the “About StarlingX” section, which leads its readers to the website, the code and the user survey. Add the standard footer.`;
  return say`This new post does not end in the “About StarlingX” section, which leads its readers to the website, the code and the user survey. Add the standard footer.`;
}

function headingMissing(post: Post, span: Span): Finding {
  const message = say`The standard footer stands here without its heading “About StarlingX”, so the page shows it as a part of the section above. Put the heading above it.`;
  return finding(post, span, message, say`Add the heading “About StarlingX”`);
}

function finding(post: Post, span: Span, message: string, title: string): Finding {
  return { span, message, fixes: [{ title, edits: missingFooterEdits(post, footerForm(post)), preferred: true }] };
}

/** A post that is only begun is not asked for its end. */
function hasBody({ text, body }: Post): boolean {
  return text.slice(body.span.start, body.span.end).trim() !== '';
}

/** The last word of the post, at most 40 characters: an empty range would not be drawn at a line's end. */
function lastWord({ text }: Post): Span {
  const end = text.trimEnd().length;
  let last = end;
  while (last > Math.max(0, end - 10) && !isWord(text[last - 1])) last -= 1;
  const start = wordStart(text, last);
  return start < last ? { start, end: last } : { start: end - 1, end };
}

function firstWord({ text }: Post, span: Span): Span {
  const head = text.slice(span.start, span.start + 80);
  const start = span.start + (head.length - head.trimStart().length);
  const word = /^\S{1,40}/.exec(text.slice(start, start + 40))?.[0] ?? '';
  return { start, end: start + word.length };
}
