import { findAccidentalEmphasis } from '../emphasis';
import type { Edit, Rule, Span } from '../types';

export const accidentalEmphasis: Rule = {
  id: 'accidental-emphasis',
  severity: 'warning',
  docs: 'Names with underscores or asterisks in them are written as code.',
  why: 'The parser of the site makes emphasis of any two underscores in a paragraph, within words too: `foo_bar and baz_qux` loses both signs and is shown in italics between them. Even an underscore in code or in an address ends it.',
  bad: 'Set «disk_size and host_name» first.\n',
  good: 'Set `disk_size` and `host_name` first.\n',
  *check(post) {
    const { text } = post;
    for (const { span, names, meant } of findAccidentalEmphasis(post)) {
      const first = text.slice(span.start, span.end);
      yield {
        span,
        message: `The site takes the two ${first.includes('_') ? 'underscores' : 'asterisks'} for emphasis: it leaves them out and shows what is between them in italics. Write the names as code.`,
        fixes: meant
          ? [
              {
                title: 'Write the emphasis with asterisks',
                edits: meant.map((at) => ({ span: { start: at, end: at + 1 }, text: '*' })),
              },
            ]
          : [
              { title: 'Write the names as code', edits: names.flatMap(inBackticks), preferred: true },
              { title: 'Show the signs as text', edits: names.flatMap((name) => escaped(text, name)) },
            ],
      };
    }
  },
};

function inBackticks({ start, end }: Span): Edit[] {
  return [
    { span: { start, end: start }, text: '`' },
    { span: { start: end, end }, text: '`' },
  ];
}

function escaped(text: string, { start, end }: Span): Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at += 1)
    if (text[at] === '_' || text[at] === '*') edits.push({ span: { start: at, end: at }, text: '\\' });
  return edits;
}
