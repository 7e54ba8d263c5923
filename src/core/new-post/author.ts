import { people } from '../complete/people';
import { kebabCase, pathOf } from '../names';
import { parsePost } from '../parse-post';
import type { PostCard, Site } from '../types';
import { yamlScalar } from '../yaml-quote';

/** The names that are offered, each once: authors with a file, who published last first, then those of other posts. No slips. */
export function authorsByRecency(site: Site): string[] {
  return people(NO_POST, site).map(({ name }) => name);
}

const NO_POST = parsePost('');

/** The author's last post, if there is one. */
export function lastPostOf(author: string, { posts }: Site): PostCard | undefined {
  const own = (posts ?? []).filter((card) => card.author === author && card.date !== undefined);
  return own.reduce<PostCard | undefined>((last, card) => ((card.date ?? 0) > (last?.date ?? 0) ? card : last), undefined);
}

/** Of the known authors the one whose name, but for case and accents, is `name`: git's `user.name` for example. */
export function authorNamed(name: string, site: Site): string | undefined {
  const wanted = kebabCase(name);
  return wanted === '' ? undefined : authorsByRecency(site).find((known) => kebabCase(known) === wanted);
}

/** The file of an author that the site does not know yet. Undefined when the name has no letter an address can have. */
export function authorFile(name: string, company: string, { authorFolder }: Site): { path: string; text: string } | undefined {
  const slug = kebabCase(name);
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return undefined;
  const text = `---\ntemplateKey: tags\nauthorName: ${yamlScalar(name)}\ncompany: ${yamlScalar(company)}\n---\n`;
  return { path: pathOf(authorFolder, `${slug}.md`), text };
}
