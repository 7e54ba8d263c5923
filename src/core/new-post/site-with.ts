import { readAuthor, readCard } from '../site/cards';
import type { Site } from '../types';
import type { NewFile } from './new-post';

/** The site as it is once new files are in it, in no branch yet: for checking them before they are written. */
export function siteWith(files: readonly NewFile[], site: Site): Site {
  const posts = files.filter(({ post }) => post);
  const people = files.filter(({ post }) => !post);
  const cards = posts.map(({ path, text }) => readCard(path, text));
  return {
    ...site,
    authors: [...site.authors, ...people.flatMap(({ path, text }) => readAuthor(path.replace(/^.*\//, ''), text) ?? [])],
    posts: site.posts && [...site.posts, ...cards],
    published: site.published && new Map([...site.published, ...cards.map(({ path }) => [path, false] as const)]),
  };
}
