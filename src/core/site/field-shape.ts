import type { Choice, Field, RelationTarget, Shape } from '../types';
import { asList, asMap, asNumber, asSmall, asText } from './plain-data';
import { readPattern } from './value-pattern';

type Options = Readonly<Record<string, unknown>>;

/** Lists in lists are followed so far. */
const DEEPEST = 8;

const TEXT = ['string', 'text', 'markdown', 'color', 'richtext'];

/** Aliases of YAML can make a handful of lines mean millions of fields: no more than these are read. */
const MOST_FIELDS = 3000;

interface Budget {
  fields: number;
}

/** The fields of a list of the schema, with what their widgets allow; what has no name is left out. */
export function readFields(list: unknown, depth = 0, left: Budget = { fields: MOST_FIELDS }): readonly Field[] {
  return depth > DEEPEST ? [] : asList(list).flatMap((entry) => readField(entry, depth, left) ?? []);
}

/** Its role is that of a field of the site's own. */
function readField(value: unknown, depth: number, left: Budget): Field | undefined {
  const options = asMap(value);
  const name = asText(options?.name);
  left.fields -= 1;
  if (!options || name === undefined || left.fields < 0) return undefined;
  const widget = asText(options.widget) ?? 'string';
  const shape = shapeOf(widget, options, depth, left);
  return {
    name,
    widget,
    label: asText(options.label) ?? name,
    // A field that is shown on a condition, or not edited at all, may be absent.
    required: options.required !== false && options.condition === undefined,
    role: 'other',
    ...(options.default !== undefined && { default: asSmall(options.default) }),
    ...(typeof options.hint === 'string' && { hint: options.hint }),
    ...(shape && { shape }),
  };
}

/** Undefined for a custom widget: nobody knows what it writes. */
function shapeOf(widget: string, options: Options, depth: number, left: Budget): Shape | undefined {
  const pattern = readPattern(options.pattern);
  const common = {
    ...number('min', options.min),
    ...number('max', options.max),
    ...(options.multiple === true && { multiple: true }),
    ...(pattern && { pattern }),
  };
  if (TEXT.includes(widget)) return { ...(pattern && { pattern }), kind: 'text' };
  switch (widget) {
    case 'number':
      // Old: `valueType`.
      return {
        ...common,
        kind: 'number',
        ...number('step', options.step),
        ...((options.value_type ?? options.valueType) === 'int' && { integer: true }),
      };
    case 'boolean':
      return { kind: 'boolean' };
    case 'datetime':
    case 'date':
      return { kind: 'date', ...dateFormat(options) };
    case 'select':
      return { ...common, kind: 'select', choices: choicesOf(options.options) };
    case 'relation':
      return { ...common, kind: 'relation', ...target(options) };
    case 'image':
    case 'file':
      return {
        kind: 'file',
        ...(options.multiple === true || hasMany(options.media_library) ? { multiple: true } : {}),
        // A folder of the field's own is not followed.
        ...((options.media_folder !== undefined || options.public_folder !== undefined) && { elsewhere: true }),
      };
    case 'map':
      return { kind: 'map', geometry: asText(options.type) ?? 'Point' };
    case 'list':
      return { ...common, kind: 'list', ...inside(options, depth, left) };
    case 'object':
      return { kind: 'object', ...inside(options, depth, left) };
    case 'hidden':
      return { kind: 'hidden' };
    case 'code':
      return options.output_code_only === true ? { kind: 'text' } : { kind: 'any', fields: codeFields(options.keys) };
    default:
      return undefined;
  }
}

function number(name: 'min' | 'max' | 'step', value: unknown): Pick<Shape, 'min' | 'max' | 'step'> {
  const limit = asNumber(value);
  return limit === undefined ? {} : { [name]: limit };
}

/** Of `fields`, `field` and `types`, in this order, the one that the CMS goes by. */
function inside(options: Options, depth: number, left: Budget): Pick<Shape, 'fields' | 'item' | 'types' | 'typeKey'> {
  if (Array.isArray(options.types)) {
    // Old: `typeKey`.
    const typeKey = asText(options.type_key) ?? asText(options.typeKey) ?? 'type';
    const types = options.types.flatMap(
      (type: unknown) => readField({ ...asMap(type), widget: 'object' }, depth + 1, left) ?? [],
    );
    return { types, typeKey };
  }
  if (Array.isArray(options.fields)) return { fields: readFields(options.fields, depth + 1, left) };
  const item = depth < DEEPEST ? readField(options.field, depth + 1, left) : undefined;
  return item ? { item } : {};
}

/** Code and its language, which the CMS keeps under these keys unless the schema names others. */
function codeFields(keys: unknown): readonly Field[] {
  const names = asMap(keys);
  return [asText(names?.code) ?? 'code', asText(names?.lang) ?? 'lang'].map((name) => ({
    name,
    label: name,
    widget: 'string',
    required: false,
    role: 'other',
    shape: { kind: 'text' },
  }));
}

/** None when one of them cannot be told: then every value may be right. `null` is the choice of nothing. */
function choicesOf(options: unknown): readonly Choice[] {
  const choices = asList(options).map(toChoice);
  const known = choices.filter((choice) => choice !== undefined);
  return known.length === choices.length ? known : [];
}

function toChoice(option: unknown): Choice | undefined {
  const pair = asMap(option);
  const value = (pair ? pair.value : option) ?? '';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return { value: String(value), label: asText(pair?.label) ?? String(value) };
}

/**
 * `format` is what is kept; `date_format` and `time_format` say how the CMS shows it, but `false` takes the date or the time
 * out. Without any of them it is ISO 8601. Old: `dateFormat`, `timeFormat`.
 */
function dateFormat(options: Options): { readonly format?: string } {
  const [date, time] = [options.date_format ?? options.dateFormat, options.time_format ?? options.timeFormat];
  const alone = date === false ? (asText(time) ?? 'HH:mm') : time === false ? 'YYYY-MM-DD' : undefined;
  const format = asText(options.format) ?? alone;
  return format ? { format } : {};
}

/** Old: `valueField`. */
function target(options: Options): { readonly target?: RelationTarget } {
  const collection = asText(options.collection);
  const valueField = asText(options.value_field) ?? asText(options.valueField);
  const file = asText(options.file);
  return collection && valueField ? { target: { collection, valueField, ...(file && { file }) } } : {};
}

function hasMany(library: unknown): boolean {
  const options = asMap(library);
  return options?.allow_multiple === true || asMap(options?.config)?.multiple === true;
}
