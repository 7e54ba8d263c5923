import { misreadUtf8 } from '../encoding';
import { scalarFor } from '../fields';
import { say } from '../say';
import type { Finding, Rule } from '../types';

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
