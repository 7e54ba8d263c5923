import { isCodeLike } from '../code-like';
import { readDate } from '../dates';
import { closeBefore, closeBehind } from '../lines';
import { isStarlingX } from '../profile';
import { proseOf } from '../prose';
import { proseWords } from '../prose-words';
import { say, sentences, translated } from '../say';
import { CHAT_LINE, CHAT_LINK, HISTORY, TERM_ROWS, type TermRow } from '../tables/terms';
import { type Hit, scanTable, tableFor } from '../tables/word-table';
import type { Edit, Finding, Post, Rule, Site } from '../types';

const termsOf = tableFor<TermRow>(TERM_ROWS, (row) => row);

/** Two terms of one sentence no further apart than this are one defect: "the OFTC IRC network". */
const NEAR = 40;

export const outdatedTerm: Rule = {
  id: 'outdated-term',
  severity: 'warning',
  reads: 'section',
  everywhere: true,
  docs: 'Places and organisations go by the name they have today.',
  why: 'Readers are sent to a place that the community has left; text copied from an older post brings it back.',
  bad: 'Ways to reach us:\n\n* «IRC: #starlingx on OFTC»\n\nAsk on the mailing list or on «IRC».\n',
  good: 'Ways to reach us:\n\n* [StarlingX space on Matrix](https://matrix.to/#/#starlingx:opendev.org)\n\nAsk on the mailing list or on Matrix.\n',
  *check(post, site) {
    const prose = proseOf(post);
    let group: Hit<TermRow>[] = [];
    for (const hit of scanTable(prose, proseWords(post), termsOf(site.config.terms, isStarlingX(site)))) {
      if (isCodeLike(prose, hit.start, hit.end) || !isOutdated(hit, prose, post, site)) continue;
      const last = group.at(-1);
      if (last && !isNear(prose, last.end, hit.start)) {
        yield finding(prose, group);
        group = [];
      }
      group.push(hit);
    }
    if (group.length > 0) yield finding(prose, group);
  },
};

function isNear(text: string, from: number, to: number): boolean {
  return to - from <= NEAR && !/[.!?]\s|\n/.test(text.slice(from, to));
}

function isOutdated({ row, start, end }: Hit<TermRow>, prose: string, post: Post, site: Site): boolean {
  if (row.since && site.today && site.today < row.since) return false;
  if (!row.postsSince) return true;
  // By its value, since a section has no front matter to point at.
  const { date } = post.front.data;
  const reading = typeof date === 'string' ? readDate(date) : undefined;
  const time = date instanceof Date ? date.getTime() : reading?.kind === 'valid' ? reading.time : Number.NaN;
  if (!(time >= Date.parse(row.postsSince))) return false;
  return !HISTORY.test(closeBefore(prose, start, 60) + prose.slice(start, end) + closeBehind(prose, end, 60));
}

function finding(text: string, hits: readonly Hit<TermRow>[]): Finding {
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last) throw new RangeError('a finding without a term');
  const { row } = first;
  const line = chatLine(text, first.start);
  const span = line ? line.span : { start: first.start, end: last.end };
  const edits = line ? [line] : hits.map((hit) => ({ span: { start: hit.start, end: hit.end }, text: hit.row.right }));
  return {
    span,
    ...(row.severity && { severity: row.severity }),
    message: sentences(
      row.reason === undefined ? say`“${first.form}” is outdated here.` : translated(row.reason),
      line ? say`Link the space.` : say`Write “${row.right}”, or leave it where the text tells of that time.`,
    ),
    fixes: [{ title: line ? say`Link the Matrix space` : say`Write “${row.right}”`, edits, ...(line && { preferred: true }) }],
  };
}

/** "IRC: #starlingx on OFTC" */
function chatLine(text: string, start: number): Edit | undefined {
  const from = Math.max(0, start - NEAR);
  const irc = text.slice(from, start + 3).lastIndexOf('IRC');
  if (irc < 0) return undefined;
  CHAT_LINE.lastIndex = from + irc;
  const match = CHAT_LINE.exec(text)?.[0];
  if (!match || from + irc + match.length < start) return undefined;
  return { span: { start: from + irc, end: from + irc + match.length }, text: CHAT_LINK };
}
