/** Lines of the body (from 0) that an element stands in: from `line` to before `end`. */
export interface LineSpan {
  readonly line: number;
  readonly end: number;
}

/** Beside the page, not on it: a line more at the top must not make every element below another one. */
const spans = new WeakMap<Element, LineSpan>();

/** Takes the renderer's attributes (`core/render/mark-lines.ts`) off a new fragment and remembers what they say. */
export function takeLineMarks(fragment: ParentNode): void {
  for (const element of fragment.querySelectorAll('[data-line], [data-end]')) {
    const [line, end] = [Number(element.getAttribute('data-line')), Number(element.getAttribute('data-end'))];
    element.removeAttribute('data-line');
    element.removeAttribute('data-end');
    if (line >= 0 && end >= line && end <= 1e9) spans.set(element, { line, end });
  }
}

/** The element stays on the page and stands for another one of the new fragment. */
export function keepLineMark(element: Element, other: Element): void {
  const span = spans.get(other);
  if (span) spans.set(element, span);
  else spans.delete(element);
}

export function lineSpan(element: Element): LineSpan | undefined {
  return spans.get(element);
}
