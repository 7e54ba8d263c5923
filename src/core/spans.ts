import type { Span } from './types';

/**
 * A question for many places: does one of `spans` hold this one? The spans may nest but not cross. Sorted once; each
 * question takes a binary search.
 */
export function holder(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let far = -1;
  const ends = sorted.map(({ end }) => {
    far = Math.max(far, end);
    return far;
  });
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? -1) >= end;
  };
}

/** A place `by` UTF-16 code units further on: one in a section as one in the post. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
