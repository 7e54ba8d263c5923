import type { Span } from './types';

/** What a title, file name or sentence says about when the thing it speaks of was. */
export interface Event {
  readonly year: number;
  /** From 1. */
  readonly month: number | undefined;
  /** Where the two stand, as offsets in the text that was read. */
  readonly yearAt: Span;
  readonly monthAt: Span | undefined;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const SHORT = MONTHS.map((month) => (month === 'May' ? month : `${month.slice(0, 3)}(?:${month.slice(3)})?`)).join('|');
/** `April, 2024`, `april-2024`, `Oct. 2025`, `October 17–19, 2025`. */
const MONTH_YEAR = new RegExp(`\\b(${SHORT}|Sept)\\.?(?:[\\s-]\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?)?[\\s,-]{1,3}20[1-9]\\d\\b`, 'i');
/** No part of a version (`2024.1`) or of a longer number. */
const YEAR = /(?<![\d.])20[1-9]\d(?!\d|\.\d)/g;

const known = new Map<string, Event | undefined>();
/** More texts than a blog has titles are not remembered. */
const MOST = 500;

/** Undefined when there is no year, or more than one. Looks at the first 400 characters. Titles stay while a post is written: they are read once. */
export function readEvent(text: string): Event | undefined {
  const look = text.slice(0, 400);
  if (known.has(look)) return known.get(look);
  if (known.size >= MOST) known.clear();
  const event = findEvent(look);
  known.set(look, event);
  return event;
}

function findEvent(look: string): Event | undefined {
  const years = [...look.matchAll(YEAR)];
  const [first] = years;
  if (!first || years.some((year) => year[0] !== first[0])) return undefined;
  const found = MONTH_YEAR.exec(look);
  const name = found?.[1];
  const yearAt = found ? found.index + found[0].length - 4 : first.index;
  return {
    year: Number(first[0]),
    month: name ? monthOf(name) : undefined,
    yearAt: { start: yearAt, end: yearAt + 4 },
    monthAt: found && name ? { start: found.index, end: found.index + name.length } : undefined,
  };
}

/** From 1, of an English name or its first three letters; 0 for any other word. */
export function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

/** The English name of a month from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `April 2024`, or the year alone. */
export function printEvent({ year, month }: Event): string {
  return month ? `${monthName(month)} ${year}` : String(year);
}
