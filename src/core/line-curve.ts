/** A block on a page: the lines it stands in, from `line` to before `end`, and its upper and lower edge in pixels. */
export interface LineBox {
  readonly line: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which height on the page belongs to which line of the source. Lines and heights never fall. */
export type LineCurve = readonly Point[];

interface Point {
  readonly line: number;
  readonly y: number;
}

/**
 * The curve through the edges of blocks, which are in the order of the page. Between edges it is straight: within a paragraph,
 * over the blank lines between two, and over what has no box. A box that stands where the lines before it say it cannot is left out.
 */
export function lineCurve(boxes: readonly LineBox[]): LineCurve {
  const points: Point[] = [];
  let last = -1;
  for (const { line, end, top, bottom } of boxes) {
    if (line < last || end < line || bottom < top) continue;
    last = line;
    points.push({ line, y: top }, { line: end, y: bottom });
  }
  points.sort((a, b) => a.line - b.line || a.y - b.y);
  let highest = Number.NEGATIVE_INFINITY;
  return points.map(({ line, y }) => {
    highest = Math.max(highest, y);
    return { line, y: highest };
  });
}

/** The height at which a line (or a fraction of one) stands. Where two blocks touch at it: that of the one that begins. */
export function heightAt(curve: LineCurve, line: number): number {
  return along(curve, line, 'line', 'y');
}

/** The line that stands at a height. */
export function lineAt(curve: LineCurve, y: number): number {
  return along(curve, y, 'y', 'line');
}

function along(curve: LineCurve, value: number, from: keyof Point, to: keyof Point): number {
  const after = firstBeyond(curve, value, from);
  const [below, above] = [curve[after - 1], curve[after]];
  if (!below) return above?.[to] ?? 0;
  if (!above) return below[to];
  return below[to] + ((above[to] - below[to]) * (value - below[from])) / (above[from] - below[from]);
}

/** Index of the first point whose value is greater. */
function firstBeyond(curve: LineCurve, value: number, key: keyof Point): number {
  let [low, high] = [0, curve.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.[key] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
