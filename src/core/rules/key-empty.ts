import { colorBehind } from '../field-fault';
import { isReadable, keyIndent } from '../fields';
import { defaultValues, mayBeAbsent } from '../required';
import { say } from '../say';
import type { Field, Fix, Post, Rule, Site, Value } from '../types';

export const keyEmpty: Rule = {
  id: 'key-empty',
  severity: 'error',
  reads: 'front',
  everywhere: true,
  docs: 'Every key that the CMS schema requires has a value.',
  why: 'The site treats an empty key like a missing one.',
  bad: '---\n«templateKey:»\ntitle: News\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nText.\n',
  *check(post, site) {
    const { front } = post;
    if (!isReadable(front)) return;
    for (const entry of front.entries) {
      const field = site.fields.find(({ name }) => name === entry.name);
      if (!field?.required || !isEmpty(entry.value)) continue;
      if (!site.sameLayout && mayBeAbsent(field, post)) continue;
      // Another rule says how it was lost.
      if (field.widget === 'color' && colorBehind(entry.value, post.text)) continue;
      yield {
        span:
          entry.value.span.end > entry.value.span.start
            ? entry.value.span
            : { start: entry.key.start, end: entry.value.span.end },
        message: CONSEQUENCE[field.role](field.name),
        // Elsewhere nobody but the CMS is known to need it.
        severity: !site.sameLayout ? 'information' : field.role === 'other' ? 'warning' : 'error',
        fixes: fixes(entry.value, field, site, post),
      };
    }
  },
};

const CONSEQUENCE: Record<Field['role'], (name: string) => string> = {
  template: (name) => say`The key "${name}" has no value: the build of the site stops.`,
  title: (name) => say`The key "${name}" has no value: the page and its entry on the blog have no headline.`,
  author: (name) => say`The key "${name}" has no value: the page names nobody.`,
  date: (name) =>
    say`The key "${name}" has no value: the page prints "Invalid date", and the post has no place in the order of the blog.`,
  category: (name) => say`The key "${name}" has no value: the build of the category pages stops.`,
  other: (name) => say`The key "${name}" has no value: the CMS of this site requires one.`,
};

/** Nothing, `~`, or quotes around nothing. */
function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && (value.type === 'null' || value.text.trim() === '');
}

function fixes(value: Value, field: Field, site: Site, post: Post): Fix[] {
  if (keyIndent(post) === undefined) return [];
  const lead = value.span.start === value.span.end ? ' ' : '';
  if (field.role === 'category') {
    const line = post.eol + keyIndent(post);
    return site.categories.map(({ label, id }) => ({
      title: say`Set the category ${label}`,
      edits: [{ span: value.span, text: `${line}  - label: ${label}${line}    id: ${id}` }],
    }));
  }
  const [usual] = defaultValues(field);
  if (usual === undefined) return [];
  return [{ title: say`Write ${usual}`, edits: [{ span: value.span, text: lead + usual }], preferred: true }];
}
