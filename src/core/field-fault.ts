import type { Field, Finding, Fix, Span, Value } from './types';

/** A value that the CMS would not accept. `relation`: it is none of the entries that it refers to. */
export interface FieldFault extends Finding {
  readonly kind: 'value' | 'relation';
}

export function wrongKind(value: Value, field: Field, wanted: string): FieldFault {
  const is = value.kind === 'scalar' ? 'a single value' : value.kind === 'list' ? 'a list' : 'a mapping';
  return fault(value.span, `The CMS of this site expects ${wanted} for "${field.name}", and this is ${is}. Write ${wanted}.`);
}

export function fault(span: Span, message: string, fixes: readonly Fix[] = [], kind: FieldFault['kind'] = 'value'): FieldFault {
  return { span, message, fixes, kind };
}

export function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && (value.type === 'null' || value.text.trim() === '');
}

export function range(min: number | undefined, max: number | undefined, one = 'a number', more = one): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min} ${more}` : `${one} from ${min} to ${max}`;
  return min !== undefined ? `${one} of at least ${min}` : `${one} of at most ${max}`;
}

export function shorten(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
