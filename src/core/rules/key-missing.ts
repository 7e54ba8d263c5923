import { fieldFor, insertionOffset, isReadable, keyIndent, misspeltKeys } from '../fields';
import { legacyForm } from '../legacy';
import { defaultValues, mayBeAbsent } from '../required';
import { say } from '../say';
import type { Field, Fix, Post, Rule, Site } from '../types';

export const keyMissing: Rule = {
  id: 'key-missing',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'Every key that the CMS schema requires stands in the front matter.',
  why: 'Each of them becomes a part of the page: without templateKey the build stops ("undefined.js"), without category the category pages do, the others leave a hole.',
  bad: '«---»\ntitle: News\nauthor: Ana Ito\ndate: 2024-05-06T08:00:00.000Z\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ana Ito\ndate: 2024-05-06T08:00:00.000Z\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check(post, site) {
    if (!isReadable(post.front) || legacyForm(post, site)) return;
    const present = new Set(post.front.entries.map((entry) => entry.name));
    const meant = new Set(misspeltKeys(post, site).values());
    for (const field of site.fields) {
      if (!field.required || present.has(field.name) || meant.has(field)) continue;
      if (!site.sameLayout && mayBeAbsent(field, post)) continue;
      yield {
        span: post.front.open,
        message: CONSEQUENCE[field.role](field.name),
        // Elsewhere nobody but the CMS is known to need it.
        severity: !site.sameLayout ? 'information' : field.role === 'other' ? 'warning' : 'error',
        fixes: fixes(post, site, field),
      };
    }
  },
};

const CONSEQUENCE: Record<Field['role'], (name: string) => string> = {
  template: (name) =>
    say`The key "${name}" is missing: the site does not know which template makes the page, and its build stops.`,
  title: (name) => say`The key "${name}" is missing: the page and its entry on the blog have no headline.`,
  author: (name) => say`The key "${name}" is missing: the page names nobody, and no author page lists the post.`,
  date: (name) =>
    say`The key "${name}" is missing: the page prints "Invalid date", and the post has no place in the order of the blog.`,
  category: (name) =>
    say`The key "${name}" is missing: the category pages read the label of every post, and the build stops without one.`,
  other: (name) => say`The key "${name}" is missing: the CMS of this site requires it.`,
};

/** A key with a known value needs no decision; for the category each label is offered; the others get their line. */
function fixes(post: Post, site: Site, field: Field): Fix[] {
  const start = insertionOffset(post, site, field);
  const indent = keyIndent(post);
  if (indent === undefined) return [];
  const insert = (lines: readonly string[]): Fix['edits'] => [
    { span: { start, end: start }, text: lines.map((line) => indent + line + post.eol).join('') },
  ];
  if (field === fieldFor(site, 'category')) {
    return site.categories.map(({ label, id }) => ({
      title: say`Add the category ${label}`,
      edits: insert([`${field.name}:`, `  - label: ${label}`, `    id: ${id}`]),
    }));
  }
  const [value] = defaultValues(field);
  return [
    {
      title: say`Add "${field.name}: ${value ?? ''}"`,
      edits: insert([`${field.name}: ${value ?? ''}`]),
      preferred: value !== undefined,
    },
  ];
}
