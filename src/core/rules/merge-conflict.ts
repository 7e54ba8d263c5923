import { lineEnd, nextLine } from '../lines';
import { say } from '../say';
import type { Finding, Fix, Rule, Span } from '../types';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  everywhere: true,
  docs: 'No conflict markers of git are left in the file.',
  why: 'In the front matter they stop the build; in the body the site prints them, makes a heading of the text above the equals signs, and shows both versions.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---\n«<<<<<<< HEAD\nThe release is out.\n=======\nThe release is here.\n>>>>>>> review»\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nThe release is out.\n',
  *check({ text }) {
    let end = 0;
    for (let at = markerFrom(text, '<<<<<<<', 0); at >= 0; at = markerFrom(text, '<<<<<<<', at)) {
      const middle = markerFrom(text, '=======', at);
      const last = middle < 0 ? -1 : markerFrom(text, '>>>>>>>', middle);
      if (last < 0) {
        // Behind one side without its end nothing more can be told apart.
        yield { span: { start: at, end: lineEnd(text, at) }, message: message() };
        return;
      }
      yield conflict(text, at, middle, last);
      at = nextLine(text, last);
      end = at;
    }
    // What is left of a conflict that was resolved in a hurry.
    const left = markerFrom(text, '>>>>>>>', end);
    if (left >= 0 && OTHER_SIDE.test(text.slice(left, left + 80)))
      yield remainder(text, { start: left, end: lineEnd(text, left) });
  },
};

/** A commit or a branch; seven quote marks in front of words are a quote. */
const OTHER_SIDE = /^>{7} (?:[0-9a-f]{7,40}\b|(?:HEAD|main|master|Stashed changes)\s|(?:origin|upstream)\/)/;

function remainder(text: string, span: Span): Finding {
  const line = { start: span.start, end: nextLine(text, span.end) };
  return {
    span,
    message: say`This marker is left from a conflict between two versions, and the site prints it. Remove the line.`,
    fixes: [{ title: say`Remove the line`, edits: [{ span: line, text: '' }], preferred: true }],
  };
}

const message = (): string =>
  say`git could not merge two versions and wrote both into the file, with these markers around them. Keep one version, or write one of both, and remove the markers.`;

function conflict(text: string, start: number, middle: number, last: number): Finding {
  const base = markerFrom(text, '|||||||', start);
  const upper = { start: nextLine(text, start), end: base >= 0 && base < middle ? base : middle };
  const lower = { start: nextLine(text, middle), end: last };
  const all = { start, end: nextLine(text, last) };
  return {
    span: { start, end: lineEnd(text, last) },
    message: message(),
    fixes: [keep(say`Keep the upper version`, text, all, upper), keep(say`Keep the lower version`, text, all, lower)],
  };
}

function keep(title: string, text: string, all: Span, kept: Span): Fix {
  return {
    title,
    edits: [
      { span: { start: all.start, end: kept.start }, text: '' },
      { span: { start: kept.end, end: all.end }, text: '' },
    ].filter(({ span }) => text.slice(span.start, span.end) !== ''),
  };
}

/** The next line that begins with seven such signs and nothing else, or a blank and a name; -1 when there is none. */
function markerFrom(text: string, sign: string, from: number): number {
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 7))
    if ((at === 0 || text[at - 1] === '\n') && /^[ \r\n]?$/.test(text.charAt(at + 7))) return at;
  return -1;
}
