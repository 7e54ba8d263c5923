import { writeDate } from '../date-pattern';
import type { Category, Field } from '../types';
import { yamlScalar } from '../yaml-quote';
import type { Piece } from './fill';

/** What is known of a new entry. */
export interface EntryValues {
  readonly answers: Readonly<Record<string, string | undefined>>;
  readonly category: Category | undefined;
  readonly time: number;
  /** The field that holds the date of the entry: the first one that has no default. */
  readonly dated: Field | undefined;
}

/**
 * The lines of one field: its answer, the default of the schema, or a tab stop where the CMS requires what nobody knows yet. None
 * for what may be left out.
 */
export function entryLines(field: Field, values: EntryValues): Piece[] {
  const { name, shape, role } = field;
  const answer = values.answers[name]?.trim();
  if (role === 'category' && values.category) {
    const { label, id } = values.category;
    return line(`${name}:\n  - label: ${yamlScalar(label)}${id ? `\n    id: ${yamlScalar(id)}` : ''}`);
  }
  if (role === 'date' || (shape?.kind === 'date' && (field === values.dated || isNow(field))))
    return line(`${name}: ${dateValue(field, values.time)}`);
  if (answer) return line(`${name}:${answerValue(answer, field)}`);
  const usual = usualValue(field);
  if (usual !== undefined && usual !== null && usual !== '') return line(`${name}:${yamlBehind(usual)}`);
  if (shape?.kind === 'hidden') return [];
  if (!field.required) return [];
  if (shape?.kind === 'boolean') return line(`${name}: false`);
  if (shape?.kind === 'object' && shape.fields) return inner(`${name}:`, shape.fields, '  ', values);
  if (shape?.kind === 'list' && shape.fields) return inner(`${name}:`, shape.fields, '  - ', values);
  if (shape?.kind === 'list' || shape?.multiple) return stop(`${name}:\n  - `);
  return field.default === '' ? line(`${name}: ''`) : stop(`${name}: `);
}

/** Some schemas give a list of one where the widget keeps a single value. */
function usualValue({ default: usual, shape }: Field): unknown {
  const isSingle = shape !== undefined && shape.kind !== 'list' && shape.kind !== 'hidden' && !shape.multiple;
  return Array.isArray(usual) && isSingle ? (usual as readonly unknown[])[0] : usual;
}

/** The date is that of the entry: the schema says so, or requires one and gives none. */
function isNow({ default: usual, required }: Field): boolean {
  if (typeof usual === 'string' && /^\{\{\s*now\s*\}\}$/.test(usual)) return true;
  return usual === undefined && required;
}

/** In the form that the schema asks for, where that can be written; ISO 8601 else. */
function dateValue({ shape }: Field, time: number): string {
  const written = shape?.format === undefined ? undefined : writeDate(time, shape.format);
  if (written === undefined) return new Date(time).toISOString();
  return /^\d{4}-\d\d-\d\d/.test(written) ? written : yamlScalar(written);
}

function answerValue(answer: string, { shape }: Field): string {
  const isBare = /^(?:true|false)$/.test(answer) || /^-?\d+(?:\.\d+)?$/.test(answer);
  const plain = isBare && shape?.kind !== 'text' ? answer : yamlScalar(answer);
  return shape?.kind === 'list' || shape?.multiple ? `\n  - ${plain}` : ` ${plain}`;
}

/** What stands behind a key, with the blank or line end in front: mappings and lists in lists as JSON, which YAML reads. */
export function yamlBehind(value: unknown): string {
  if (!Array.isArray(value)) return ` ${yamlValue(value)}`;
  return value.length === 0 ? ' []' : value.map((item) => `\n  - ${yamlValue(item)}`).join('');
}

function yamlValue(value: unknown): string {
  if (typeof value === 'string') return yamlScalar(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "''" : value.toISOString();
  return JSON.stringify(value) ?? "''";
}

/** Of an object, or of the first item of a list, what must be there. */
function inner(head: string, fields: readonly Field[], first: string, values: EntryValues): Piece[] {
  const below = { ...values, answers: {}, dated: undefined };
  const parts = fields.map((field) => entryLines(field, below)).filter((pieces) => pieces.length > 0);
  if (parts.length === 0) return [];
  const pieces = parts.flatMap((part, at): Piece[] => [
    { text: at === 0 ? first : ' '.repeat(first.length), stop: false },
    ...part.map(({ text, stop: isStop }) => ({ text: indent(text, first.length), stop: isStop })),
  ]);
  return [{ text: `${head}\n`, stop: false }, ...pieces];
}

/** Lines behind the first one stand further in; the last line end stays at its place. */
function indent(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}

function line(text: string): Piece[] {
  return [{ text: `${text}\n`, stop: false }];
}

function stop(text: string): Piece[] {
  return [
    { text, stop: false },
    { text: '', stop: true },
    { text: '\n', stop: false },
  ];
}
