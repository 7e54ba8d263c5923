import { type Event, monthName, printEvent, readEvent } from '../event';
import { scalarFor } from '../fields';
import { postKind } from '../footer';
import { say } from '../say';
import type { Edit, Post, Rule, Site, Span } from '../types';

/** A teaser is no longer; what comes behind may speak of other years. */
const LONGEST = 400;
/** What stands in front of the month or year of the event itself, and not of a release or a plan. */
const EVENT =
  /\b(?:at|from|of|during|for) (?:the|our)[ \t\r\n]{1,4}(?:recent |virtual )?$|\b(?:event|gathering|summit|meetup|PTG\)?|held)\]?(?:\([^()\s]{0,200}\))?,? (?:was )?in[ \t\r\n]{1,4}$/i;

export const teaserMismatch: Rule = {
  id: 'teaser-mismatch',
  severity: 'warning',
  docs: 'The teaser of a recap speaks of the same event as its title.',
  why: 'A recap is begun as a copy of the last one, and the teaser is easily passed over: the blog then announces last time’s event below the new title.',
  bad: {
    path: 'src/pages/blog/starlingx-vptg-april-2031-recap.md',
    text: '---\ntemplateKey: blog-post\ntitle: Sample event in April, 2031\n---\nRead what was said at the «October, 2030» gathering.\n\nText.\n',
  },
  good: {
    path: 'src/pages/blog/starlingx-vptg-april-2031-recap.md',
    text: '---\ntemplateKey: blog-post\ntitle: Sample event in April, 2031\n---\nRead what was said at the April, 2031 gathering.\n\nText.\n',
  },
  *check(post, site) {
    const event = postKind(post) === 'recap' ? ownEvent(post, site) : undefined;
    const teaser = event && post.body.paragraphs[0];
    if (!event || !teaser) return;
    const text = post.text.slice(teaser.start, Math.min(teaser.end, teaser.start + LONGEST));
    const told = readEvent(text);
    if (!told || !differs(told, event)) return;
    const { start, end } = placeOf(told);
    if (!EVENT.test(text.slice(Math.max(0, start - 260), start))) return;
    yield {
      span: { start: teaser.start + start, end: teaser.start + end },
      message: say`The teaser speaks of ${printEvent(told)}, title or file name of ${printEvent(event)}: the blog shows both below each other. One of them was left from the recap that this one was copied from; correct it.`,
      fixes: [{ title: say`Change it to ${printEvent(event)}`, edits: edits(told, event, teaser.start) }],
    };
  },
};

/** Month and year that title and file name agree on, as far as both give them. */
function ownEvent(post: Post, site: Site): Event | undefined {
  const named = readEvent(post.slug);
  const told = readEvent(scalarFor(post, site, 'title')?.raw ?? '');
  if (named && told && differs(named, told)) return undefined;
  return told?.month ? told : (named ?? told);
}

function differs(a: Event, b: Event): boolean {
  return a.year !== b.year || (a.month !== undefined && b.month !== undefined && a.month !== b.month);
}

function placeOf({ monthAt, yearAt }: Event): Span {
  return { start: monthAt?.start ?? yearAt.start, end: yearAt.end };
}

function edits(told: Event, { year, month }: Event, offset: number): Edit[] {
  const at = ({ start, end }: Span): Span => ({ start: offset + start, end: offset + end });
  const result: Edit[] = [{ span: at(told.yearAt), text: String(year) }];
  if (told.monthAt && month) result.unshift({ span: at(told.monthAt), text: monthName(month) });
  return result;
}
