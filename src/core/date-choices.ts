import { say } from './say';
/** The publishing dates an author picks from. Posts go out on the day they are merged, mostly a Monday or a Tuesday. */

export interface DateChoice {
  readonly kind: 'now' | 'monday' | 'tuesday';
  /** `now`, `next Monday`, `next Tuesday`, in the user's language. */
  readonly label: string;
  /** ISO 8601 in UTC with `Z` and milliseconds, on the full minute: the form the CMS writes. */
  readonly iso: string;
}

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The choices at the moment `now`, in the order they are offered. Weekdays are counted in UTC, as the site prints UTC. */
export function dateChoices(now: Date): DateChoice[] {
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  if (!Number.isFinite(minute)) return [];
  return [
    { kind: 'now', label: say`now`, iso: iso(minute) },
    { kind: 'monday', label: say`next Monday`, iso: iso(next(minute, 1)) },
    { kind: 'tuesday', label: say`next Tuesday`, iso: iso(next(minute, 2)) },
  ];
}

/** The moment so many days after `now`, on the full minute. Undefined for a number that leads to no date. */
export function dateIn(now: Date, days: number): string | undefined {
  const time = Math.floor(now.getTime() / MINUTE) * MINUTE + days * DAY;
  return Number.isInteger(days) && Math.abs(time) < 8e15 ? iso(time) : undefined;
}

/** The coming day with that number (0 is Sunday), same time of day; never today. */
function next(from: number, weekday: number): number {
  const days = (weekday - new Date(from).getUTCDay() + 7) % 7 || 7;
  return from + days * DAY;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
