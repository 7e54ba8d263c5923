import { lineEnd, lineStart } from '../lines';
import type { Post, Span } from '../types';

/** The address of a link or image being typed: `[text](/bl|og/)`. */
export interface LinkPlace {
  readonly kind: 'link' | 'image';
  /** From the opening parenthesis to the closing one, a blank or the line's end. */
  readonly span: Span;
  /** What stands before the cursor. */
  readonly typed: string;
}

/** So far back the bracket is looked for: no address is longer. */
const LOOK_BACK = 600;
const OPEN = /(!?)\[[^[\]]{0,300}\]\(([^()\s<>]{0,300})$/;

/** The address around `offset` in the body of a post; undefined elsewhere, and in code and comments. */
export function findLinkPlace({ text, body }: Post, offset: number): LinkPlace | undefined {
  if (offset < body.span.start || offset > text.length) return undefined;
  const from = Math.max(lineStart(text, offset), offset - LOOK_BACK);
  const match = OPEN.exec(text.slice(from, offset));
  if (!match || isNoProse(body, offset)) return undefined;
  const typed = match[2] ?? '';
  const rest = /^[^()\s<>]{0,300}/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? '';
  return { kind: match[1] ? 'image' : 'link', span: { start: offset - typed.length, end: offset + rest.length }, typed };
}

function isNoProse({ lines, code }: Post['body'], offset: number): boolean {
  const line = lines.findLast(({ start }) => start <= offset);
  const isCode = line !== undefined && ['fence', 'code', 'indented', 'comment'].includes(line.kind);
  return isCode || code.some(({ start, end }) => start < offset && offset < end);
}
