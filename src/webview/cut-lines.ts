import { say } from '../core/say';
/**
 * Marks each block of code whose lines go beyond the edge of the window that the page stands for (`data-cut`, for the style
 * sheet); the others lose the mark. All is measured before anything is written, so that the page is laid out once.
 */
export function markCutLines(body: HTMLElement, frame: HTMLElement): void {
  const blocks = [...body.querySelectorAll('pre')];
  const edge = frame.getBoundingClientRect().right;
  const words = say`Cut at the window’s edge, as on the site`;
  const cut = blocks.map((block) => rightOf(block) > edge + 1);
  for (const [index, block] of blocks.entries()) {
    if (!cut[index]) block.removeAttribute('data-cut');
    else if (block.dataset.cut !== words) block.dataset.cut = words;
  }
}

/** Of the text alone: the block and its code have a padding that no reader misses. */
function rightOf(block: HTMLElement): number {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block.querySelector('code') ?? block);
  return range.getBoundingClientRect().right;
}
