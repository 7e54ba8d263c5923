import { say } from './say';
import type { Field, Finding, Fix, Span, Value } from './types';

/** A value that the CMS would not accept. `relation`: it is none of the entries that it refers to. */
export interface FieldFault extends Finding {
  readonly kind: 'value' | 'relation';
}

export function wrongKind(value: Value, field: Field, wanted: string): FieldFault {
  const is = value.kind === 'scalar' ? say`a single value` : value.kind === 'list' ? say`a list` : say`a mapping`;
  return fault(value.span, say`The CMS of this site expects ${wanted} for "${field.name}", and this is ${is}. Write ${wanted}.`);
}

export function fault(span: Span, message: string, fixes: readonly Fix[] = [], kind: FieldFault['kind'] = 'value'): FieldFault {
  return { span, message, fixes, kind };
}

export function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && (value.type === 'null' || value.text.trim() === '');
}

/** What a number must be. */
export function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return min === max ? say`the number ${min}` : say`a number from ${min} to ${max}`;
  return min !== undefined ? say`a number of at least ${min}` : say`a number of at most ${max ?? 0}`;
}

/** How many items a list must have. */
export function itemRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined)
    return min === max ? say`${min} items` : say`a number of items from ${min} to ${max}`;
  return min !== undefined ? say`a number of items of at least ${min}` : say`a number of items of at most ${max ?? 0}`;
}

export function shorten(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Where a color stands that YAML takes for a comment, behind an empty value; undefined when there is none. */
export function colorBehind({ span: { end } }: Value, text: string): Span | undefined {
  const lost = /^[ \t]{0,20}(#[0-9a-f]{3,8})(?=[ \t]*(?:\r?\n|$))/i.exec(text.slice(end, end + 60));
  if (!lost?.[1]) return undefined;
  return { start: end + lost[0].length - lost[1].length, end: end + lost[0].length };
}
