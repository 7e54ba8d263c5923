import { code, escapeMarkdown, type FieldDoc } from './field-docs';
import { listed, phrase, say, translated } from './say';
import type { Field, Shape } from './types';

const KIND: Readonly<Record<Shape['kind'], string>> = {
  text: phrase`text`,
  number: phrase`a number`,
  boolean: phrase`true or false`,
  date: phrase`a date`,
  select: phrase`one of the values of the CMS`,
  relation: phrase`another entry of the site`,
  list: phrase`a list`,
  object: phrase`a mapping`,
  file: phrase`a file of the site`,
  map: phrase`a place on a map (GeoJSON)`,
  hidden: phrase`a fixed value`,
  any: phrase`anything`,
};

/** Widgets whose kind alone says too little. */
const WIDGET: Readonly<Record<string, string>> = {
  color: phrase`a color`,
  code: phrase`code`,
  markdown: phrase`text in Markdown`,
  image: phrase`an image of the site`,
};

/** What the CMS schema says of a field of the site's own. */
export function shapeDoc(field: Field, shape: Shape): FieldDoc {
  const one = translated(WIDGET[field.widget] ?? KIND[shape.kind]);
  const kind = shape.multiple ? say`a list: ${one}` : one;
  return {
    brief: field.label === field.name ? kind : say`${field.label}: ${kind}`,
    meaning: [
      say`${escapeMarkdown(field.label)}: ${kind}.`,
      shape.pattern?.message && say`The CMS asks for: ${escapeMarkdown(shape.pattern.message)}`,
      usual(field),
    ]
      .filter(Boolean)
      .join('\n\n'),
    allowed: () => allowed(shape),
  };
}

function usual({ default: value }: Field): string | undefined {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && value !== '' ? say`The CMS fills in ${code(String(value))}.` : undefined;
}

/** More are not listed. */
const MOST = 20;

function allowed(shape: Shape): string | undefined {
  const { kind, choices, known, format, min, max, integer, step, fields, types, typeKey, geometry } = shape;
  if (choices && choices.length > 0)
    return some(
      choices.map(({ value, label }) => (label === value ? code(value) : say`${code(value)} (${escapeMarkdown(label)})`)),
    );
  if (known) return some([...known].map(code));
  if (kind === 'date' && format) return say`the form ${code(format)}`;
  if (geometry) return say`a ${code(geometry)}, as JSON in quotes`;
  if (kind === 'number' && (min !== undefined || max !== undefined || integer || step !== undefined)) {
    const range = numbers(min, max, integer === true);
    return step === undefined ? range : say`${range}, in steps of ${step}`;
  }
  if (kind === 'list' && !fields && !types && (min !== undefined || max !== undefined)) return items(min, max);
  if (types) return say`items whose ${code(typeKey ?? 'type')} is ${some(types.map(({ name }) => code(name)))}`;
  if (fields) return say`the keys ${some(fields.map(({ name }) => code(name)))}`;
  return undefined;
}

function items(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return say`a list of at most ${max ?? 0} items`;
  return max === undefined ? say`a list of at least ${min} items` : say`a list of ${min} to ${max} items`;
}

function some(words: readonly string[]): string {
  const first = listed(words.slice(0, MOST));
  return words.length > MOST ? say`${first} and ${words.length - MOST} others` : first;
}

function numbers(min: number | undefined, max: number | undefined, whole: boolean): string {
  if (min !== undefined && max !== undefined)
    return whole ? say`a whole number from ${min} up to ${max}` : say`a number from ${min} up to ${max}`;
  if (min !== undefined) return whole ? say`a whole number from ${min}` : say`a number from ${min}`;
  if (max !== undefined) return whole ? say`a whole number up to ${max}` : say`a number up to ${max}`;
  return whole ? say`a whole number` : say`a number`;
}
