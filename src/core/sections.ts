import type { Line } from './markdown/blocks';
import { readBody } from './markdown/read-body';
import { messagesNow } from './say';
import { shiftSpan } from './spans';
import type { Edit, Finding, Fix, FrontMatter, Post, Span } from './types';

/**
 * Where a post's body can be cut without changing what any part of it is: in front of each heading that stands at the
 * margin under a blank line, since nothing above has a say in how the text below is read. Together they are the body.
 */
export function sectionsOf({ text, body: { span, lines } }: Post): Span[] {
  const sections: Span[] = [];
  let start = span.start;
  for (const [index, line] of lines.entries()) {
    if (!isCut(line, lines[index - 1])) continue;
    sections.push({ start, end: line.start });
    start = line.start;
  }
  return [...sections, { start, end: text.length }];
}

function isCut({ kind, indent, marker }: Line, above: Line | undefined): boolean {
  return kind === 'heading' && indent === 0 && marker === '' && above?.kind === 'blank';
}

/**
 * A section as a post of its own that begins at offset 0; name and line end are the post's. Of the front matter it has the
 * date's value, and no places.
 */
export function sectionPost(post: Post, section: string): Post {
  const front = { ...NO_FRONT_MATTER, data: { date: post.front.data.date } };
  return { ...post, text: section, front, body: readBody(section, { start: 0, end: section.length }) };
}

/** What stands above the body as a post of its own without one. Its offsets are the post's. */
export function frontPost(post: Post): Post {
  const text = post.text.slice(0, post.body.span.start);
  return { ...post, text, body: readBody(text, { start: text.length, end: text.length }) };
}

const NOWHERE: Span = { start: 0, end: 0 };
const NO_FRONT_MATTER: FrontMatter = {
  state: 'missing',
  span: NOWHERE,
  open: NOWHERE,
  inner: NOWHERE,
  language: '',
  entries: [],
  data: {},
};

/** A part of a post's body as a post of its own, and the offset where it begins. */
export interface PlacedPart {
  readonly at: number;
  readonly part: Post;
}

const cuts = new WeakMap<Post, readonly PlacedPart[]>();

/** From now on `bySection` reads this post in these parts. */
export function setParts(post: Post, parts: readonly PlacedPart[]): void {
  cuts.set(post, parts);
}

/** What a section gave, and the section. */
export interface PlacedValue<T> extends PlacedPart {
  readonly value: T;
}

/**
 * For rules that need the whole post, and gather what they need section by section: `read` runs once for each section, as
 * long as its text and the context (the site, a table) stay the same. A post that nobody has cut is one section, with its
 * front matter above the body.
 */
export function bySection<T, Context = undefined>(read: (part: Post, context: Context) => T) {
  /** What was read may be findings, which are in a language. */
  const cache = new WeakMap<Post, { readonly context: Context; readonly language: unknown; readonly value: T }>();
  const readPart = (part: Post, context: Context): T => {
    const known = cache.get(part);
    const language = messagesNow();
    if (known && known.context === context && known.language === language) return known.value;
    const value = read(part, context);
    cache.set(part, { context, language, value });
    return value;
  };
  return (post: Post, context: Context): PlacedValue<T>[] =>
    (cuts.get(post) ?? [{ at: 0, part: post }]).map(({ at, part }) => ({ at, part, value: readPart(part, context) }));
}

/** A finding in a section as one in the post: everything `by` UTF-16 code units further. Edits of another post stay. */
export function shiftFinding<F extends Finding>(finding: F, by: number): F {
  if (by === 0) return finding;
  const { span, fixes } = finding;
  return { ...finding, span: shiftSpan(span, by), ...(fixes && { fixes: fixes.map((fix) => shiftFix(fix, by)) }) };
}

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: shiftEdits(fix.edits, by) };
}

export function shiftEdits(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ span, text }) => ({ span: shiftSpan(span, by), text }));
}
