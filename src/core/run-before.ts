/** The signs right in front of `at` that match `sign` (one character each), at most `limit`: linear, unlike `/\S*$/`. */
export function runBefore(text: string, at: number, sign: RegExp, limit: number): string {
  let start = at;
  while (start > 0 && at - start < limit && sign.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at);
}
