import { authorsOf, isSamePerson, renameEdits } from '../../src/core/authors';
import { checkPost } from '../../src/core/check-post';
import { applyEdits } from '../../src/core/edits';
import { isReadable } from '../../src/core/fields';
import { missingFooterEdits, outdatedFooterEdits } from '../../src/core/footer-edits';
import { relinkEdits } from '../../src/core/own-post-links';
import { parsePost } from '../../src/core/parse-post';
import { categoryEdits } from '../../src/core/set-category';
import { dateEdit } from '../../src/core/set-date';
import { suppressions } from '../../src/core/suppress';
import type { Edit, Post, Problem, Site } from '../../src/core/types';

/** A command's name and what it writes into a post. */
type Named = readonly [name: string, edits: (post: Post) => readonly Edit[]];

/** A name that no post has, and that needs no quotes. */
const NAME = 'Zoltan Somebody';

/** Commands that have nothing more to do when they have been used. */
function settling(site: Site, now: Date): readonly Named[] {
  const slugs = new Map((site.posts ?? []).map(({ slug }) => [slug, `renamed-${slug}`]));
  const [category] = site.categories;
  return [
    ['the missing footer', (post) => missingFooterEdits(post, 'article')],
    ['the outdated footer', outdatedFooterEdits],
    ['links to renamed posts', (post) => relinkEdits(post, slugs)],
    ['the date', (post) => [dateEdit(post, site, now.toISOString())].filter((edit) => edit !== undefined)],
    ['the category', (post) => (category && categoryEdits(post, site, category)) ?? []],
    ...site.authors.map((author): Named => [`the author ${author.name}`, (post) => renameEdits(post, site, author, NAME)]),
  ];
}

/** Edits that put there what stands there are none. */
const changes = (text: string, edits: readonly Edit[]): boolean => applyEdits(text, edits) !== text;

/** What is wrong with what commands leave behind: a second use that changes something again; undefined when nothing is. */
export function wrongEffect(post: Post, site: Site, problems: readonly Problem[], now: Date): string | undefined {
  // In front matter that nobody can read a command does what it can.
  if (post.front.state !== 'missing' && !isReadable(post.front)) return wrongSuppression(post, site, problems);
  for (const [name, edits] of settling(site, now)) {
    const once = applyEdits(post.text, edits(post));
    const again = once === post.text ? [] : edits(parsePost(once, post.path));
    if (changes(once, again))
      return `${name}: a second time changes something again: ${JSON.stringify([once.slice(0, 300), again])}`;
  }
  const [author] = site.authors;
  if (author) {
    const renamed = parsePost(applyEdits(post.text, renameEdits(post, site, author, NAME)), post.path);
    const left = authorsOf(renamed, site).find(({ name }) => isSamePerson(name, author.name, author.file));
    if (left) return `an author keeps the old name: ${left.name}`;
  }
  return wrongSuppression(post, site, problems);
}

/** A finding that is ignored on its line or in its post is one less, and the comment is not said to be for nothing. */
function wrongSuppression(post: Post, site: Site, problems: readonly Problem[]): string | undefined {
  const problem = problems[post.text.length % Math.max(1, problems.length)];
  if (!problem) return undefined;
  const count = (found: readonly Problem[]): number => found.filter(({ rule }) => rule === problem.rule).length;
  for (const { title, edits } of suppressions(post, site, problem)) {
    const after = checkPost(parsePost(applyEdits(post.text, edits), post.path), site);
    if (count(after) >= count(problems)) return `"${title}" leaves as many findings as there were`;
  }
  return undefined;
}
