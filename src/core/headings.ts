import type { Line } from './markdown/blocks';
import type { Body, Post, Span } from './types';

/** A heading as the site's parser reads it, with what rules ask about it. */
export interface PlacedHeading {
  readonly level: number;
  /** Its text without signs and blanks. */
  readonly text: string;
  /** From the first `#` to the end of the line. */
  readonly span: Span;
  /** The number signs alone. */
  readonly signs: Span;
  readonly line: Line;
  /** Index of the line in `body.lines`. */
  readonly index: number;
  /** The line was hardly meant as a heading: `#1 of them`, `##. Install`, `#starlingx on OFTC`. */
  readonly accidental: boolean;
}

const cache = new WeakMap<Body, readonly PlacedHeading[]>();

/** The headings of a post in order, accidental ones included; made once for a post. */
export function headingsOf({ text, body }: Post): readonly PlacedHeading[] {
  const known = cache.get(body);
  if (known) return known;
  const result: PlacedHeading[] = [];
  let next = 0;
  body.lines.forEach((line, index) => {
    if (line.kind !== 'heading') return;
    const heading = body.headings[next];
    next += 1;
    if (!heading) return;
    const start = line.content;
    const above = body.lines[index - 1];
    result.push({
      level: heading.level,
      text: heading.text,
      span: { start, end: line.end },
      signs: { start, end: start + heading.level },
      line,
      index,
      accidental: isAccidental(text.slice(start + heading.level, Math.min(line.end, start + 120)), above?.kind === 'text'),
    });
  });
  cache.set(body, result);
  return result;
}

/** The headings that the author meant: those that make the outline of the post. */
export function outlineOf(post: Post): readonly PlacedHeading[] {
  const all = headingsOf(post);
  return all.some(({ accidental }) => accidental) ? all.filter(({ accidental }) => !accidental) : all;
}

/** `rest`: what stands behind the signs. A number, a full stop or a hashtag begins no title; nor does a line that goes on in small letters. */
function isAccidental(rest: string, inParagraph: boolean): boolean {
  if (/^(?:\d{1,9}(?=[\s.,:;!?)]|$)|[.:,;!?)])/.test(rest)) return true;
  if (/^[a-z][\w-]*(?: #[\w-]+)*[.!?]?$/.test(rest.trimEnd())) return true;
  return inParagraph && /^[a-z]/.test(rest);
}
