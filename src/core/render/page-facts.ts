import { printDate, readDate } from '../dates';
import { say } from '../say';
import type { FrontMatter, Post } from '../types';

/** What the site's page prints above a post's body, as it prints it: `By <author> on <date>`. */
export interface PageFacts {
  readonly title: string;
  readonly author: string;
  /** `2025/11/17`, in UTC; "Invalid date" where the site prints that; `''` where there is none. */
  readonly date: string;
}

/** The facts as the site's parser reads them; `''` for what the front matter lacks or what cannot be printed. */
export function pageFacts({ data }: FrontMatter): PageFacts {
  return { title: print(data.title), author: print(data.author), date: printFrontMatterDate(data.date) };
}

/** The facts as the lines of front matter show them that the site's parser refuses. */
export function looseFacts(post: Post): PageFacts {
  const date = readDate(looseValue(post, 'date'));
  return {
    title: looseValue(post, 'title') || post.slug || say`Untitled post`,
    author: looseValue(post, 'author'),
    date: date.kind === 'text' ? '' : printDate(date.time),
  };
}

/** Where YAML makes something else of a line (`title: a: b`), the line itself. */
function looseValue({ text, front }: Post, name: string): string {
  const value = front.entries.findLast((entry) => entry.name === name)?.value;
  if (value?.kind === 'scalar' && value.text !== '') return value.text;
  const line = new RegExp(`^${name}:[ \\t]+(.*)$`, 'm').exec(text.slice(front.inner.start, front.inner.end));
  return line?.[1]?.trim() ?? '';
}

/** The address of a post's page on the site: `/blog/<file name>/`. `''` for a post without a file. */
export function permalink(slug: string): string {
  return slug && `/blog/${slug}/`;
}

/** js-yaml makes a date only of an unquoted timestamp. The site's formatter gets anything else as text or number and refuses it. */
function printFrontMatterDate(value: unknown): string {
  if (value === undefined || value === null) return '';
  return value instanceof Date ? printDate(value.getTime()) : 'Invalid date';
}

function print(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : '';
}
