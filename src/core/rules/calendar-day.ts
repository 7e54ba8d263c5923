import { daysIn } from '../dates';
import { monthName, monthOf } from '../event';
import { linesWith, matchSpans, proseOf } from '../prose';
import { phrase, say, translated } from '../say';
import type { Finding, Rule, Span } from '../types';

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** In English: the text is. */
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = DAYS.join('|');

/** Without a month beside a number none of the expressions below finds anything. */
const SOME_DAY =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[., ]{1,2}\d|\d(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/g;

/** "Monday, May 4th, 2026", "Monday, 4 May 2026". Of "Monday and Tuesday, May 4-5" nobody knows which day is meant. */
const NAMED = new RegExp(
  `\\b(?<weekday>${WEEKDAY}),? (?:the )?(?:(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])|(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month2>${MONTH})\\b)(?:,? (?<year>20\\d\\d))?`,
  'g',
);
/** What stands in front of the second of two names. */
const ANOTHER = /day(?:,? (?:and|or|to|through|until|&) | ?[-–/,] ?)$/;
/** "May 40, 2026", "November 31st". */
const DAY = new RegExp(
  `\\b(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th|(?=[.)]? ?(?:\\r?\\n|$)|,))(?:,? (?<year>20\\d\\d))?(?!\\d)`,
  'g',
);
/** "May 13-10": one month, backwards. */
const RANGE = new RegExp(
  `\\b(?<month>${MONTH})\\.? (?<from>\\d{1,2})(?:st|nd|rd|th)? ?[-–] ?(?<to>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]| ?[ap]\\.?m\\b)(?=[\\s,.;!?)])`,
  'g',
);

const BACKWARDS = phrase`These days run backwards: the second one lies before the first. Check both, and name the second month if it is another one.`;

/** What is still to come, and when. */
const ANNOUNCED = new RegExp(
  `\\b(?:will (?:take place|be held|be hosted|happen|meet)|[Jj]oin us|[Ss]ee you|[Rr]egister (?:now|today|here)|[Uu]pcoming)\\b[^.!?\\n]{0,150}?(?<when>\\b(?<month>${MONTH})\\.?(?: \\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)?)?,? (?<year>20\\d\\d))\\b`,
  'g',
);

export const calendarDay: Rule = {
  id: 'calendar-day',
  severity: 'warning',
  reads: 'section',
  docs: 'The days that a text names are those of a calendar: the day of the week goes with the date.',
  why: 'Readers come on the wrong day, or ask which of the two is meant. It happens when the text of last year’s event is used again.',
  bad: 'Join us on «Monday», May 5, 2026.\n',
  good: 'Join us on Tuesday, May 5, 2026.\n',
  *check(post) {
    const date = new Date(post.front.data.date instanceof Date ? post.front.data.date : Number.NaN);
    const own = Number.isNaN(date.getTime()) ? undefined : date.getUTCFullYear();
    const prose = proseOf(post);
    const lines = linesWith(prose, SOME_DAY);
    for (const { match, span } of matchSpans(prose, lines, NAMED)) {
      if (ANOTHER.test(prose.slice(Math.max(0, span.start - 15), span.start))) continue;
      const found = misnamed(match.groups ?? {}, span.start, own);
      if (found) yield found;
    }
    for (const { match, span } of matchSpans(prose, lines, DAY)) {
      const { month = '', day = '', year } = match.groups ?? {};
      const number = monthOf(month);
      if (Number(day) >= 1 && Number(day) <= daysIn(Number(year ?? 2024), number)) continue;
      yield {
        span: { start: span.start, end: span.start + match[0].search(/\d/) + day.length },
        message: say`No calendar has this day: the month of ${monthName(number)} ends earlier. Check day and month.`,
      };
    }
    for (const { match, span } of matchSpans(prose, lines, RANGE)) {
      const { from, to } = match.groups ?? {};
      if (Number(from) < Number(to) || Number(from) > 31 || Number(to) < 1) continue;
      yield { span, message: translated(BACKWARDS) };
    }
    if (own !== undefined) yield* longPast(prose, lines, own, date.getUTCMonth() + 1);
  },
};

/** An event that is announced for a month before that of the post. */
function* longPast(prose: string, lines: readonly Span[], year: number, month: number): Generator<Finding> {
  for (const { match, span } of matchSpans(prose, lines, ANNOUNCED)) {
    const { when = '', month: name = '', year: digits } = match.groups ?? {};
    if (Number(digits) * 12 + monthOf(name) >= year * 12 + month) continue;
    yield {
      span: { start: span.end - when.length, end: span.end },
      severity: 'information',
      message: say`This is announced as something to come, and lies before the date of the post. The sentence may be left from an older post.`,
    };
  }
}

/** Without a year it is that of the post, the one before or the one after. */
function misnamed(groups: Record<string, string | undefined>, start: number, own: number | undefined): Finding | undefined {
  const { weekday = '', year } = groups;
  const month = monthOf(groups.month ?? groups.month2 ?? '');
  const day = Number(groups.day ?? groups.day2);
  const years = year ? [Number(year)] : own ? [own, own + 1, own - 1] : [];
  const names = years.filter((one) => day >= 1 && day <= daysIn(one, month)).map((one) => weekdayIn(one, month, day));
  const [right] = names;
  if (!right || names.includes(weekday)) return undefined;
  const span: Span = { start, end: start + weekday.length };
  return {
    span,
    message: year
      ? say`${monthName(month)} ${day}, ${year} is a ${right}, not a ${weekday}. Check which of the two is meant.`
      : say`${monthName(month)} ${day} is no ${weekday} in the year of this post, in the one before or after it; in its own it is a ${right}. Check which of the two is meant.`,
    fixes: [{ title: say`Write “${right}”`, edits: [{ span, text: right }] }],
  };
}

function weekdayIn(year: number, month: number, day: number): string {
  return DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}
