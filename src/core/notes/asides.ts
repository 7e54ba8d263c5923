import type { NoteLine } from './note-lines';

// What notes hold that no reader of the blog needs: who was there, and who was for it.

const BEHIND = String.raw`(?:\s(?:list|names?|today|online|results?|in person|on ?site))?\s*(?:\([^()]{0,60}\))?\s*(?::|$)`;
const ATTENDANCE = new RegExp(
  `^(?:attendees?|attendance|participants?|(?:people )?present|roll ?call|who(?:['’]s| is| was)? (?:here|there|present)|in attendance|sign[- ]?in)${BEHIND}`,
  'i',
);
const VOTING = new RegExp(`^(?:votes?|voting|poll|show of hands)${BEHIND}`, 'i');
const VOTE = String.raw`[+-][012](?![.,]?\d|[%\w])(?:\s?\([^()]{1,60}\)|\s?[@~][\w-]{1,40})?`;
const VOTES_ALONE = new RegExp(String.raw`^(?:(?:\p{L}[\w.-]{0,29}:?\s)?${VOTE}[\s,;]*)+$`, 'u');
const VOTES_BEHIND = new RegExp(String.raw`(?:\s+${VOTE}[,;]?)+$`);

/** A label line, `Attendees:` or `Attendees: Ann, Bo`, that begins a list of people or votes. */
export function isAsideLabel({ kind, text }: NoteLine): boolean {
  if (kind === 'blank' || kind === 'code' || text.length > 400) return false;
  return ATTENDANCE.test(text) || VOTING.test(text);
}

/** How many lines from `index` on belong to the label there: what is below it, up to a blank line, a heading or its sister. */
export function asideLength(lines: readonly NoteLine[], index: number): number {
  const label = lines[index];
  if (!label) return 0;
  const isOpen = /:\s*$/.test(label.text) || !label.text.includes(':');
  let end = index + 1;
  if (isOpen && label.kind !== 'item' && lines[end]?.kind === 'blank' && lines[end + 1]?.kind === 'item') end += 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line?.kind !== 'item' && !(isOpen && line?.kind === 'text' && label.kind !== 'item')) break;
    if (label.kind === 'item' && line.level <= label.level) break;
    if (label.kind === 'text' && !isOpen && line.level === 0) break;
  }
  return end - index;
}

/** The words of a line without the votes behind them, and the votes; the words may be empty. */
export function splitVotes(text: string): { words: string; votes: string } {
  if (text.length <= 400 && VOTES_ALONE.test(text)) return { words: '', votes: text };
  const tail = text.slice(-400);
  const found = VOTES_BEHIND.exec(tail);
  if (!found) return { words: text, votes: '' };
  const cut = text.length - tail.length + found.index;
  return { words: text.slice(0, cut), votes: text.slice(cut).trim() };
}

/** Words as a comment: the site's parser ends one at two dashes. */
export function comment(text: string): string {
  const words = text
    .replace(/-(?=-)/g, '- ')
    .replace(/^[->]+/, ' $&')
    .replace(/-$/, '- ');
  return `<!-- ${words.trim()} -->`;
}
