import type { KeyPlace, StartPlace } from '../cursor';
import { dateChoices } from '../date-choices';
import { yamlBehind } from '../new-post/entry-lines';
import { say } from '../say';
import type { Category, Field, Post, Site } from '../types';
import { yamlScalar } from '../yaml-quote';
import { entryLines } from './category';
import { people } from './people';
import { fieldsInside, itemOf } from './shape-values';
import { choice, escapeSnippet, type Suggestion } from './suggestion';
import { plainOptions, templateNames } from './values';

/**
 * The whole front matter at the start of a text without one, or all of its keys in a block that has none yet: one
 * suggestion a category, because a snippet could not keep label and id together.
 */
export function blockSuggestions(place: StartPlace | KeyPlace, post: Post, site: Site, now: Date): Suggestion[] {
  const dashes = /^-*/.exec(post.text.slice(place.span.start, place.span.end))?.[0] ?? '';
  const [open, close] = fences(place, post);
  const categories: (Category | undefined)[] = site.categories.length > 0 ? [...site.categories] : [undefined];
  return categories.map((category) => ({
    label: category ? say`Front matter: ${category.label}` : say`Front matter`,
    detail: say`all keys of a post`,
    documentation: say`The block that a post begins with. Tab goes from value to value.`,
    insert: `${open}${blockLines(post, site, category, now)}${close}`,
    isSnippet: true,
    span: place.span,
    filterText: `${dashes}front matter ${category?.label ?? ''}`,
    kind: 'block',
  }));
}

/** What stands before and behind the keys: the fences that are not there yet. */
function fences(place: StartPlace | KeyPlace, post: Post): [open: string, close: string] {
  if (place.kind === 'start') return ['---\n', `\n---${ending(post, place)}`];
  return ['', post.front.close ? '' : `\n---${ending(post, place)}`];
}

/** The keys with tab stops and choices, in snippet syntax. */
function blockLines(post: Post, site: Site, category: Category | undefined, now: Date): string {
  let stop = 0;
  // Of another make of site, what must be there or has a value already.
  const fields = site.sameLayout ? site.fields : site.fields.filter((field) => field.required || field.default !== undefined);
  return fields.map((field) => escapeSnippet(`${field.name}:`) + fieldValue(field, () => ++stop)).join('\n');

  function fieldValue(field: Field, next: () => number): string {
    switch (field.role) {
      case 'template':
        return ` ${escapeSnippet(templateNames(field, site)[0] ?? '')}`;
      case 'title':
        return ` \${${next()}:Title of the post}`;
      case 'author':
        return ` ${choice(
          next(),
          people(post, site).map(({ name }) => yamlScalar(name)),
          'Given Family',
        )}`;
      case 'date':
        return ` ${choice(
          next(),
          dateChoices(now).map(({ iso }) => iso),
          '',
        )}`;
      case 'category':
        return category ? `\n${escapeSnippet(entryLines(category))}` : `\n  - label: $${next()}\n    id: $${next()}`;
      case 'other':
        return listStart(field) ?? shapeStart(field, next) ?? ` ${choice(next(), plainOptions(field, site, now), 'value')}`;
    }
  }
}

/** One blank line between the block and what follows it; the cursor ends there. */
function ending({ text }: Post, { span }: StartPlace | KeyPlace): string {
  const rest = text.slice(span.end);
  const blank = /^(?:[ \t]*\r?\n){0,2}/.exec(rest)?.[0] ?? '';
  if (rest.trim() === '') return '\n\n$0';
  const lineEnds = blank.split('\n').length - 1;
  return `${'\n'.repeat(2 - lineEnds)}$0`;
}

/** The default of a list or a mapping; undefined where the schema has none. */
function listStart({ default: usual, shape }: Field): string | undefined {
  const isDeep = typeof usual === 'object' && usual !== null && !(usual instanceof Date);
  const isSingle = shape !== undefined && shape.kind !== 'list' && shape.kind !== 'object' && !shape.multiple;
  return isDeep && !isSingle ? escapeSnippet(yamlBehind(usual)) : undefined;
}

/** Of a list or a mapping its first lines; undefined for a single value. */
function shapeStart(field: Field, next: () => number): string | undefined {
  const { kind } = field.shape ?? {};
  if (itemOf(field) || (kind === 'list' && !field.shape?.fields && !field.shape?.types)) return `\n  - $${next()}`;
  if (kind !== 'list' && kind !== 'object') return kind === 'text' && field.default === undefined ? ` $${next()}` : undefined;
  const inner = fieldsInside(field.shape ?? { kind }).filter(({ required }) => required);
  const lines = inner.map(({ name }) => `${escapeSnippet(name)}: $${next()}`);
  const first = kind === 'list' ? '  - ' : '  ';
  return lines.length === 0
    ? ` $${next()}`
    : lines.map((line, at) => `\n${at === 0 ? first : ' '.repeat(first.length)}${line}`).join('');
}
