import { hasForm } from './date-pattern';
import { readDate } from './dates';
import { type FieldFault, fault, range, shorten } from './field-fault';
import { fold, nearest } from './near-miss';
import { listed, say } from './say';
import type { Field, Fix, ScalarValue, Shape } from './types';
import { yamlScalar } from './yaml-quote';

/** What the CMS would refuse in a text, a number, a switch or a date. */
export function* scalarFaults(value: ScalarValue, field: Field, shape: Shape): Generator<FieldFault> {
  const text = value.text.trim();
  if (shape.kind === 'number') yield* numberFaults(value, text, field, shape);
  if (shape.kind === 'boolean' && !/^(?:true|false|yes|no|on|off)$/i.test(text))
    yield fault(value.span, say`The CMS of this site expects true or false for "${field.name}". Write one of them.`);
  if (shape.kind === 'date') yield* dateFaults(value, text, field, shape);
  else yield* patternFaults(value, field, shape);
}

function* patternFaults(value: ScalarValue, field: Field, { pattern }: Shape): Generator<FieldFault> {
  if (!pattern || value.text.length > pattern.longest || pattern.regex.test(value.text)) return;
  const words = pattern.message ? `"${pattern.message.slice(0, 200)}"` : say`its pattern`;
  yield fault(value.span, say`The CMS of this site would not accept this value of "${field.name}"; it asks for: ${words}.`);
}

function* numberFaults(value: ScalarValue, text: string, field: Field, shape: Shape): Generator<FieldFault> {
  const number = Number(text.replaceAll('_', ''));
  const { min, max } = shape;
  if (Number.isNaN(number))
    yield fault(value.span, say`The CMS of this site expects a number for "${field.name}". Write one, in digits.`);
  else if (shape.integer && !Number.isInteger(number))
    yield fault(value.span, say`The CMS of this site expects a whole number for "${field.name}". Write one without a point.`);
  else if ((min !== undefined && number < min) || (max !== undefined && number > max))
    yield fault(value.span, say`The CMS of this site expects ${range(min, max)} for "${field.name}". Change the number.`);
}

/** Eleventy's own words for a date: that of the file. */
const FROM_GIT = /^(?:git )?(?:last modified|created)$/i;

/** Only what can be no date at all: generators read more forms than anybody can name. */
function* dateFaults(value: ScalarValue, text: string, field: Field, { format }: Shape): Generator<FieldFault> {
  if (text.includes('{{') || FROM_GIT.test(text) || (format !== undefined && hasForm(text, format) !== false)) return;
  const reading = readDate(text);
  // 24:00 is a time in more formats than one.
  if (reading.kind === 'rolled' && !/T24:00/.test(text)) {
    const isReal = reading.month >= 1 && reading.month <= 12 && reading.day >= 1 && reading.day <= 31;
    yield fault(
      value.span,
      isReal
        ? say`No calendar has this date: the site may take it for another day, or refuse it. Write year, month, day.`
        : say`No calendar has such a day or month: the site may take it for another day, or refuse it. Write year, month, day.`,
    );
  } else if (reading.kind === 'text' && !/\d/.test(text))
    yield fault(
      value.span,
      format
        ? say`This is no date: the CMS of this site expects one for "${field.name}", written as ${format}.`
        : say`This is no date: the CMS of this site expects one for "${field.name}".`,
    );
  else if (reading.kind === 'text' && format !== undefined && Number.isNaN(Date.parse(text)))
    yield fault(
      value.span,
      say`The CMS of this site writes "${field.name}" as ${format.slice(0, 60)} and cannot read this. Write it in that form.`,
    );
}

/** The CMS keeps GeoJSON as a text. */
export function* mapFaults(value: ScalarValue, field: Field, { geometry }: Shape): Generator<FieldFault> {
  if (value.text.length > 20_000) return;
  let type: unknown;
  try {
    const place: unknown = JSON.parse(value.text);
    type = typeof place === 'object' && place !== null && 'type' in place ? place.type : undefined;
  } catch {
    type = undefined; // No JSON: said below.
  }
  if (type !== geometry)
    yield fault(
      value.span,
      `The CMS of this site expects a place on a map for "${field.name}": GeoJSON in quotes, like '{"type":"${geometry}","coordinates":[…]}'.`,
    );
}

/** A value that is none of those to choose from. */
export function* choiceFaults(value: ScalarValue, field: Field, shape: Shape): Generator<FieldFault> {
  if (value.raw.startsWith('*')) return;
  const text = value.text.trim();
  if (shape.kind === 'relation') {
    if (!shape.known || shape.known.has(text)) return;
    const near = shape.known.size <= 500 ? nearest(text, [...shape.known]) : undefined;
    yield {
      ...fault(
        value.span,
        near
          ? say`"${shorten(text)}" is none of the entries that "${field.name}" refers to; very likely "${shorten(near)}" is meant.`
          : say`"${shorten(text)}" is none of the entries that "${field.name}" refers to: the CMS shows nothing for it.`,
        change(value, near),
        'relation',
      ),
      severity: near ? 'warning' : 'information',
    };
    return;
  }
  const values = (shape.choices ?? []).map((choice) => choice.value);
  if (values.length === 0 || values.includes(text)) return;
  const byLabel = shape.choices?.find(({ label }) => label === text)?.value;
  const near = byLabel ?? nearest(text, values);
  const first = listed(values.slice(0, 12));
  const list = values.length > 12 ? say`${first} and others` : first;
  yield fault(
    value.span,
    say`"${shorten(text)}" is none of the values that the CMS offers for "${field.name}": ${shorten(list, 300)}. Choose one of them.`,
    change(value, near),
  );
}

/** Preferred when only capitals or accents differ. */
function change(value: ScalarValue, near: string | undefined): Fix[] {
  if (near === undefined) return [];
  const preferred = fold(near) === fold(value.text.trim());
  return [{ title: say`Change it to ${shorten(near)}`, edits: [{ span: value.span, text: yamlScalar(near) }], preferred }];
}
