import { describe, expect, test } from 'vitest';
import { dateChoices } from '../../src/core/date-choices';

describe('dateChoices', () => {
  test.each([
    [
      'a Friday',
      '2026-11-20T09:15:42.123Z',
      ['2026-11-20T09:15:00.000Z', '2026-11-23T09:15:00.000Z', '2026-11-24T09:15:00.000Z'],
    ],
    [
      'a Monday',
      '2026-11-23T00:00:00.000Z',
      ['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
    ],
    [
      'a Tuesday',
      '2026-11-24T23:59:59.999Z',
      ['2026-11-24T23:59:00.000Z', '2026-11-30T23:59:00.000Z', '2026-12-01T23:59:00.000Z'],
    ],
    // In Auckland it is Monday already; the site prints UTC, where it is Sunday.
    [
      'a Sunday in UTC',
      '2026-11-23T01:00:00.000+13:00',
      ['2026-11-22T12:00:00.000Z', '2026-11-23T12:00:00.000Z', '2026-11-24T12:00:00.000Z'],
    ],
    [
      'the end of a year',
      '2026-12-31T10:00:00.000Z',
      ['2026-12-31T10:00:00.000Z', '2027-01-04T10:00:00.000Z', '2027-01-05T10:00:00.000Z'],
    ],
  ])('%s', (_, now, expected) => {
    const choices = dateChoices(new Date(now));
    expect(choices.map(({ iso }) => iso)).toEqual(expected);
    expect(choices.map(({ label }) => label)).toEqual(['now', 'next Monday', 'next Tuesday']);
  });

  test('a date that is none gives no choices', () => {
    expect(dateChoices(new Date(Number.NaN))).toEqual([]);
  });
});
