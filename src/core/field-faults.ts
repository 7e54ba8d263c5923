import { colorBehind, type FieldFault, fault, isEmpty, itemRange, shorten, wrongKind } from './field-fault';
import { mayBeAbsent } from './required';
import { listed, phrase, say, translated } from './say';
import type { Entry, Field, MapValue, Post, Shape, Span, Value } from './types';
import { choiceFaults, mapFaults, scalarFaults } from './value-faults';

/** Lists longer than this are not looked at item by item. */
const MOST_ITEMS = 300;

/**
 * What the CMS would refuse in a value. What is empty, an alias, or written by a custom widget is let through, and so is
 * everything that the CMS would only write in another way.
 */
export function* faultsOf(value: Value, field: Field, post: Post): Generator<FieldFault> {
  const { shape } = field;
  if (field.widget === 'color' && isEmpty(value)) yield* lostColor(value, post);
  if (!shape || isEmpty(value) || (value.kind === 'scalar' && value.raw.startsWith('*'))) return;
  switch (shape.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'date':
      yield* value.kind === 'scalar'
        ? scalarFaults(value, field, shape)
        : [wrongKind(value, field, translated(WORD[shape.kind]))];
      return;
    case 'map':
      if (value.kind === 'scalar') yield* mapFaults(value, field, shape);
      return;
    case 'select':
    case 'relation':
      yield* chosenFaults(value, field, shape);
      return;
    case 'list':
      yield* listFaults(value, field, shape, post);
      return;
    case 'object':
      if (value.kind === 'map') yield* objectFaults(value, field, shape, value.span, post);
      else if (shape.fields || shape.types) yield wrongKind(value, field, say`a mapping: a key and its value on each line`);
      return;
    default:
      return;
  }
}

/** `#fff` without quotes is a comment. */
function* lostColor(value: Value, { text }: Post): Generator<FieldFault> {
  const span = colorBehind(value, text);
  if (!span) return;
  yield fault(span, say`YAML takes this color for a comment, so the site does not get it. Put it in quotes.`, [
    { title: say`Put it in quotes`, edits: [{ span, text: `'${text.slice(span.start, span.end)}'` }], preferred: true },
  ]);
}

const WORD = {
  text: phrase`a text`,
  number: phrase`a number`,
  boolean: phrase`true or false`,
  date: phrase`a date`,
} as const;

function* chosenFaults(value: Value, field: Field, shape: Shape): Generator<FieldFault> {
  if (value.kind === 'map') return; // Some versions of the CMS keep the whole choice, label and value.
  if (value.kind === 'list') {
    if (!shape.multiple) {
      yield wrongKind(value, field, say`one value`);
      return;
    }
    yield* countFaults(value.items.length, value.span, field, shape);
  }
  const items = value.kind === 'list' ? value.items.slice(0, MOST_ITEMS) : [value];
  for (const item of items) if (item.kind === 'scalar' && !isEmpty(item)) yield* choiceFaults(item, field, shape);
}

function* countFaults(count: number, span: Span, field: Field, { min, max }: Shape): Generator<FieldFault> {
  if (count > 0 && ((min !== undefined && count < min) || (max !== undefined && count > max)))
    yield fault(span, say`The CMS of this site expects ${itemRange(min, max)} in "${field.name}", and this list has ${count}.`);
}

function* listFaults(value: Value, field: Field, shape: Shape, post: Post): Generator<FieldFault> {
  const isDeep = shape.fields !== undefined || shape.types !== undefined;
  if (value.kind !== 'list') {
    // A bare list is written by hand as `a, b` too, and some generators want it so.
    if (isDeep || value.kind === 'map') yield wrongKind(value, field, say`a list: a line with a dash for each item`);
    return;
  }
  yield* countFaults(value.items.length, value.span, field, shape);
  for (const item of value.items.slice(0, MOST_ITEMS)) {
    if (isEmpty(item)) continue;
    if (shape.item) yield* faultsOf(item, shape.item, post);
    else if (isDeep && item.kind === 'map') yield* objectFaults(item, field, shape, item.span, post);
    else if (isDeep && !(item.kind === 'scalar' && item.raw.startsWith('*')))
      yield wrongKind(
        item,
        field,
        say`a mapping (${listed((shape.fields ?? []).slice(0, 5).map(({ name }) => name)) || (shape.typeKey ?? '')}) in each item`,
      );
  }
}

function* objectFaults(value: MapValue, field: Field, shape: Shape, span: Span, post: Post): Generator<FieldFault> {
  if (value.entries.some(({ name }) => name === '<<')) return; // Keys come from elsewhere.
  const fields = shape.types ? typeOf(value, shape)?.fields : shape.fields;
  const type = shape.types && value.entries.find(({ name }) => name === shape.typeKey)?.value;
  if (shape.types && !fields) {
    if (type?.kind === 'scalar' && type.text !== '')
      yield fault(
        type.span,
        say`"${shorten(type.text)}" is no kind of item that the CMS knows in "${field.name}": ${listed(shape.types.map(({ name }) => name)).slice(0, 300)}.`,
      );
    return;
  }
  for (const inner of fields ?? []) {
    const entry = value.entries.find(({ name }) => name === inner.name);
    if (entry) yield* faultsOf(entry.value, inner, post);
    if (inner.required && !mayBeAbsent(inner, post) && (!entry || isEmpty(entry.value)))
      yield missing(value, inner, entry, span, field);
  }
}

function typeOf(value: MapValue, { types, typeKey }: Shape): Shape | undefined {
  const type = value.entries.find(({ name }) => name === typeKey)?.value;
  return type?.kind === 'scalar' ? types?.find(({ name }) => name === type.text)?.shape : undefined;
}

function missing(value: MapValue, inner: Field, entry: Entry | undefined, span: Span, field: Field): FieldFault {
  if (entry)
    return {
      ...fault(entry.key, say`The key "${inner.name}" has no value, and the CMS of this site requires one. Write it.`),
      severity: 'information',
    };
  const first = value.entries[0]?.key ?? span;
  return {
    ...fault(first, say`This part of "${field.name}" has no "${inner.name}", and the CMS of this site requires it. Add it.`),
    severity: 'information',
  };
}
