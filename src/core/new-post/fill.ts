import type { Span } from '../types';

/**
 * The language of the templates: `{{month}}` is an answer, `{{say: words}}` a tab stop with words that can stay,
 * `{{write: what}}` a tab stop that waits for the author. Words and hints may hold answers themselves.
 */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `name`: what stands in front of the colon, `inner` what comes behind it; undefined without a colon. */
  | { readonly kind: 'placeholder'; readonly name: string; readonly inner: readonly Token[] | undefined };

/** A text in pieces; those with `stop` are tab stops. */
export interface Piece {
  readonly text: string;
  readonly stop: boolean;
}

/** Deeper nesting is not read: `{{say: … {{month}} …}}` has two levels. */
const DEPTH = 3;
const NAME = /^\{\{\s{0,4}([a-z][a-z0-9-]{0,40})\s{0,4}(:\s?|\}\})/;

/** Reads a template. What is no placeholder is text, whatever braces it holds; a placeholder that is never closed ends with the text. */
export function readTemplate(source: string): Token[] {
  return readUntilClosed(source, 0, 0).tokens;
}

function readUntilClosed(source: string, from: number, depth: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = from;
  let textFrom = from;
  const endText = (): void => {
    if (textFrom < at) tokens.push({ kind: 'text', text: source.slice(textFrom, at) });
  };
  while (at < source.length) {
    if (depth > 0 && source.startsWith('}}', at)) {
      endText();
      return { tokens, end: at + 2 };
    }
    const found = depth < DEPTH && source[at] === '{' ? NAME.exec(source.slice(at, at + 60)) : null;
    if (!found?.[1]) {
      at += 1;
      continue;
    }
    endText();
    const behind = at + found[0].length;
    const nested = found[2] === '}}' ? undefined : readUntilClosed(source, behind, depth + 1);
    tokens.push({ kind: 'placeholder', name: found[1], inner: nested?.tokens });
    at = nested?.end ?? behind;
    textFrom = at;
  }
  endText();
  return { tokens, end: at };
}

/** All names of answers that a template uses, with those inside words and hints. */
export function namesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'text') return [];
    return token.inner ? namesIn(token.inner) : [token.name];
  });
}

/** What a comment begins with that waits for the author's words: it is not seen on the page, and "Ready to Publish?" lists it. */
export const WRITE = '<!-- write: ';

/** The default text of a tab stop that waits: a comment, so that nothing half-written can be published. */
export function writeComment(hint: string): string {
  return `${WRITE}${hint.replace(/-{2,}|[<>]/g, ' ').trim()} -->`;
}

/** The tokens with the answers put in. `answerOf` gives the text of a name; undefined makes it vanish. */
export function fillTokens(tokens: readonly Token[], answerOf: (name: string) => string | undefined): Piece[] {
  return tokens.map((token): Piece => {
    if (token.kind === 'text') return { text: token.text, stop: false };
    if (!token.inner) return { text: answerOf(token.name) ?? '', stop: false };
    const text = textOf(fillTokens(token.inner, answerOf));
    return { text: token.name === 'write' ? writeComment(text) : text, stop: true };
  });
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Pieces as one text, with the places of its tab stops. */
export function assemble(pieces: readonly Piece[]): { readonly text: string; readonly tabStops: readonly Span[] } {
  let text = '';
  const tabStops: Span[] = [];
  for (const piece of pieces) {
    if (piece.stop) tabStops.push({ start: text.length, end: text.length + piece.text.length });
    text += piece.text;
  }
  return { text, tabStops };
}
