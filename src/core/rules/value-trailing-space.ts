import { isReadable } from '../fields';
import { lineEnd } from '../lines';
import { say } from '../say';
import type { Rule, ScalarValue, Value } from '../types';

export const valueTrailingSpace: Rule = {
  id: 'value-trailing-space',
  severity: 'hint',
  reads: 'front',
  quietWhileTyping: true,
  docs: 'Nothing stands behind a value of the front matter.',
  why: 'YAML drops blanks behind a value, but searching for the value, and comparing two posts, goes wrong by them.',
  bad: '---\ntemplateKey: blog-post\ntitle: News«  »\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check({ front, text }) {
    if (!isReadable(front)) return;
    for (const value of front.entries.flatMap((entry) => [...scalars(entry.value)])) {
      if (value.style === 'block' || value.raw === '') continue;
      const span = { start: value.span.end, end: lineEnd(text, value.span.end) };
      if (span.end <= span.start || text.slice(span.start, span.end).trim() !== '') continue;
      yield {
        span,
        message: say`Blanks stand behind this value. The site drops them; remove them.`,
        fixes: [{ title: say`Remove the blanks`, edits: [{ span, text: '' }], preferred: true }],
      };
    }
  },
};

function* scalars(value: Value): Generator<ScalarValue> {
  if (value.kind === 'scalar') yield value;
  else if (value.kind === 'list') for (const item of value.items) yield* scalars(item);
  else for (const entry of value.entries) yield* scalars(entry.value);
}
