/** The end of `[start, end)` without the white space there; `start` when there is nothing else. Copies no text. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
