import type { Markdown } from './markdown-tree';

/** Kinds that become one element each, with the lines that they stand in. Of a list or table its items and rows say more. */
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code', 'thematicBreak']);

/**
 * Writes on each block's element in which lines of `markdown` it stands (`data-line`, from 0, to before `data-end`), in place: for
 * scroll sync. A picture within a paragraph gets its own, with fractions for its place in the line. Footnotes stay without: the
 * site shows them elsewhere than they are written.
 */
export function markLines(tree: Markdown, markdown: string): void {
  const lines = markdown.split(/\r\n|\n|\r/);
  visit(tree);

  function visit(node: Markdown): void {
    for (const child of node.children ?? []) {
      if (child.type === 'footnoteDefinition') continue;
      const span = BLOCKS.has(child.type) ? linesOf(child) : child.type === 'image' ? placeOf(child) : undefined;
      if (span) {
        const [dataLine, dataEnd] = span.map((line) => String(Math.round(line * 1000) / 1000)) as [string, string];
        child.data = { hProperties: { ...child.data?.hProperties, dataLine, dataEnd } };
      }
      visit(child);
    }
  }

  function linesOf({ type, position, value = '' }: Markdown): [number, number] | undefined {
    if (!position) return undefined;
    const first = position.start.line - 1;
    const end = position.end.column === 1 ? position.end.line - 1 : position.end.line;
    const count = value.split('\n').length;
    // Between its fences, when it has some: those are not on the page.
    if (type === 'code' && end - first > count) return [first + 1, first + 1 + count];
    return [first, Math.max(end, first + 1)];
  }

  function placeOf({ position }: Markdown): [number, number] | undefined {
    return position && [fraction(position.start), fraction(position.end)];
  }

  function fraction({ line, column }: { line: number; column: number }): number {
    const length = lines[line - 1]?.length ?? 0;
    return line - 1 + Math.min(1, (column - 1) / Math.max(1, length));
  }
}
