import { daysIn, printDate, readDate } from '../dates';
import { scalarFor } from '../fields';
import { say } from '../say';
import type { Fix, Rule, ScalarValue } from '../types';

export const dateInvalid: Rule = {
  id: 'date-invalid',
  severity: 'error',
  reads: 'front',
  docs: 'The date is one that a calendar has: year, month, day, in this order.',
  why: 'js-yaml rolls an impossible date over without a word: 2024-29-01 becomes May 2026 and pins the post on top of the blog for two years.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\ndate: «2024-29-01T16:58:05.627Z»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\ndate: 2024-01-29T16:58:05.627Z\n---\nText.\n',
  *check(post, site) {
    const value = scalarFor(post, site, 'date');
    if (value?.style !== 'plain') return;
    const reading = readDate(value.raw);
    if (reading.kind !== 'rolled') return;
    yield {
      span: value.span,
      message: say`No calendar has this date. The site rolls it over to ${printDate(reading.time)} without a word and sorts the post there. Write the day as year, month, day.`,
      fixes: alternatives(value, reading.year, reading.month, reading.day),
    };
  },
};

/** The dates that may be meant. Which one is for the author to say, so none is applied unasked. */
function alternatives(value: ScalarValue, year: number, month: number, day: number): Fix[] {
  const time = value.raw.replace(/^\d{4}-\d\d?-\d\d?/, '');
  const dates: string[] = [];
  const add = (m: number, d: number): void => {
    if (m >= 1 && m <= 12 && d >= 1 && d <= daysIn(year, m))
      dates.push(`${String(year).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  };
  if (month > 12) add(day, month);
  else if (day > daysIn(year, month)) {
    add(month, daysIn(year, month));
    add(month + 1, 1);
  } else add(month, day);
  return dates.flatMap((date) => {
    const whole = readDate(date + time).kind === 'valid' ? date + time : `${date}T00:00:00.000Z`;
    return { title: say`Change it to ${whole}`, edits: [{ span: value.span, text: whole }] };
  });
}
