import type { Span } from './types';

/** What Windows-1252 has at the bytes 80 to 9F, in order. Source: the WHATWG Encoding Standard, index-windows-1252. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const NEXT = `[\\x80-\\xbf${HIGH}]`;

/** UTF-8's lead bytes with the right number of continuation bytes, all read as single characters. */
const MISREAD = new RegExp(`(?:[\\xc2-\\xdf]${NEXT}|[\\xe0-\\xef]${NEXT}{2}|[\\xf0-\\xf4]${NEXT}{3})+`, 'g');

/** Letters of Latin, punctuation, signs, arrows, emoji: what is written in English texts. Other results are chance ("É»"). */
const PLAUSIBLE = /^[\u0080-\u024f\u2000-\u206f\u20a0-\u20bf\u2100-\u26ff\u2700-\u27bf\ufeff\u{1f000}-\u{1faff}]+$/u;

/** A character of Windows-1252 by its code, e.g. the apostrophe by 0x92. Undefined for other codes than 80 to 9F. */
export function windows1252(code: number): string | undefined {
  const sign = HIGH[code - 0x80];
  return sign !== undefined && sign.charCodeAt(0) !== code ? sign : undefined;
}

/** Places where UTF-8 was read as Latin-1 or Windows-1252, once or several times, with what stood there: `â€™` was `’`. */
export function* misreadUtf8(text: string): Generator<{ span: Span; text: string }> {
  for (const match of text.matchAll(MISREAD)) {
    const right = decodeAll(match[0]);
    if (right !== undefined) yield { span: { start: match.index, end: match.index + match[0].length }, text: right };
  }
}

/** Text that was misread twice is decoded twice. */
function decodeAll(text: string): string | undefined {
  let result: string | undefined;
  for (let next = decode(text); next !== undefined; next = decode(next)) result = next;
  return result;
}

function decode(text: string): string | undefined {
  const bytes = Array.from(text, byteOf);
  if (bytes.every((byte) => byte < 0x80)) return undefined;
  let result = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    const rest = bytes.slice(at + 1, at + size);
    if (size === 0 || rest.length < size - 1 || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
    const code = rest.reduce((sum, byte) => sum * 64 + (byte & 63), size === 1 ? lead : lead & (0x7f >> size));
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    result += String.fromCodePoint(code);
    at += size;
  }
  return PLAUSIBLE.test(result) ? result : undefined;
}

/** The byte that shows as this character; 256, which is none, for every other one. */
function byteOf(sign: string): number {
  const high = HIGH.indexOf(sign);
  const code = sign.codePointAt(0) ?? 256;
  return high >= 0 ? 0x80 + high : Math.min(code, 256);
}
