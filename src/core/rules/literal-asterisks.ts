import { isWord } from '../letters';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Finding, Post, Rule } from '../types';

export const literalAsterisks: Rule = {
  id: 'literal-asterisks',
  severity: 'warning',
  reads: 'section',
  docs: 'The two asterisks of bold text stand directly at its words, on both sides, and within one paragraph.',
  why: 'With a blank between asterisks and words, or with one pair missing, the site shows the asterisks and nothing in bold.',
  bad: 'The «**Build **»team met.\n',
  good: 'The **Build** team met.\n',
  *check(post) {
    if (post.text.indexOf('**', post.body.span.start) < 0) return;
    const prose = proseOf(post);
    for (const { start, end, marker } of post.body.paragraphs) {
      // Each line of a quote is read for itself here, and bold text may well go on in the next one.
      if (prose[start] !== '|' && !marker.startsWith('>')) yield* inBlock(post, prose, start, end);
    }
  },
};

/** Reads the pairs of a block from left to right as the site's parser does, and reports what is left without a partner. */
function* inBlock(post: Post, prose: string, start: number, end: number): Generator<Finding> {
  let closable = true;
  let at = prose.indexOf('**', start);
  while (at >= 0 && at < end) {
    const run = runLength(prose, at, end);
    const before = prose[at - 1] ?? ' ';
    const after = prose[at + run] ?? ' ';
    const opens = closable && !isBlank(after) && at + run < end;
    const close = opens ? findClose(prose, at + run, end) : -1;
    // What has no end behind it here has none further on.
    if (opens && close < 0) closable = false;
    if (close >= 0) {
      at = prose.indexOf('**', close + runLength(prose, close, end));
      continue;
    }
    // `2**3`, `/etc/**/x`, `****` and an escaped sign are no slips of bold text.
    const other =
      run !== 2 || (/[\w/]/.test(before) && /[\w/]/.test(after)) || before === '\\' || before === '/' || after === '/';
    if (other) {
      at = prose.indexOf('**', at + run);
      continue;
    }
    const partner = prose.indexOf('**', at + 2);
    const paired = partner >= 0 && partner < end && runLength(prose, partner, end) === 2 ? partner : -1;
    // `2 ** 3`
    if (paired >= 0 || !isBlank(before) || !isBlank(after)) yield finding(post, at, paired, end);
    at = prose.indexOf('**', paired < 0 ? at + 2 : paired + 2);
  }
}

function finding({ text }: Post, open: number, close: number, end: number): Finding {
  if (close < 0)
    return {
      span: { start: open, end: open + 2 },
      message: say`These two asterisks have no partner in the paragraph: the site shows them as they stand. Close the bold text, or remove them.`,
      fixes: [{ title: say`Remove the asterisks`, edits: [{ span: { start: open, end: open + 2 }, text: '' }] }],
    };
  const inner = text.slice(open + 2, close);
  const words = inner.trim();
  const before = inner.slice(0, inner.length - inner.trimStart().length);
  const after = words === '' ? '' : inner.slice(inner.trimEnd().length);
  const blankBehind = after !== '' && close + 2 < end && !isBlank(text[close + 2] ?? ' ') && isWord(text[close + 2]);
  const blankInFront = before !== '' && /[\p{L}\p{N}.,:]/u.test(text[open - 1] ?? ' ');
  return {
    span: { start: open, end: close + 2 },
    message: say`A blank stands between the asterisks and the words, so the site shows the asterisks and nothing in bold. Put the blank outside.`,
    fixes: [
      {
        title: say`Put the blank outside`,
        edits: [
          {
            span: { start: open, end: close + 2 },
            text: words === '' ? '' : `${blankInFront ? ' ' : ''}**${words}**${blankBehind ? ' ' : ''}`,
          },
        ],
        preferred: words !== '' && !words.includes('\n'),
      },
    ],
  };
}

function findClose(prose: string, from: number, end: number): number {
  for (let at = prose.indexOf('**', from); at >= 0 && at + 1 < end; at = prose.indexOf('**', at + 1))
    if (!isBlank(prose[at - 1] ?? ' ') && prose[at + 2] !== '*') return at;
  return -1;
}

function runLength(prose: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && prose[stop] === '*') stop += 1;
  return stop - at;
}

function isBlank(sign: string): boolean {
  return /\s/.test(sign);
}
