import { readDate } from '../dates';
import { readAsTheSite, readFrontMatter } from '../front-matter';
import { slugOf } from '../names';
import type { Author, PostCard } from '../types';

/** A front matter lies within the first characters of a file: no more of it is parsed for a card. */
const HEAD = 20_000;

/** The card of a post. Broken front matter gives a card with empty fields, as far as its lines could be read. */
export function readCard(path: string, text: string): PostCard {
  const { front } = readFrontMatter(text.slice(0, HEAD));
  const scalar = (name: string): { raw: string; text: string } => {
    const value = front.entries.find((entry) => entry.name === name)?.value;
    return value?.kind === 'scalar' ? { raw: value.raw, text: value.text.trim() } : { raw: '', text: '' };
  };
  const date = readDate(scalar('date').raw);
  return {
    path,
    slug: slugOf(path),
    title: scalar('title').text,
    author: scalar('author').text,
    date: date.kind === 'text' ? undefined : date.time,
  };
}

/** An author file: `authorName` and `company`. Undefined when it names nobody. Some of the site's begin with `--- ` and a blank. */
export function readAuthor(file: string, text: string): Author | undefined {
  const { data } = readAsTheSite(text.slice(0, HEAD));
  const { authorName, company } = data;
  if (typeof authorName !== 'string' || authorName.trim() === '') return undefined;
  return { name: authorName.trim(), company: typeof company === 'string' ? company.trim() : '', file };
}
