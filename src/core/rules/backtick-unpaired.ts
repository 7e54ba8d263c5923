import { proseOf } from '../prose';
import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Finding, Fix, Rule } from '../types';

/** A paragraph with more of them is no prose. */
const MOST = 4;

export const backtickUnpaired: Rule = {
  id: 'backtick-unpaired',
  severity: 'warning',
  reads: 'section',
  docs: 'Every backtick that begins code has one that ends it.',
  why: 'Without its partner the site shows the backtick itself, and the words behind it are no code: underscores and asterisks in them do what they do in text.',
  bad: 'Run «`»kubectl on the controller first.\n',
  good: 'Run kubectl on the controller first.\n',
  *check(post) {
    const prose = proseOf(post);
    let at = prose.indexOf('`', post.body.span.start);
    if (at < 0) return;
    for (const { start, end } of textBlocks(post.body)) {
      if (at < start) at = prose.indexOf('`', start);
      if (at < 0) return;
      const places: number[] = [];
      for (; at >= 0 && at < end; at = prose.indexOf('`', at + 1)) {
        // A run is judged at its first sign; three of them are a fence in the wrong place, which is another rule's matter.
        if (prose[at - 1] !== '`' && prose[at - 1] !== '\\' && isAlone(prose, at)) places.push(at);
      }
      if (places.length <= MOST) for (const place of places) yield finding(prose, place);
    }
  },
};

/** In `“`word`”` and the like the backtick stands for a quote, which other rules repair. */
function isAlone(prose: string, at: number): boolean {
  return !prose.startsWith('```', at) && !/[“”'´]/.test((prose[at - 1] ?? '') + (prose[at + 1] ?? ''));
}

function finding(prose: string, at: number): Finding {
  const width = prose[at + 1] === '`' ? 2 : 1;
  const span = { start: at, end: at + width };
  return {
    span,
    message: say`This backtick has no partner, so the page shows it and no code. Put the other one where the code ends, or remove it.`,
    fixes: [{ title: say`Remove it`, edits: [{ span, text: '' }] }, ...around(prose, at, width)],
  };
}

/** The word in front of it or behind it, as code; none that is longer than any name. */
function around(prose: string, at: number, width: number): Fix[] {
  const behind = /^[^\s`\uFFFC]{1,80}(?![^\s`\uFFFC])/
    .exec(prose.slice(at + width, at + width + 81))?.[0]
    .replace(/[.,;:!?)]{1,5}$/, '');
  const before = behind ? undefined : /(?<![^\s`\uFFFC])[^\s`\uFFFC]{1,80}$/.exec(prose.slice(Math.max(0, at - 81), at))?.[0];
  const [from, to] = behind ? [at, at + width + behind.length] : [at - (before?.length ?? 0), at + width];
  const word = behind || before;
  return word ? [{ title: say`Make code of “${word}”`, edits: [{ span: { start: from, end: to }, text: `\`${word}\`` }] }] : [];
}
