import { lineEnd, lineStart, nextLine } from './lines';
import { kebabCase } from './names';
import { nearest } from './near-miss';
import type { Category, Entry, Field, FrontMatter, Post, ScalarValue, Site } from './types';

/** The block is one that the site reads: only then is what it lacks or says worth a word. */
export function isReadable(front: FrontMatter): boolean {
  return front.state === 'closed' && front.error === undefined;
}

/** The site's field with a role, e.g. the one that holds the author. */
export function fieldFor(site: Site, role: Field['role']): Field | undefined {
  return site.fields.find((field) => field.role === role);
}

/** The post's entry for a role. Of a key that stands twice the last one, as js-yaml would (it refuses, in fact). */
export function entryFor(post: Post, site: Site, role: Field['role']): Entry | undefined {
  const name = fieldFor(site, role)?.name;
  return post.front.entries.findLast((entry) => entry.name === name);
}

/** The scalar a readable post has for a role; undefined when the key is missing, empty, or holds a list or mapping. */
export function scalarFor(post: Post, site: Site, role: Field['role']): ScalarValue | undefined {
  const value = isReadable(post.front) ? entryFor(post, site, role)?.value : undefined;
  return value?.kind === 'scalar' && value.raw !== '' ? value : undefined;
}

/** Keys that the schema does not know but that are a slip of one it does, where that one is absent: `ttemplateKey`. */
export function misspeltKeys(post: Post, site: Site): Map<Entry, Field> {
  const present = new Set(post.front.entries.map((entry) => entry.name));
  const absent = site.fields.filter((field) => !present.has(field.name));
  const result = new Map<Entry, Field>();
  for (const entry of post.front.entries) {
    if (site.fields.some((field) => field.name === entry.name)) continue;
    const name = nearest(
      entry.name,
      absent.map((field) => field.name),
    );
    const field = absent.find((candidate) => candidate.name === name);
    if (field && ![...result.values()].includes(field)) result.set(entry, field);
  }
  return result;
}

/** The category that a text means: its label, or the label in kebab-case as the older generator wrote it (`features-and-updates`). */
export function categoryOf(text: string, site: Site): Category | undefined {
  const wanted = kebabCase(text).replace(/-and-/g, '-');
  return site.categories.find((category) => kebabCase(category.label).replace(/-and-/g, '-') === wanted);
}

/**
 * The blanks that the keys of a post are indented by: none, as a rule. Undefined where no line can be added safely: in a
 * mapping in braces, behind a tag, or where a tab indents the keys.
 */
export function keyIndent({ text, front }: Post): string | undefined {
  const first = front.entries[0]?.key.start ?? front.inner.end;
  const start = lineStart(text, first);
  const above = text.slice(front.inner.start, start);
  return /^ *$/.test(text.slice(start, first)) && !/^[ \t]*(?!#)\S/m.test(above) ? text.slice(start, first) : undefined;
}

/** Where a new entry for the field goes, in schema order: behind the last present key that the schema names before it. */
export function insertionOffset(post: Post, site: Site, field: Field): number {
  const order = site.fields.map((other) => other.name);
  const before = post.front.entries.filter(
    (entry) => order.includes(entry.name) && order.indexOf(entry.name) < order.indexOf(field.name),
  );
  const last = before.at(-1);
  return last ? nextLine(post.text, lineEnd(post.text, last.value.span.end)) : post.front.inner.start;
}
