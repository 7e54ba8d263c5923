/** Where a post stands in a series, by its names. */
export interface Part {
  /** What the file names of all parts have in common: `starlingx-vptg-october-2025-recap`. */
  readonly base: string;
  /** From 1; undefined when neither file name nor title has a number. */
  readonly number: number | undefined;
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];
const NUMBER = `(\\d{1,2}|${WORDS.join('|')}|iii|ii|iv|i|v)`;
const SLUG_PART = new RegExp(`^(.{1,200}?)-(?:part|pt|episode|chapter)-?${NUMBER}$`, 'i');
const SLUG_NUMBER = /^(.{1,200}?)-([1-9])$/;
/** `Part 2`, with the number as its group. */
export const TITLE_PART = new RegExp(`\\b(?:part|episode|chapter)\\s?#?${NUMBER}\\b`, 'i');
/** `starlingx-release-2` is no second part. */
const VERSION = /(?:^|-)(?:release|version|rel|ver|v|r)$/i;

/** The part that file name and title speak of. Any name is the base of a series that may come to have a second part. */
export function readPart(slug: string, title: string): Part {
  const named = SLUG_PART.exec(slug);
  if (named?.[1]) return { base: named[1], number: toNumber(named[2]) };
  const numbered = SLUG_NUMBER.exec(slug);
  if (numbered?.[1] && !VERSION.test(numbered[1])) return { base: numbered[1], number: Number(numbered[2]) };
  return { base: slug, number: titlePart(title) };
}

/** The number that a title gives its part: `… - Part 2` is 2. */
export function titlePart(title: string): number | undefined {
  return toNumber(TITLE_PART.exec(title.slice(0, 300))?.[1]);
}

/** A number in digits, words or Roman numerals; undefined for none. */
function toNumber(text = ''): number | undefined {
  const word = text.toLowerCase();
  const number = /^\d+$/.test(word) ? Number(word) : Math.max(ROMAN.indexOf(word), WORDS.indexOf(word)) + 1;
  return number > 0 ? number : undefined;
}
