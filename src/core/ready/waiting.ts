import { WRITE } from '../new-post/fill';
import type { Post, Span } from '../types';

/** A comment of a template that still waits for the author's words. */
export interface Waiting {
  readonly span: Span;
  /** What is to be written there. */
  readonly hint: string;
}

/** The places of a post that wait, in order. Not in code. */
export function waitingPlaces({ text, body }: Post): Waiting[] {
  const found: Waiting[] = [];
  let fence = 0;
  for (let start = text.indexOf(WRITE, body.span.start); start >= 0; start = text.indexOf(WRITE, start + WRITE.length)) {
    const close = text.indexOf('-->', start);
    if (close < 0) break;
    while ((body.fences[fence]?.span.end ?? text.length) <= start) fence += 1;
    if ((body.fences[fence]?.span.start ?? text.length) <= start) continue;
    found.push({
      span: { start, end: close + 3 },
      hint: text
        .slice(start + WRITE.length, close)
        .trim()
        .slice(0, 300),
    });
  }
  return found;
}
