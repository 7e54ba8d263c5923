import { isReadable } from '../fields';
import { linesOf, nextLine } from '../lines';
import { say } from '../say';
import type { Rule, Span, Value } from '../types';

export const frontMatterBlankLine: Rule = {
  id: 'front-matter-blank-line',
  severity: 'information',
  reads: 'front',
  docs: 'No blank lines stand in the front matter.',
  why: 'YAML passes over them, but in this blog they are what applied review suggestions leave behind, and the CMS removes them at its next save.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n«»\nauthor: Ana Ito\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ana Ito\n---\nText.\n',
  *check({ front, text }) {
    if (!isReadable(front) || !/^[ \t]*\r?$/m.test(text.slice(front.inner.start, front.inner.end - 1))) return;
    const scalars = front.entries.flatMap(({ value }) => [...scalarSpans(value)]);
    for (const line of linesOf(text, front.inner)) {
      if (text.slice(line.start, line.end).trim() !== '') continue;
      if (scalars.some(({ start, end }) => start < line.start && line.end < end)) continue;
      yield {
        span: line,
        message: say`A blank line stands in the front matter. The site passes over it; remove it, so that reviews show real changes alone.`,
        fixes: [
          {
            title: say`Remove the line`,
            edits: [{ span: { start: line.start, end: nextLine(text, line.end) }, text: '' }],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** A blank line within a text of several lines is a part of it. */
function* scalarSpans(value: Value): Generator<Span> {
  if (value.kind === 'scalar') yield value.span;
  else if (value.kind === 'list') for (const item of value.items) yield* scalarSpans(item);
  else for (const entry of value.entries) yield* scalarSpans(entry.value);
}
