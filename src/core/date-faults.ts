import { readDate } from './dates';
import { type Event, readEvent } from './event';
import { scalarFor } from './fields';
import { postKind } from './footer';
import { indexOf, isNew, originalOf } from './post-index';
import { seriesOf } from './series';
import type { Post, PostCard, ScalarValue, Site } from './types';

export const DAY = 24 * 60 * 60 * 1000;

/** What is wrong with a date that a calendar has. One fault at most: the one that says most about how it came about. */
export type DateFault = {
  readonly value: ScalarValue;
  /** The date's own time, and midnight of today where that is known; milliseconds since 1970, UTC. */
  readonly time: number;
  readonly today: number | undefined;
} & (
  | { readonly kind: 'year'; readonly event: Event; readonly report: boolean; readonly years: readonly number[] }
  | { readonly kind: 'copied'; readonly from: PostCard }
  | { readonly kind: 'order'; readonly before: PostCard; readonly beforeTime: number }
  | { readonly kind: 'future' | 'stale'; readonly days: number }
);

/** Posts are prepared some weeks ahead; what lies further ahead is a slip. */
const FUTURE = 70;
/** A recap is written in the weeks after the event. */
const RECAP = 200;

const known = new WeakMap<Post, { site: Site; fault: DateFault | undefined }>();

/** The fault of the post's date, if it has one; found once for all rules. Silent about what cannot be known: today, other posts, git. */
export function dateFault(post: Post, site: Site): DateFault | undefined {
  const last = known.get(post);
  if (last?.site === site) return last.fault;
  const fault = findFault(post, site);
  known.set(post, { site, fault });
  return fault;
}

function findFault(post: Post, site: Site): DateFault | undefined {
  const value = scalarFor(post, site, 'date');
  const reading = value?.style === 'plain' ? readDate(value.raw) : undefined;
  if (!value || reading?.kind !== 'valid') return undefined;
  const { time } = reading;
  const today = site.today === undefined ? undefined : dayOf(site.today);
  const place = { value, time, today };
  const year = wrongYear(post, site, time);
  if (year) return { ...place, kind: 'year', ...year };
  const from = value.raw.includes(':') ? originalOf(post, site, indexOf(site)?.dates.get(value.raw)) : undefined;
  if (from) return { ...place, kind: 'copied', from };
  const before = seriesOf(post, site)?.previous?.card;
  if (before?.date !== undefined && time < before.date) return { ...place, kind: 'order', before, beforeTime: before.date };
  if (today === undefined) return undefined;
  const days = Math.round((Math.floor(time / DAY) * DAY - today) / DAY);
  if (days > FUTURE) return { ...place, kind: 'future', days };
  // Yesterday is still today somewhere west of Greenwich.
  return days < -1 && isNew(post, site) ? { ...place, kind: 'stale', days: -days } : undefined;
}

/** Midnight in UTC of a date like `2025-11-17`; undefined for anything else. */
function dayOf(text: string): number | undefined {
  const reading = readDate(text);
  return reading.kind === 'valid' ? reading.time : undefined;
}

/** The years that would fit, where file name and title name a year that the date's does not go with. */
function wrongYear(post: Post, site: Site, time: number): { event: Event; report: boolean; years: number[] } | undefined {
  const title = scalarFor(post, site, 'title')?.text ?? '';
  const [named, told] = [readEvent(post.slug), readEvent(title)];
  const event = told?.month ? told : (named ?? told);
  if (!event || (named && told && named.year !== told.year)) return undefined;
  const report = /\bannual[\s-]report\b/i.test(`${title} ${post.slug}`);
  const [from, to] = range(event, report, postKind(post) === 'recap');
  if (time >= from && time < to) return undefined;
  const years = [event.year, event.year + 1].filter((year) => {
    const moved = new Date(time).setUTCFullYear(year);
    return moved >= from && moved < to;
  });
  return { event, report, years };
}

/** When a post may be dated: a report in the year after the one it is about, a recap after the event, others around it. */
function range({ year, month }: Event, report: boolean, recap: boolean): [from: number, to: number] {
  if (report) return [Date.UTC(year, 11), Date.UTC(year + 2, 0)];
  if (recap && month) return [Date.UTC(year, month - 1), Date.UTC(year, month) + RECAP * DAY];
  if (recap) return [Date.UTC(year, 0), Date.UTC(year + 1, 6)];
  return [Date.UTC(year - 1, 0), Date.UTC(year + 2, 0)];
}
