import { DAY, type DateFault } from './date-faults';
import { daysIn, readDate } from './dates';
import { say } from './say';
import type { Fix } from './types';

/** How far ahead of today a date may lie that is offered as the one that was meant. */
const AHEAD = 62;

/**
 * The dates that may be meant, the likeliest first, each with the time of day as it stands: the same day in a year that
 * fits, day and month swapped back, today, the coming Monday. Which one is for the author to say.
 */
export function dateFixes(fault: DateFault): Fix[] {
  const { value, today } = fault;
  const reading = readDate(value.raw);
  if (reading.kind !== 'valid') return [];
  const { year, month, day } = reading;
  const soon = (time: number): boolean => today !== undefined && time >= today && time <= today + AHEAD * DAY;
  const choices: [label: string, time: number | undefined][] = [];
  if (fault.kind === 'order') choices.push([say`a week after the part before`, Math.floor(fault.beforeTime / DAY + 7) * DAY]);
  if (fault.kind === 'year') for (const other of fault.years) choices.push([say`in that year`, date(other, month, day)]);
  else if (today !== undefined) {
    const now = new Date(today).getUTCFullYear();
    const moved = [now, now + 1].map((other) => date(other, month, day)).find((time) => time !== undefined && soon(time));
    const swapped = [year, now].map((other) => date(other, day, month)).find((time) => time !== undefined && soon(time));
    choices.push([say`the same day this time`, moved], [say`day and month swapped`, swapped]);
  }
  if (today !== undefined && (fault.kind !== 'year' || fault.years.includes(new Date(today).getUTCFullYear())))
    choices.push([say`today`, today], [say`next Monday`, today + ((8 - new Date(today).getUTCDay()) % 7 || 7) * DAY]);
  return toFixes(value.raw, value.span, choices);
}

function toFixes(raw: string, span: Fix['edits'][number]['span'], choices: readonly [string, number | undefined][]): Fix[] {
  const clock = raw.replace(/^\d{4}-\d\d?-\d\d?/, '');
  const seen = new Set<string>();
  return choices.flatMap(([label, time]) => {
    const text = time === undefined ? raw : new Date(time).toISOString().slice(0, 10) + clock;
    if (text === raw || seen.has(text)) return [];
    seen.add(text);
    return [{ title: say`Change it to ${text} (${label})`, edits: [{ span, text }] }];
  });
}

/** Midnight in UTC, or undefined when the calendar has no such day (29 February, a month over 12). */
function date(year: number, month: number, day: number): number | undefined {
  return month >= 1 && month <= 12 && day <= daysIn(year, month) ? Date.UTC(year, month - 1, day) : undefined;
}
