import type { KeyPlace } from '../cursor';
import { categoryKeyDoc, docMarkdown, fieldDoc } from '../field-docs';
import type { Field, Site } from '../types';
import { insideSuggestions, itemOf, optionsOf } from './shape-values';
import { choice, escapeSnippet, type Suggestion } from './suggestion';
import { plainOptions, templateNames } from './values';

/** A key's line as it is inserted: with the start of a value, so that nobody types a skeleton. */
type Skeleton = Pick<Suggestion, 'insert' | 'isSnippet' | 'retrigger'>;

/** The keys that are missing at a place: the ones of the category's list entry, and the post's own in schema order. */
export function keySuggestions(place: KeyPlace, site: Site, text: string): Suggestion[] {
  const entry = [...entryKeys(place, site, text), ...insideSuggestions(place, site, text)];
  if (place.around.line.dash) return entry;
  const nested = place.hasColon && place.around.parent !== undefined;
  const own = nested ? [] : topKeys(place, site);
  // At the margin a key of the post is the likelier one, unless the category above has nothing yet.
  const entryFirst = place.around.line.indent > 0 || place.around.itemColumn === undefined;
  return entryFirst ? [...entry, ...own] : [...own, ...entry];
}

function topKeys(place: KeyPlace, site: Site): Suggestion[] {
  return site.fields
    .filter(({ name }) => !place.around.keys.includes(name))
    .map((field) => ({
      label: field.name,
      detail: fieldDoc(field).brief,
      documentation: docMarkdown(fieldDoc(field), site, field),
      ...(place.hasColon ? { insert: field.name, isSnippet: false } : fieldSkeleton(field, site)),
      span: place.span,
      kind: 'key',
    }));
}

function fieldSkeleton(field: Field, site: Site): Skeleton {
  const { name, role } = field;
  const plain = (value: string): Skeleton => ({ insert: `${name}: ${value}`, isSnippet: false });
  const stop = (value: string): Skeleton => ({ insert: `${escapeSnippet(name)}: ${value}`, isSnippet: true });
  switch (role) {
    case 'template':
      return plain(templateNames(field, site)[0] ?? '');
    case 'title':
      return stop(`\${1:Title of the post}`);
    case 'author':
      return site.authors.length + (site.posts?.length ?? 0) > 0 ? { ...plain(''), retrigger: true } : stop(`\${1:Given Family}`);
    case 'date':
      return { ...plain(''), retrigger: true };
    case 'category':
      return { insert: `${escapeSnippet(name)}:\n${ENTRY}`, isSnippet: true, retrigger: site.categories.length > 0 };
    case 'other':
      return otherSkeleton(field, site) ?? stop(choice(1, plainOptions(field, site), 'value'));
  }
}

/** What has values to choose from opens the list of them, lists and mappings their first line; undefined for any other field. */
function otherSkeleton(field: Field, site: Site): Skeleton | undefined {
  const { name, shape } = field;
  if (!shape || shape.kind === 'hidden' || shape.kind === 'any') return undefined;
  if (itemOf(field) || shape.kind === 'list') return { insert: `${name}:\n  - `, isSnippet: false, retrigger: true };
  if (shape.kind === 'object') return { insert: `${name}:\n  `, isSnippet: false, retrigger: true };
  const isOpen = shape.kind === 'date' || optionsOf(field, site).length > 0;
  if (isOpen) return { insert: `${name}: `, isSnippet: false, retrigger: true };
  return { insert: `${escapeSnippet(name)}: $1`, isSnippet: true };
}

const ENTRY = '  - label: $1\n    id: $2';

/** `label` and `id` as far as they are missing in the category's entry around or above the cursor. */
function entryKeys(place: KeyPlace, site: Site, text: string): Suggestion[] {
  const { line, parent, item, itemColumn } = place.around;
  const role = site.fields.find(({ name }) => name === parent?.key?.name)?.role;
  if (role !== 'category' || !parent) return [];
  if (itemColumn === undefined && parent.value.end > parent.value.start) return [];
  const present = item.map(({ key }) => key?.name);
  const missing = [
    ...(present.includes('label') ? [] : ['label']),
    ...(present.includes('id') || present.includes('value') ? [] : ['id']),
  ];
  const lead = line.dash ? (text[place.span.start - 1] === '-' ? ' ' : '') : ' '.repeat(itemColumn ?? 0);
  const fresh = itemColumn === undefined && !place.hasColon;
  return (fresh ? ['label'] : missing).map((key) => ({
    label: key,
    ...describe(key, site),
    ...(fresh ? { insert: ENTRY, isSnippet: true } : { insert: place.hasColon ? key : `${lead}${key}: `, isSnippet: false }),
    span: place.span,
    kind: 'key',
    ...(!place.hasColon && { retrigger: true }),
  }));
}

function describe(key: string, site: Site): Pick<Suggestion, 'detail' | 'documentation'> {
  const doc = categoryKeyDoc(key);
  return doc ? { detail: doc.brief, documentation: docMarkdown(doc, site) } : {};
}
