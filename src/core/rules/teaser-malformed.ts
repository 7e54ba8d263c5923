import { say } from '../say';
import { TEASER, teaserMarkers } from '../teaser';
import type { Rule } from '../types';

export const teaserMalformed: Rule = {
  id: 'teaser-malformed',
  severity: 'warning',
  docs: 'The marker behind the teaser is written `<!-- more -->`.',
  why: 'With a sign too few, or with the long dashes that word processors put in, it is no comment: the site shows it to readers, or hides the rest of the post.',
  bad: 'Learn how to deploy your application. «<!- more ->»\n\nText.\n',
  good: 'Learn how to deploy your application. <!-- more -->\n\nText.\n',
  *check(post) {
    for (const { span, form, inCode, index } of teaserMarkers(post)) {
      if (form === 'right' || inCode) continue;
      const written = post.text.slice(span.start, span.end);
      const hides = post.body.lines[index]?.kind === 'comment' && form === 'broken';
      yield {
        span,
        severity: form === 'variant' ? 'hint' : hides ? 'error' : 'warning',
        message:
          form === 'variant'
            ? say`The site hides this comment as it should, but the house writes the marker as "${TEASER}", and tools look for that.`
            : hides
              ? say`"${written}" begins a comment that does not end here: the site hides the text below it. Write "${TEASER}".`
              : say`"${written}" is no comment: the site shows it to readers. Write "${TEASER}".`,
        fixes: [{ title: say`Write ${TEASER}`, edits: [{ span, text: TEASER }], preferred: true }],
      };
    }
  },
};
