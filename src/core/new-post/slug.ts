import { deburr } from '../names';

/** Longer names make addresses that nobody can read out. */
const LONGEST = 90;

/**
 * A text as the file name of a post, in the form of the blog's: lower-case words with dashes between, accents dropped.
 * `''` when it holds no Latin letter or digit. Other than `kebabCase`, `OpenInfra` stays one word.
 */
export function slugText(text: string): string {
  const words = deburr(text.slice(0, 1000))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^starlingx-(?:starlingx(?:-|$))+/, 'starlingx-')
    .replace(/-$/, '');
  return words.length <= LONGEST
    ? words
    : words
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}

/** The file name of a part, as the blog has it: the first part has no number. */
export function partSlug(base: string, part: number): string {
  return part === 1 ? base : `${base}-part-${part}`;
}
