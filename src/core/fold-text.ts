import { isWord } from './letters';

/** A paragraph with fewer letters and digits is no sign of copying: "Stay tuned!" may stand in many posts. */
const LONG_PARAGRAPH = 80;

/** Words alone: no markup, no marker, one blank between, lower case. Two texts a reader takes for the same fold to the same. */
export function foldText(text: string): string {
  return text
    .replace(/<!--[^>]{0,200}-->|\]\([^)\s]{0,2000}\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const PRIME = 0x01000193;
/** Of every ASCII character what it folds to (a letter or digit in lower case, or 0) and what the hash is multiplied by. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z0-9]/i.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});
const LETTER = FOLDED.map((folded) => (folded > 0 ? 1 : 0));
const FACTOR = Int32Array.from(FOLDED, (folded) => (folded > 0 ? PRIME : 1));

/**
 * A 32-bit FNV-1a hash of the letters and digits of the folded text; undefined for a short one. One pass with hardly a
 * branch in it: what is no letter leaves the hash as it is.
 */
export function hashParagraph(text: string): number | undefined {
  let hash = 0x811c9dc5 | 0; // A 32-bit integer from the start: as a double the loop takes three times as long.
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const factor = FACTOR[code] as number;
      hash = Math.imul(hash ^ (FOLDED[code] as number), factor);
      length += LETTER[code] as number;
      if (code === 0x5d || code === 0x3c) at = skipUnread(text, at);
    } else {
      const folded = foldLetter(code);
      if (folded > 0) hash = Math.imul(hash ^ folded, PRIME);
      length += folded > 0 ? 1 : 0;
    }
  }
  return length < LONG_PARAGRAPH ? undefined : hash >>> 0;
}

/** The last character of the link's target or the comment that begins here; `at` itself when none does. */
function skipUnread(text: string, at: number): number {
  const next = text[at + 1];
  if (next !== '(' && next !== '!') return at;
  const look = text.slice(at, at + (next === '(' ? 2010 : 210));
  return at + Math.max(0, (/^(?:<!--[^>]{0,200}-->|\]\([^)\s]{0,2000}\))/.exec(look)?.[0].length ?? 0) - 1);
}

/** Of a pair of surrogates each half counts as a letter. */
function foldLetter(code: number): number {
  const sign = String.fromCharCode(code);
  return isWord(sign) || (code >= 0xd800 && code < 0xe000) ? sign.toLowerCase().charCodeAt(0) : 0;
}
