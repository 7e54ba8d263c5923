import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn, printDate, readDate } from '../../src/core/dates';
import { yamlEngine } from '../../src/core/yaml-entries';

const jsYaml = (raw: string): unknown => {
  try {
    return (yamlEngine.parse(`date: ${raw}`) as { date: unknown }).date;
  } catch {
    return undefined; // No YAML at all: no date either.
  }
};

/** As js-yaml, the site's parser, has it: the time, or text. */
function expectAgreement(raw: string): void {
  const reading = readDate(raw);
  const value = jsYaml(raw);
  const time = value instanceof Date ? value.getTime() : 'text';
  expect([raw, reading.kind === 'text' ? 'text' : reading.time]).toEqual([raw, time]);
}

describe('readDate', () => {
  test.each([
    ['2024-05-06', 'valid', '2024/05/06'],
    ['2024-05-06T08:00:00.000Z', 'valid', '2024/05/06'],
    ['2024-5-6T8:00:00Z', 'valid', '2024/05/06'],
    ['2024-05-06 08:00:00', 'valid', '2024/05/06'],
    ['2024-05-06T23:30:00-02:00', 'valid', '2024/05/07'],
    ['2024-05-06T00:30:00+02', 'valid', '2024/05/05'],
    ['2024-02-29', 'valid', '2024/02/29'],
    ['2023-02-29', 'rolled', '2023/03/01'],
    ['2024-29-01T16:58:05.627Z', 'rolled', '2026/05/01'],
    ['2024-04-31', 'rolled', '2024/05/01'],
    ['2024-00-10', 'rolled', '2023/12/10'],
    ['2024-05-00', 'rolled', '2024/04/30'],
    ['2024-05-06T24:00:00Z', 'rolled', '2024/05/07'],
    ['2024-05-06T08:60:00Z', 'rolled', '2024/05/06'],
    ['2024-05-06T08:00:61Z', 'rolled', '2024/05/06'],
  ])('%s is %s and printed %s', (raw, kind, printed) => {
    const reading = readDate(raw);
    expect(reading.kind).toBe(kind);
    expect(printDate(reading.kind === 'text' ? Number.NaN : reading.time)).toBe(printed);
    expectAgreement(raw);
  });

  test.each([
    '',
    '2024',
    '2024-5-6',
    '2024/05/06',
    '06.05.2024',
    'May 6, 2024',
    '2024-05-06T08:00',
    '"2024-05-06"',
    '2024-05-06T08:00:00 CET',
    '12024-05-06',
  ])('%j is text', (raw) => {
    expect(readDate(raw).kind).toBe('text');
    if (raw !== '' && !raw.startsWith('"')) expect(jsYaml(raw)).not.toBeInstanceOf(Date);
  });

  test('reads what js-yaml reads', () => {
    const digits = (most: number) =>
      fc.oneof(
        fc.nat(most).map(String),
        fc.nat(most).map((n) => String(n).padStart(2, '0')),
      );
    const date = fc.tuple(fc.integer({ min: 1000, max: 9999 }), digits(40), digits(40)).map((parts) => parts.join('-'));
    const time = fc
      .tuple(
        fc.constantFrom('T', 't', ' ', '  '),
        digits(30),
        digits(70),
        digits(70),
        fc.constantFrom('', '.1', '.12', '.1234', '.'),
        fc.constantFrom('', 'Z', ' Z', '+2', '-02:30', ' +14:00', 'z'),
      )
      .map(([sep, h, m, s, fraction, zone]) => `${sep}${h}:${m}:${s}${fraction}${zone}`);
    fc.assert(
      fc.property(date, fc.oneof(fc.constant(''), time), (day, rest) => expectAgreement(day + rest)),
      { numRuns: 2000 },
    );
  });
});

test('daysIn knows the leap years', () => {
  expect([1900, 2000, 2023, 2024, 4].map((year) => daysIn(year, 2))).toEqual([28, 29, 28, 29, 29]);
  expect([1, 4, 12].map((month) => daysIn(2024, month))).toEqual([31, 30, 31]);
});

test('printDate prints UTC, and what is no date', () => {
  expect(printDate(Date.UTC(2025, 10, 17, 23, 59, 59))).toBe('2025/11/17');
  expect(printDate(Number.NaN)).toBe('Invalid date');
  expect(printDate(1e20)).toBe('Invalid date');
});
