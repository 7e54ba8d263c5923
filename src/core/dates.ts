/** What a date's raw text in front matter means. */
export type DateReading =
  /** A real calendar date the site prints. `time` in milliseconds since 1970, UTC. */
  | { readonly kind: 'valid'; readonly time: number; readonly year: number; readonly month: number; readonly day: number }
  /** Has the form of a date, but no calendar has it: js-yaml rolls it over to `time` without a word. */
  | { readonly kind: 'rolled'; readonly time: number; readonly year: number; readonly month: number; readonly day: number }
  /** Not the form that js-yaml knows: it stays text, and the site prints "Invalid date". */
  | { readonly kind: 'text' };

// The two forms js-yaml 3.14 resolves (lib/js-yaml/type/timestamp.js): a plain date with all digits, or a date with a time.
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?$/;

/** Reads a date as js-yaml 3 does, but judges its raw text: months to 12, days to the month's last, hours to 23, minutes and seconds to 59. */
export function readDate(raw: string): DateReading {
  const match = DATE.exec(raw) ?? (raw.length <= 64 ? TIMESTAMP.exec(raw) : null);
  if (!match) return { kind: 'text' };
  const part = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  const fraction = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = match[9] ? (part(9) * 60 + part(10)) * (match[8] === '-' ? -60_000 : 60_000) : 0;
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 59;
  const time = utc(year, month, day, hour, minute, second, fraction) - offset;
  return { kind: real ? 'valid' : 'rolled', time, year, month, day };
}

/** As `Date.UTC` with a month from 1, but years before 100 stay what they are. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number, ms: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, ms);
}

/** Number of days in a month (from 1) of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The date as the blog prints it, in UTC: `2025/11/17`. Source: the site's `formatString: "YYYY/MM/DD"`. */
export function printDate(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(time) || Number.isNaN(date.getTime())) return 'Invalid date';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getUTCFullYear()).padStart(4, '0')}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}`;
}
