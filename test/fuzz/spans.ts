import type { Edit, Entry, Post, Problem, Span, Value } from '../../src/core/types';

function ofValue(value: Value): Span[] {
  if (value.kind === 'list') return [value.span, ...value.items.flatMap(ofValue)];
  if (value.kind === 'map') return [value.span, ...value.entries.flatMap(ofEntry)];
  return [value.span];
}

function ofEntry({ key, value }: Entry): Span[] {
  return [key, ...ofValue(value)];
}

/** Every place that a post names. */
export function spansOf({ front, body }: Post): Span[] {
  const { span, open, close, inner, error, entries } = front;
  const inFront = [span, open, inner, ...(close ? [close] : []), ...(error ? [error.span] : []), ...entries.flatMap(ofEntry)];
  const inLinks = body.links.flatMap((link) => [link.span, link.text, link.target]);
  const inImages = body.images.flatMap((image) => [image.span, image.alt, image.target]);
  const blocks = [...body.headings, ...body.fences].map((block) => block.span);
  return [
    ...inFront,
    body.span,
    ...blocks,
    ...body.lines,
    ...body.paragraphs,
    ...inLinks,
    ...inImages,
    ...body.code,
    ...body.html,
  ];
}

/** Every place that findings and their fixes name. */
export function spansIn(problems: readonly Problem[]): Span[] {
  return problems.flatMap(({ span, fixes }) => [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]);
}

export function isInside({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}

/** Edits of a fix do not overlap. */
export function areApart(edits: readonly Edit[]): boolean {
  const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.every(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}

/** What takes edits back: edits of the text that came out, as an editor keeps them for undo. */
export function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text: insert }) => {
      const start = span.start + moved;
      moved += insert.length - (span.end - span.start);
      return { span: { start, end: start + insert.length }, text: text.slice(span.start, span.end) };
    });
}
