import { weekdayName } from '../calendar-words';
import { DAY, dateFault } from '../date-faults';
import { readDate } from '../dates';
import { scalarFor } from '../fields';
import { indexOf, weekdayOf } from '../post-index';
import { say } from '../say';
import type { Rule, ScalarValue, Site } from '../types';

/** With fewer posts a blog has no custom yet. */
const FEW = 12;
/** A day with fewer than one post in eight is an exception. */
const SHARE = 1 / 8;

export const dateWeekday: Rule = {
  id: 'date-weekday',
  severity: 'hint',
  reads: 'front',
  quietWhileTyping: true,
  docs: 'The date is one of the days of the week on which the posts of this blog go out.',
  why: 'Posts are merged on a few days of the week, mostly Mondays and Tuesdays, and dated that day. A date on another day is often the one of the draft, which nobody moved when the post went out. What is usual is counted from the posts that are there.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ndate: «2026-04-16T08:15:00.000Z»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2026-04-20T08:15:00.000Z\n---\nText.\n',
  *check(post, site) {
    const value = scalarFor(post, site, 'date');
    const reading = value?.style === 'plain' ? readDate(value.raw) : undefined;
    if (!value || reading?.kind !== 'valid' || !isUnusual(weekdayOf(reading.time), site) || dateFault(post, site)) return;
    yield {
      span: value.span,
      message: say`This is a ${weekdayName(reading.time)}, and hardly any post of this blog has the date of one. If it is the day of the draft, change it to the day on which the post goes out.`,
      fixes: [nextMonday(value, reading.time)],
    };
  },
};

function isUnusual(day: number, site: Site): boolean {
  const counts = indexOf(site)?.weekdays ?? [];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all >= FEW && (counts[day] ?? 0) < SHARE * all;
}

function nextMonday({ raw, span }: ScalarValue, time: number) {
  const days = (8 - weekdayOf(time)) % 7 || 7;
  const day = new Date(time + days * DAY).toISOString().slice(0, 10);
  return { title: say`Change it to the Monday after, ${day}`, edits: [{ span, text: raw.replace(/^\d{4}-\d\d?-\d\d?/, day) }] };
}
