import { isWord } from './letters';

/**
 * Where in the source of a block a word stands that was clicked on the page, as an offset in `source`; undefined when it is not
 * there. It is the `nth` (from 0) of `of` such words on the page. The source may hold more of them (in addresses and
 * alternative texts): the first is the first then, the last the last, and between them it is the one as far along.
 */
export function findWord(source: string, word: string, nth: number, of: number): number | undefined {
  if (word === '') return undefined;
  const places: number[] = [];
  for (let at = source.indexOf(word); at >= 0 && places.length < 10_000; at = source.indexOf(word, at + word.length))
    if (isWhole(source, at, word)) places.push(at);
  const along = of > 1 ? Math.min(1, nth / (of - 1)) : 0;
  return places[Math.round(along * (places.length - 1))];
}

/** The words of a text like `word`, as `findWord` counts them, before `end`. */
export function countWord(text: string, word: string, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && at < end; at = text.indexOf(word, at + Math.max(1, word.length)))
    if (isWhole(text, at, word)) count += 1;
  return count;
}

/** Not a part of a longer word. */
function isWhole(text: string, at: number, word: string): boolean {
  return !isWord(text[at - 1]) && !isWord(text[at + word.length]);
}
