import { headingsOf } from '../headings';
import { nextLine } from '../lines';
import { say } from '../say';
import { teaserMarkers } from '../teaser';
import type { Post, Rule, Span } from '../types';

export const teaserPosition: Rule = {
  id: 'teaser-position',
  severity: 'information',
  docs: 'The marker stands once, behind the first paragraph, above the first heading.',
  why: 'It closes the teaser, one sentence above everything else: further down, or a second time, it is left over from a text that was moved or copied.',
  bad: 'Learn more about the release. <!-- more -->\n\n# Plans\n\nText. «<!-- more -->»\n',
  good: 'Learn more about the release. <!-- more -->\n\n# Plans\n\nText.\n',
  *check(post) {
    const markers = teaserMarkers(post).filter(({ inCode }) => !inCode);
    const heading = headingsOf(post)[0];
    for (const [index, { span }] of markers.entries()) {
      const late = heading !== undefined && heading.span.start < span.start;
      if (index === 0 && !late) continue;
      const whole = withBlanks(post, span);
      yield {
        span,
        message:
          index > 0
            ? say`The marker of the teaser stands in this post a second time. Leave the first one alone.`
            : say`The marker closes the teaser, and here a heading stands above it. Put it behind the first sentence of the post.`,
        fixes: [{ title: say`Remove the marker`, edits: [{ span: whole, text: '' }], preferred: index > 0 }],
      };
    }
  },
};

/** Alone on its line: with the line; else with the blanks in front of it. */
function withBlanks({ text }: Post, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  const alone = (from === 0 || text[from - 1] === '\n') && text.slice(end, nextLine(text, end)).trim() === '';
  return alone ? { start: from, end: nextLine(text, end) } : { start: from, end };
}
