import { siteFor } from './collection';
import { blockSuggestions } from './complete/block';
import { entryValues, listValues } from './complete/category';
import { keySuggestions } from './complete/keys';
import { fieldsInside } from './complete/shape-values';
import { inOrder, type Suggestion } from './complete/suggestion';
import { authorValues, dateValues, otherValues, templateValues } from './complete/values';
import { findPlace, type KeyPlace, type Place, type ValuePlace } from './cursor';
import type { Field, Post, Site } from './types';

export type { Suggestion } from './complete/suggestion';

/**
 * What can be written at `offset` of a post: the missing keys, a key's values, or the whole block in a text without one.
 * `now` is what the dates count from. Empty outside the front matter; any offset is accepted.
 */
export function complete(post: Post, whole: Site, offset: number, now: Date): Suggestion[] {
  const site = siteFor(whole, post);
  const place = findPlace(post, offset);
  const found = place ? suggestions(place, post, site, now) : [];
  return found.filter((suggestion) => changesSomething(suggestion, post.text)).map(inOrder);
}

function suggestions(place: Place, post: Post, site: Site, now: Date): Suggestion[] {
  if (place.kind === 'value') return valueSuggestions(place, post, site, now);
  const block = place.kind === 'start' || isEmptyBlock(place) ? blockSuggestions(place, post, site, now) : [];
  return place.kind === 'start' ? block : [...block, ...keySuggestions(place, site, post.text)];
}

/** No key anywhere yet: the whole block is the likeliest wish. */
function isEmptyBlock({ around, hasColon }: KeyPlace): boolean {
  return around.keys.length === 0 && !hasColon && !around.line.dash;
}

function valueSuggestions(place: ValuePlace, post: Post, site: Site, now: Date): Suggestion[] {
  const { parent, line } = place.around;
  const field = site.fields.find(({ name }) => name === place.key);
  if (!parent) return field ? fieldValues(place, field, post, site, now) : [];
  const owner = site.fields.find(({ name }) => name === parent.key?.name);
  if (owner?.role !== 'category') {
    const inner = owner?.shape && fieldsInside(owner.shape).find(({ name }) => name === place.key);
    return inner ? otherValues(place, inner, site, now) : [];
  }
  if (!field || field.role === 'category' || line.dash) return entryValues(place, site, post.text);
  // VS Code keeps the indentation after Enter: a key of the post that slipped into the category's entry is taken back.
  const margin = { span: { start: line.span.start, end: line.content }, text: '' };
  return fieldValues(place, field, post, site, now).map((suggestion) => ({ ...suggestion, extraEdits: [margin] }));
}

function fieldValues(place: ValuePlace, field: Field, post: Post, site: Site, now: Date): Suggestion[] {
  switch (field.role) {
    case 'template':
      return templateValues(place, field, site);
    case 'title':
      return [];
    case 'author':
      return authorValues(place, post, site);
    case 'date':
      return dateValues(place, now);
    case 'category':
      return listValues(place, site);
    case 'other':
      return otherValues(place, field, site, now);
  }
}

/** A value that stands there already is not offered: Enter behind it means a new line. */
function changesSomething({ span, insert, extraEdits = [] }: Suggestion, text: string): boolean {
  return (
    text.slice(span.start, span.end) !== insert ||
    extraEdits.some((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text)
  );
}
