import { misreadUtf8 } from '../encoding';
import { scalarFor } from '../fields';
import { matchProse } from '../prose';
import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'warning',
  reads: 'section',
  docs: 'Accented letters, quotation marks and dashes are themselves, not the two or three signs that a wrong encoding makes of them.',
  why: 'Text that passed through a program with another encoding is published as it came out, and readers see “â€™” for an apostrophe.',
  bad: 'If you«â€™»re new here, ask for Ildik«Ã³».\n',
  good: 'If you’re new here, ask for Ildikó.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title')?.span;
    if (title) yield* findings(post.text.slice(title.start, title.end), title.start);
    yield* findings(post.text.slice(post.body.span.start), post.body.span.start);
    for (const { span } of matchProse(post, /\?(?=(?:s|t|re|ve|ll|d)\b)/g))
      if (/[a-z]{2}$/.test(post.text.slice(Math.max(0, span.start - 2), span.start))) yield lost(span);
  },
};

function* findings(text: string, offset: number): Generator<Finding> {
  for (const { span, text: right } of misreadUtf8(text)) {
    const place = { start: span.start + offset, end: span.end + offset };
    const wrong = text.slice(span.start, span.end);
    yield {
      span: place,
      message: say`“${wrong}” is what a wrong encoding makes of “${right}”, and readers see it like that. Put the right sign back.`,
      fixes: [{ title: say`Write “${right}”`, edits: [{ span: place, text: right }], preferred: true }],
    };
  }
}

/** An apostrophe that an encoding has no sign for: "the team?s". */
function lost(span: Span): Finding {
  return {
    span,
    message: say`A question mark stands here for an apostrophe that got lost, and readers see it. Put the apostrophe back.`,
    fixes: [{ title: say`Write “${'’'}”`, edits: [{ span, text: '’' }], preferred: true }],
  };
}
