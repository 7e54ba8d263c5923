import { dateChoices } from '../date-choices';
import { readDate } from '../dates';
import { say } from '../say';
import type { Site } from '../types';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Parts of a series go out a week apart. */
const APART = 7;

/** What is wrong with the answer for the date; undefined when nothing is. An empty one means next Monday. */
export function dateFaultOf(answer: string | undefined): string | undefined {
  const text = answer?.trim() ?? '';
  if (text === '') return undefined;
  if (readDate(text).kind === 'valid') return undefined;
  return say`This is not a date of the calendar in the form 2026-04-27.`;
}

/**
 * The date of a part in ISO 8601 with `Z`. A day without a time gets the time of `now`; where a post of the site has that
 * very instant, it is a minute later, since equal instants are taken for left over from copying.
 */
export function partDate(answer: string | undefined, part: number, now: Date, site: Site): string {
  const text = answer?.trim() || (dateChoices(now).find(({ kind }) => kind === 'monday')?.iso ?? now.toISOString());
  const reading = readDate(text);
  const hasTime = text.length > 10;
  const ofDay = Math.floor((now.getTime() % DAY) / MINUTE) * MINUTE;
  let time = (reading.kind === 'valid' ? reading.time : now.getTime()) + (hasTime ? 0 : ofDay) + (part - 1) * APART * DAY;
  const taken = new Set((site.posts ?? []).map(({ date }) => date));
  while (taken.has(time)) time += MINUTE;
  return new Date(time).toISOString();
}
