import type { KeyPlace } from '../cursor';
import { dateChoices } from '../date-choices';
import { writeDate } from '../date-pattern';
import { docMarkdown, fieldDoc } from '../field-docs';
import { IMAGE_ENDING } from '../image-names';
import { defaultValues } from '../required';
import { say } from '../say';
import type { Field, Shape, Site } from '../types';
import { yamlScalar } from '../yaml-quote';
import type { Suggestion } from './suggestion';

/** A value that a field can have. */
export interface Option {
  readonly label: string;
  readonly yaml: string;
  readonly detail?: string;
}

/** More are not listed. */
const MOST = 1000;

/** The values that the schema names for one field: its options, the entries that it refers to, images, dates in its form, its default. */
export function optionsOf(field: Field, site: Site, now?: Date): readonly Option[] {
  const { shape } = field;
  const usual = defaultValues(field).map((yaml) => ({ label: yaml, yaml }));
  switch (shape?.kind) {
    case 'select':
      return (shape.choices ?? []).slice(0, MOST).map(({ value, label }) => ({
        label: value,
        yaml: /^-?\d+(?:\.\d+)?$/.test(value) ? value : yamlScalar(value),
        ...(label !== value && { detail: label }),
      }));
    case 'relation':
      return [...(shape.known ?? [])].slice(0, MOST).map(text);
    case 'file':
      return shape.elsewhere ? [] : filesOf(field, site).slice(0, MOST).map(text);
    case 'date':
      return now ? dateOptions(shape, now) : [];
    case 'boolean':
      return unique([...usual, ...['false', 'true'].map((yaml) => ({ label: yaml, yaml }))]);
    default:
      return field.widget === 'boolean' ? unique([...usual, ...['false', 'true'].map(text)]) : usual;
  }
}

/** The files of the media folders; of an image only those that browsers show. */
function filesOf({ widget }: Field, { images }: Site): readonly string[] {
  const addresses = [...(images?.keys() ?? [])].filter((address) => address.startsWith('/'));
  return addresses.filter((address) => widget !== 'image' || IMAGE_ENDING.test(address)).sort();
}

function text(label: string): Option {
  return { label, yaml: label === 'false' || label === 'true' ? label : yamlScalar(label) };
}

function unique(options: readonly Option[]): Option[] {
  return options.filter(({ yaml }, at) => options.findIndex((other) => other.yaml === yaml) === at);
}

function dateOptions({ format }: Shape, now: Date): Option[] {
  return dateChoices(now).flatMap(({ label, iso }) => {
    const written = format === undefined ? iso : writeDate(Date.parse(iso), format);
    return written === undefined ? [] : [{ label, yaml: format === undefined ? iso : yamlDate(written), detail: written }];
  });
}

/** A date that YAML knows stands as it is. */
function yamlDate(written: string): string {
  return /^\d{4}-\d\d-\d\d/.test(written) ? written : yamlScalar(written);
}

/** What can stand under a key of a mapping or list: the fields of all its kinds of items, and the key that tells them apart. */
export function fieldsInside({ fields, types, typeKey }: Shape): readonly Field[] {
  if (!types) return fields ?? [];
  const all = types.flatMap(({ shape }) => shape?.fields ?? []);
  const key: Field = {
    name: typeKey ?? 'type',
    label: say`Kind`,
    widget: 'select',
    required: true,
    role: 'other',
    shape: { kind: 'select', choices: types.map(({ name, label }) => ({ value: name, label })) },
  };
  return [key, ...all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at)];
}

/** What each item of a list is, where items are bare values; undefined for any other field. */
export function itemOf(field: Field): Field | undefined {
  if (field.shape?.item) return field.shape.item;
  return field.shape?.multiple ? field : undefined;
}

/** Under a key of the site's own: the keys that its mapping lacks, or the values of its list. */
export function insideSuggestions(place: KeyPlace, site: Site, source: string): Suggestion[] {
  const { line, parent, item, itemColumn } = place.around;
  const owner = parent && site.fields.find(({ name, role }) => role === 'other' && name === parent.key?.name);
  if (!owner?.shape || !parent || (itemColumn === undefined && parent.value.end > parent.value.start)) return [];
  const isList = owner.shape.kind === 'list' || itemOf(owner) !== undefined;
  const dash = source[place.span.start - 1] === '-' ? ' ' : '';
  const lead = line.dash ? dash : itemColumn === undefined ? (isList ? '  - ' : '  ') : ' '.repeat(itemColumn);
  const present = item.map(({ key }) => key?.name);
  const keys = fieldsInside(owner.shape)
    .filter(({ name }) => !present.includes(name))
    .map(
      (field): Suggestion => ({
        label: field.name,
        detail: fieldDoc(field).brief,
        documentation: docMarkdown(fieldDoc(field), site, field),
        insert: place.hasColon ? field.name : `${lead}${field.name}: `,
        isSnippet: false,
        span: place.span,
        kind: 'key',
        ...(!place.hasColon && { retrigger: true }),
      }),
    );
  const single = itemOf(owner);
  if (!single || place.hasColon || (!line.dash && itemColumn !== undefined)) return keys;
  return optionsOf(single, site).map(({ label, yaml, detail }) => ({
    label,
    ...(detail && { detail }),
    insert: lead + yaml,
    isSnippet: false,
    span: place.span,
    kind: 'value',
  }));
}
