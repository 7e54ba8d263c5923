// Letters of all scripts. Those of ASCII, nearly all of a text, are told without an expression: V8 takes a quarter of a
// millisecond to make one with `\p{L}` in it, and a run of the command line would pay that for each rule that has one.

/** Whether a sign (one UTF-16 code unit, or undefined outside of the text) is a letter or a digit. */
export function isWord(sign: string | undefined): boolean {
  if (sign === undefined) return false;
  const code = sign.charCodeAt(0);
  if (code < 128) return isAsciiLetter(code) || (code > 47 && code < 58);
  return /[\p{L}\p{N}]/u.test(sign);
}

/** Whether a sign is a letter. */
export function isLetter(sign: string | undefined): boolean {
  if (sign === undefined) return false;
  const code = sign.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : /\p{L}/u.test(sign);
}

function isAsciiLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

/** Where the word (letters and digits) that ends at `end` begins, at most 40 code units before: `end` itself when none does. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > Math.max(0, end - 40) && isWord(text[start - 1])) start -= 1;
  return start;
}
