import { scalarFor } from './fields';
import { readPart, TITLE_PART, titlePart } from './series-part';
import type { Edit, Post, Site } from './types';
import { yamlScalar } from './yaml-quote';

/**
 * What a post's title is to be when its file is renamed, where the title follows the file name: it has the words that change, once,
 * or the number of the part. Undefined when it does not, or stays as it is.
 */
export function followingTitle(title: string, from: string, to: string): string | undefined {
  const [old, next] = [readPart(from, ''), readPart(to, '')];
  const worded = replaceWords(title, old.base, next.base);
  const isNumbered = next.number !== undefined && old.number !== next.number && titlePart(title) === (old.number ?? 1);
  const made = isNumbered
    ? worded.replace(TITLE_PART, (part) => part.replace(/(\s?#?)\w+$/, (_, gap: string) => `${gap}${next.number}`))
    : worded;
  return made === title ? undefined : made;
}

/** The edit that lets the title of a post follow its file's new name; none when it does not follow. */
export function titleEdits(post: Post, site: Site, to: string): Edit[] {
  const title = scalarFor(post, site, 'title');
  const made = title && followingTitle(title.text, post.slug, to);
  return title && made !== undefined ? [{ span: title.span, text: yamlScalar(made) }] : [];
}

/** `april` becomes `october` in a title that has it once, with the case that it has there. */
function replaceWords(title: string, from: string, to: string): string {
  const [gone, come] = differing(from.split('-'), to.split('-'));
  if (gone.length === 0 || come.length === 0 || title.length > 300) return title;
  const words = gone.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('[^\\p{L}\\p{N}]{1,3}');
  const found = [...title.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu'))];
  const [only] = found;
  if (!only || found.length > 1) return title;
  const isCapital = /^\p{Lu}/u.test(only[0]);
  const written = come.map((word) => (isCapital ? word.replace(/^./u, (letter) => letter.toUpperCase()) : word)).join(' ');
  return title.slice(0, only.index) + written + title.slice(only.index + only[0].length);
}

/** The words that two names do not have in common, between those that they have at both ends. */
function differing(from: readonly string[], to: readonly string[]): [readonly string[], readonly string[]] {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  return [from.slice(start, from.length - end), to.slice(start, to.length - end)];
}
