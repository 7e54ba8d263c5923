import { say } from './say';
import type { Fix, Span } from './types';

const BLANKS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]{1,2000}/g;
/** Around these signs no address has a blank on purpose. */
const BEFORE = /[/:.?&=#-]$/;
const BEHIND = /^[/:.?&=#-]/;
const TITLE = /^(\S{1,2000})[ \t]{1,20}[“”„"'‘’]([^“”„"]{1,300})[“”"'‘’]$/;

/**
 * How an address with blanks in it may be repaired, the likeliest first; preferred when no other reading makes sense: a line
 * break, a sign without width, a blank beside a slash, a title in typographic quotes.
 */
export function blankFixes(span: Span, href: string): Fix[] {
  const title = TITLE.exec(href);
  if (title?.[1] && title[2]) return [fix(span, `${title[1]} "${title[2]}"`, say`Put the title in straight quotes`, true)];
  const joined = href.replace(BLANKS, '');
  if (isAccident(href)) return [fix(span, joined, say`Delete the blank`, true)];
  const coded = href.replace(/[^\S\n\r]|[\r\n]{1,2}/g, '%20');
  return [fix(span, joined, say`Delete the blank`, false), fix(span, coded, say`Write the blank as %20`, false)];
}

function isAccident(href: string): boolean {
  for (const match of href.matchAll(BLANKS)) {
    const before = href.slice(0, match.index);
    const behind = href.slice(match.index + match[0].length);
    if (
      !/[\n\u00ad\u200b-\u200d\u2060\ufeff]/.test(match[0]) &&
      !BEFORE.test(before.slice(-1)) &&
      !BEHIND.test(behind.slice(0, 1))
    )
      return false;
  }
  return true;
}

function fix(span: Span, text: string, title: string, preferred: boolean): Fix {
  return { title, edits: [{ span, text }], preferred };
}
