import { weekdayName } from './calendar-words';
import { DAY } from './date-faults';
import { printDate, readDate } from './dates';
import { entryFor, fieldFor, insertionOffset, isReadable, keyIndent, scalarFor } from './fields';
import { isNew, weekdayOf } from './post-index';
import { say } from './say';
import type { Edit, Post, Site } from './types';

/** The edit that gives a post a date (ISO 8601): over the old one, or on a line of its own. Undefined where the front matter has no place for it. */
export function dateEdit(post: Post, site: Site, iso: string): Edit | undefined {
  const value = entryFor(post, site, 'date')?.value;
  if (value) {
    const glued = post.text[value.span.start - 1] === ':';
    return { span: value.span, text: glued ? ` ${iso}` : iso };
  }
  const field = fieldFor(site, 'date');
  const indent = keyIndent(post);
  if (!field || indent === undefined || !isReadable(post.front)) return undefined;
  const at = insertionOffset(post, site, field);
  return { span: { start: at, end: at }, text: `${indent}${field.name}: ${iso}${post.eol}` };
}

/** What the author of a post that is not on the blog yet should know of its date. */
export interface DateNotice {
  readonly kind: 'past' | 'far' | 'weekend';
  /** A few words for the status bar: `In 40 days, 2026/06/01`. */
  readonly text: string;
  /** A plain sentence: what the site will do with it. */
  readonly detail: string;
}

/** Further ahead nobody plans a post. */
const FAR = 30;

/** Undefined for a date in order, for a post that is on the blog, and where git cannot say whether it is. */
export function dateNotice(post: Post, site: Site): DateNotice | undefined {
  const value = scalarFor(post, site, 'date');
  const reading = value?.style === 'plain' ? readDate(value.raw) : undefined;
  const today = site.today === undefined ? Number.NaN : Date.parse(site.today);
  if (reading?.kind !== 'valid' || Number.isNaN(today) || !isNew(post, site)) return undefined;
  const days = Math.floor(reading.time / DAY) - Math.floor(today / DAY);
  const when = inDays(days, printDate(reading.time));
  if (days < 0)
    return {
      kind: 'past',
      text: when,
      detail: say`This new post is dated in the past: it will stand below the posts that came since.`,
    };
  if (days > FAR)
    return {
      kind: 'far',
      text: when,
      detail: say`This new post is dated far ahead: the site does not wait, and it stays on top of the blog until then.`,
    };
  const weekday = weekdayOf(reading.time);
  if (weekday !== 0 && weekday !== 6) return undefined;
  const name = weekdayName(reading.time);
  return {
    kind: 'weekend',
    text: say`${when}, a ${name}`,
    detail: say`This new post is dated on a ${name}, and posts go out on workdays.`,
  };
}

function inDays(days: number, date: string): string {
  if (days === 0) return say`Today, ${date}`;
  if (Math.abs(days) === 1) return days < 0 ? say`Yesterday, ${date}` : say`Tomorrow, ${date}`;
  return days < 0 ? say`${-days} days ago, ${date}` : say`In ${days} days, ${date}`;
}
