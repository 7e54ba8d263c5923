import type { ValuePlace } from '../cursor';
import type { FrontLine } from '../cursor-line';
import { kebabCase } from '../names';
import type { Category, Edit, Site } from '../types';
import { yamlScalar } from '../yaml-quote';
import { type Suggestion, textAt } from './suggestion';

/** Keys inside a category's list entry: the guide's `label` and `id`, and `value`, which the CMS writes instead of `id`. */
const ID_KEYS = ['id', 'value'];

/** Behind `label:` the labels, each with its id; behind `id:` or `value:` the ids. */
export function entryValues(place: ValuePlace, site: Site, text: string): Suggestion[] {
  if (place.key === 'label') return site.categories.map((category) => labelValue(place, category));
  return ID_KEYS.includes(place.key) ? idValues(place, site, text) : [];
}

/** The label, and the id that belongs to it: on the id's line where there is one, else on a new line below. */
function labelValue(place: ValuePlace, category: Category): Suggestion {
  const idLine = place.around.item.find(({ key }) => key && ID_KEYS.includes(key.name));
  const { line } = place.around;
  const newLine = `\n${' '.repeat(line.content - line.span.start)}id: ${yamlScalar(category.id)}`;
  const extraEdits = idLine ? [replaceValue(idLine, yamlScalar(category.id))] : [];
  const written = textAt(place, category.label, category.label);
  return {
    label: category.label,
    detail: category.id,
    ...written,
    insert: written.insert + (idLine ? '' : newLine),
    kind: 'value',
    ...(extraEdits.length > 0 && { extraEdits }),
  };
}

function replaceValue({ value, key }: FrontLine, text: string): Edit {
  return { span: value, text: key?.colon === value.start - 1 ? ` ${text}` : text };
}

/** The label's own id first. */
function idValues(place: ValuePlace, site: Site, text: string): Suggestion[] {
  const label = place.around.item.find(({ key }) => key?.name === 'label')?.value;
  const written = label && text.slice(label.start, label.end).replace(/^["']|["']$/g, '');
  const own = (other: string): boolean => other === written;
  return [...site.categories]
    .sort((a, b) => Number(own(b.label)) - Number(own(a.label)))
    .map(({ label, id }) => ({
      label: id,
      detail: label,
      ...textAt(place, id, `${id} ${label}`),
      kind: 'value',
    }));
}

/** Behind `category: ` itself: the list below it. Nothing when there is one already, or without the blank: who types Enter behind the colon wants a new line. */
export function listValues(place: ValuePlace, site: Site): Suggestion[] {
  if (place.around.itemColumn !== undefined || place.needsBlank) return [];
  const start = place.around.line.key?.colon ?? place.span.start - 1;
  return site.categories.map((category) => ({
    label: category.label,
    detail: category.id,
    insert: `\n${entryLines(category)}`,
    isSnippet: false,
    span: { start: start + 1, end: place.span.end },
    filterText: `${place.quote}${kebabCase(category.label)} ${category.label}`,
    kind: 'value',
  }));
}

/** A category as a list with one entry, in YAML. */
export function entryLines({ label, id }: Category): string {
  return `  - label: ${yamlScalar(label)}\n    id: ${yamlScalar(id)}`;
}
