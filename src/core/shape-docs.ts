import { code, escapeMarkdown, type FieldDoc } from './field-docs';
import type { Field, Shape } from './types';

const KIND: Readonly<Record<Shape['kind'], string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  select: 'one of the values of the CMS',
  relation: 'another entry of the site',
  list: 'a list',
  object: 'a mapping',
  file: 'a file of the site',
  map: 'a place on a map (GeoJSON)',
  hidden: 'a fixed value',
  any: 'anything',
};

/** Widgets whose kind alone says too little. */
const WIDGET: Readonly<Record<string, string>> = {
  color: 'a color',
  code: 'code',
  markdown: 'text in Markdown',
  image: 'an image of the site',
};

/** What the CMS schema says of a field of the site's own. */
export function shapeDoc(field: Field, shape: Shape): FieldDoc {
  const one = WIDGET[field.widget] ?? KIND[shape.kind];
  const kind = shape.multiple ? `a list: ${one}` : one;
  return {
    brief: field.label === field.name ? kind : `${field.label}: ${kind}`,
    meaning: [
      `${escapeMarkdown(field.label)}: ${kind}.`,
      shape.pattern?.message && `The CMS asks for: ${escapeMarkdown(shape.pattern.message)}`,
      usual(field),
    ]
      .filter(Boolean)
      .join('\n\n'),
    allowed: () => allowed(shape),
  };
}

function usual({ default: value }: Field): string | undefined {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && value !== '' ? `The CMS fills in ${code(String(value))}.` : undefined;
}

/** More are not listed. */
const MOST = 20;

function allowed(shape: Shape): string | undefined {
  const { kind, choices, known, format, min, max, integer, step, fields, types, typeKey, geometry } = shape;
  if (choices && choices.length > 0)
    return some(choices.map(({ value, label }) => (label === value ? code(value) : `${code(value)} (${escapeMarkdown(label)})`)));
  if (known) return some([...known].map(code));
  if (kind === 'date' && format) return `the form ${code(format)}`;
  if (geometry) return `a ${code(geometry)}, as JSON in quotes`;
  if (kind === 'number' && (min !== undefined || max !== undefined || integer || step !== undefined))
    return `${integer ? 'a whole number' : 'a number'}${limits('from', 'up to', min, max)}${step === undefined ? '' : `, in steps of ${step}`}`;
  if (kind === 'list' && !fields && !types && (min !== undefined || max !== undefined))
    return `a list${limits('of at least', 'of at most', min, max)} items`;
  if (types) return `items whose ${code(typeKey ?? 'type')} is ${some(types.map(({ name }) => code(name)))}`;
  if (fields) return `the keys ${some(fields.map(({ name }) => code(name)))}`;
  return undefined;
}

function limits(least: string, most: string, min: number | undefined, max: number | undefined): string {
  return [min === undefined ? '' : ` ${least} ${min}`, max === undefined ? '' : ` ${most} ${max}`]
    .filter(Boolean)
    .join(' and')
    .replace(' and up', ' up');
}

function some(words: readonly string[]): string {
  return words.slice(0, MOST).join(', ') + (words.length > MOST ? ` and ${words.length - MOST} others` : '');
}
