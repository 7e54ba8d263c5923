import { lineEnd, linesOf, nextLine } from './lines';
import type { FrontMatter, Span } from './types';

/**
 * A block longer than this is not read (state `large`): the blog's longest has 500 characters, and both YAML parsers
 * and gray-matter's own search for comments grow with the square of some hostile inputs.
 */
export const FRONT_MATTER_LIMIT = 8_192;

/** The outline of a front matter block: the fences, before anybody reads the YAML. */
export type Outline = Pick<FrontMatter, 'state' | 'span' | 'open' | 'close' | 'inner' | 'language'>;

const KEY_LINE = /^(?:templateKey|title|author|date|category)[ \t]*:/;
const YAML_LINE = /^(?:[ \t]+\S|-(?:[ \t]|$)|#|[A-Za-z_][\w-]*[ \t]*(?::|$))/;
const ODD_FENCE = /^[ \t]*(?:-{2,8}|[–—]{1,8}|\*{3,8}|={3,8}|\+{3,8})[ \t]*$/;
/** How far below the top a block is still taken for front matter, in characters. */
const SEARCH = 4096;
/** A longer line is text, whatever it begins with. */
const LONGEST_LINE = 2048;

/** Where the block stands when gray-matter finds none at the top: not at all, or at the wrong place. */
export function outlineElsewhere(text: string): Outline {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = findMisplaced(text, bom);
  if (!open) return { state: 'missing', span: at(bom), open: at(bom), inner: at(bom), language: '' };
  return unclosedOrClosed(text, 'misplaced', open);
}

/** A block that gray-matter opens but never closes: all that looks like front matter, so that help can be given in it. */
export function outlineOpen(text: string, open: Span, language: string): Outline {
  return { ...unclosedOrClosed(text, 'open', open), language };
}

/** The first line of a block that is not at the very start: an odd fence, or (empty span) the first key without a fence. */
function findMisplaced(text: string, from: number): Span | undefined {
  let fence: Span | undefined;
  for (const line of linesOf(text, { start: from, end: Math.min(text.length, from + SEARCH) })) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 120));
    if (/^ {0,3}(?:`{3}|~{3})/.test(content)) return undefined; // An example in code, as a guide shows it.
    if (KEY_LINE.test(content) && line.end - line.start <= LONGEST_LINE)
      return fence ?? (isTop(text, from, line.start) ? at(line.start) : undefined);
    if (ODD_FENCE.test(content)) fence = line;
    else if (content.trim() !== '') fence = undefined;
  }
  return undefined;
}

/** Nothing but blank lines above: only there do bare keys count as front matter whose fence was forgotten. */
function isTop(text: string, from: number, offset: number): boolean {
  return text.slice(from, offset).trim() === '';
}

/** The block from its opening line on: to a closing fence, if need be an odd one, else as far as lines look like YAML. */
function unclosedOrClosed(text: string, state: 'open' | 'misplaced', open: Span): Outline {
  const innerStart = open.start === open.end ? open.start : nextLine(text, open.start);
  let innerEnd = innerStart;
  for (const line of linesOf(text, { start: innerStart, end: Math.min(text.length, innerStart + FRONT_MATTER_LIMIT) })) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 400));
    if (ODD_FENCE.test(content)) {
      return {
        state,
        span: { start: open.start, end: line.end },
        open,
        close: line,
        inner: { start: innerStart, end: line.start },
        language: '',
      };
    }
    if (YAML_LINE.test(content) && line.end - line.start <= LONGEST_LINE) innerEnd = nextLine(text, line.start);
    else if (content.trim() !== '') break;
  }
  const last =
    innerEnd > innerStart ? lineEnd(text, innerEnd > 0 && text[innerEnd - 1] === '\n' ? innerEnd - 1 : innerEnd) : open.end;
  const end = innerEnd > innerStart && text[last - 1] === '\r' ? last - 1 : last;
  return { state, span: { start: open.start, end }, open, inner: { start: innerStart, end: innerEnd }, language: '' };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
