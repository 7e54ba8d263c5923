import { monthName, readEvent } from './event';
import { readPart, TITLE_PART, titlePart } from './series-part';
import type { Span } from './types';

/** A number that both file name and title give, and not the same one. */
export interface Mismatch {
  readonly what: 'year' | 'month' | 'part' | 'release';
  /** What the file name says, as it is written in a title. */
  readonly named: string;
  /** What the title says, and where, as offsets in the title. */
  readonly told: string;
  readonly at: Span;
}

const SLUG_RELEASE = /(?:^|-)(?:release-|r)(\d{1,2})(?:-\d{1,2})?(?=-|$)/i;
const TITLE_RELEASE = /\b(?:StarlingX |release |R)(?:R|release )?(\d{1,2})(?:\.\d{1,2})?(?![\d.])/i;

/** Where the title (as written, with its quotes) speaks of another event, part or release than the file name. */
export function mismatches(slug: string, title: string): Mismatch[] {
  const look = title.slice(0, 400);
  return [...eventMismatch(slug, look), ...partMismatch(slug, look), ...releaseMismatch(slug, look)];
}

function* eventMismatch(slug: string, title: string): Generator<Mismatch> {
  const named = readEvent(slug);
  const told = named && readEvent(title);
  if (!told) return;
  if (told.year !== named.year) yield mismatch('year', String(named.year), title, told.yearAt);
  if (told.monthAt && named.month && told.month !== named.month)
    yield mismatch('month', monthName(named.month), title, told.monthAt);
}

function* partMismatch(slug: string, title: string): Generator<Mismatch> {
  const [named, told] = [readPart(slug, '').number, titlePart(title)];
  const found = TITLE_PART.exec(title);
  if (!found?.[1] || !named || !told || named === told) return;
  const end = found.index + found[0].length;
  yield mismatch('part', String(named), title, { start: end - found[1].length, end });
}

function* releaseMismatch(slug: string, title: string): Generator<Mismatch> {
  const [named, told] = [SLUG_RELEASE.exec(slug)?.[1], TITLE_RELEASE.exec(title)];
  if (!named || !told?.[1] || Number(named) === Number(told[1])) return;
  const start = told.index + told[0].lastIndexOf(told[1]);
  const at = told[0].includes('.') ? told.index + told[0].indexOf(told[1]) : start;
  yield mismatch('release', named, title, { start: at, end: at + told[1].length });
}

function mismatch(what: Mismatch['what'], named: string, title: string, at: Span): Mismatch {
  return { what, named, told: title.slice(at.start, at.end), at };
}
