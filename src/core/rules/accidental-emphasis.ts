import { findAccidentalEmphasis } from '../emphasis';
import { closeBefore, closeBehind } from '../lines';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Edit, Fix, Post, Rule, Span } from '../types';

export const accidentalEmphasis: Rule = {
  id: 'accidental-emphasis',
  severity: 'warning',
  reads: 'section',
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
        message: first.includes('_')
          ? say`The site takes the two underscores for emphasis: it leaves them out and shows what is between them in italics. Write the names as code.`
          : say`The site takes the two asterisks for emphasis: it leaves them out and shows what is between them in italics. Write the names as code.`,
        fixes: meant ? [withAsterisks(meant)] : asText(post, proseOf(post), span, names),
      };
    }
  },
};

function withAsterisks(signs: readonly number[]): Fix {
  return {
    title: say`Write the emphasis with asterisks`,
    edits: signs.map((at) => ({ span: { start: at, end: at + 1 }, text: '*' })),
  };
}

/** How far around a place a stray sign could still make a pair with a new one. */
const AROUND = 150;

/** A stray backtick nearby would take a new one for its partner, and another underscore an escaped one: then only the other way helps. */
function asText({ text }: Post, prose: string, { start, end }: Span, names: readonly Span[]): Fix[] {
  const before = closeBefore(prose, start, AROUND);
  const behind = closeBehind(prose, end, AROUND);
  const between = prose.slice(names[0]?.end, Math.max(names[0]?.end ?? 0, names.at(-1)?.start ?? 0));
  const around = [before, between, behind];
  const fixes: Fix[] = [];
  const slashed = names.some((name) => text[name.start - 1] === '\\');
  // A row of signs is no name, and two codes that touch would be one.
  const isCode = names.every((name) => /[\p{L}\p{N}]/u.test(text.slice(name.start, name.end)) && !touchesCode(text, name));
  if (!slashed && isCode && !around.some((part) => part.includes('`')))
    fixes.push({ title: say`Write the names as code`, edits: names.flatMap(inBackticks), preferred: true });
  if (!around.some((part) => /[_*]/.test(part)))
    fixes.push({ title: say`Show the signs as text`, edits: names.flatMap((name) => escaped(text, name)) });
  return fixes;
}

function touchesCode(text: string, { start, end }: Span): boolean {
  return text[start - 1] === '`' || text[end] === '`';
}

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
