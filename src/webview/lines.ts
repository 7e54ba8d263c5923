import { heightAt, type LineBox, type LineCurve, lineAt, lineCurve } from '../core/line-curve';
import { type LineSpan, lineSpan } from './line-marks';

/** Which line of the document stands where on the page. Heights are pixels from the top of the page. */
export interface Lines {
  /** The page's content is new: the document's line with the body's first, and how many it has. */
  contentChanged(firstLine: number, count: number): void;
  /** The page was laid out anew. */
  layoutChanged(): void;
  heightOf(line: number): number;
  lineAt(height: number): number;
  /** The innermost block that holds a line; undefined for blank lines and what is not on the page. */
  blockAt(line: number): Element | undefined;
  /** The block around a node of the page, and its lines. */
  around(node: Node): { readonly block: Element; readonly span: LineSpan } | undefined;
}

/** Blocks that begin above a line and may still hold it. Deeper lists are not looked through. */
const REACH = 500;

/** For a page with a `body`; what stands above it is the front matter. */
export function createLines(body: HTMLElement): Lines {
  let blocks: readonly Element[] = [];
  let curve: LineCurve | undefined;
  let first = 0;
  let count = 0;

  /** In lines of the document. */
  function spanOf(block: Element): LineSpan {
    const { line, end } = lineSpan(block) ?? { line: 0, end: 0 };
    return { line: line + first, end: end + first };
  }

  /** All is measured at once, when somebody asks: the page is laid out once. */
  function measured(): LineCurve {
    if (curve) return curve;
    const start = body.getBoundingClientRect().top + window.scrollY;
    const boxes = blocks.map((block): LineBox => {
      const { top, bottom } = block.getBoundingClientRect();
      return { ...spanOf(block), top: top + window.scrollY, bottom: bottom + window.scrollY };
    });
    const bottom = document.documentElement.scrollHeight;
    curve = lineCurve([
      { line: 0, end: first, top: 0, bottom: start },
      ...boxes,
      { line: count, end: count, top: bottom, bottom },
    ]);
    return curve;
  }

  function blockAt(line: number): Element | undefined {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spanOf(blocks[middle] as Element).line <= line) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - REACH; index -= 1)
      if (spanOf(blocks[index] as Element).end > line) return blocks[index];
    return undefined;
  }

  return {
    contentChanged(firstLine, lines) {
      first = firstLine;
      count = lines;
      blocks = [...body.querySelectorAll('*')].filter(lineSpan);
      curve = undefined;
    },
    layoutChanged() {
      curve = undefined;
    },
    heightOf: (line) => heightAt(measured(), line),
    lineAt: (height) => lineAt(measured(), height),
    blockAt,
    around(node) {
      let element = node instanceof Element ? node : node.parentElement;
      while (element && element !== body && !lineSpan(element)) element = element.parentElement;
      return element && element !== body ? { block: element, span: spanOf(element) } : undefined;
    },
  };
}
