/** A paragraph shorter than this (folded) is no sign of copying: "Stay tuned!" may stand in many posts. */
export const LONG_PARAGRAPH = 80;

/** Words alone: no markup, no marker, one blank between, lower case. Two texts a reader takes for the same fold to the same. */
export function foldText(text: string): string {
  return text
    .replace(/<!--[^>]{0,200}-->|\]\([^)\s]{0,2000}\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A 32-bit FNV-1a hash of the folded text; undefined for a short one. */
export function hashParagraph(text: string): number | undefined {
  const folded = foldText(text);
  if (folded.length < LONG_PARAGRAPH) return undefined;
  let hash = 0x811c9dc5;
  for (let index = 0; index < folded.length; index += 1) hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
