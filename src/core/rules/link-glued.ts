import { isLetter } from '../letters';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Finding, Rule } from '../types';

/** Endings that make a plural or an adjective of a link's text: `[pod](…)s`, `[cloud](…)based`. */
const ENDING = /^(?:e?s|ed|er|ers|ly|ing|ings|ization|ized|like)$/i;
/** So short a word behind a link is part of its last word, but for these. */
const SHORT_WORD = /^(?:and|are|as|at|but|by|can|for|has|in|is|it|of|on|or|that|the|this|to|was|we|will|with|you)$/i;
/** What a word may begin with, and the link hold the rest. */
const PREFIX =
  /^(?:a|an|anti|auto|co|de|dis|ex|in|inter|intra|macro|micro|multi|non|out|over|post|pre|pro|re|semi|sub|un|under|up)$/i;
const LONGEST = 30;

export const linkGlued: Rule = {
  id: 'link-glued',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank parts a link from the words around it.',
  why: 'The site shows the link’s text and its neighbour as one word. A blank is easily lost where a link is put around words of a sentence.',
  bad: 'Visit «the»[website](https://www.starlingx.io)«and» the [mailing list](https://lists.starlingx.io).\n',
  good: 'Visit the [website](https://www.starlingx.io) and the [mailing list](https://lists.starlingx.io).\n',
  *check(post) {
    const { text, body } = post;
    for (const { kind, span, text: label } of body.links) {
      if (kind !== 'inline') continue;
      const before = wordBefore(text, span.start);
      const first = text[label.start] ?? '';
      // A word begun outside and ended inside is one on purpose when both halves are small: `re[start](…)`.
      if (before && !PREFIX.test(before) && /[\p{L}`*_"“]/u.test(first))
        yield finding(span.start - before.length, before, span.start);
      const behind = wordBehind(proseOf(post), span.end);
      if (behind) yield finding(span.end, behind, span.end);
    }
  },
};

/** The letters right in front, when they make a word of two and more of a script that parts words; nothing in a name with other signs in it. */
function wordBefore(text: string, at: number): string | undefined {
  const sign = text[at - 1];
  // From Thai on: scripts that write their words without blanks.
  if (!isLetter(sign) || (sign ?? '') > '\u0dff') return undefined;
  return /(?:^|[\s("“])(\p{L}{2,30})$/u.exec(text.slice(Math.max(0, at - LONGEST - 1), at))?.[1];
}

function wordBehind(prose: string, at: number): string | undefined {
  if (!/[a-z]/i.test(prose[at] ?? ' ')) return undefined;
  const word = /^[a-z]{2,30}(?=[\s.,;:!?)]|$)/i.exec(prose.slice(at, at + LONGEST))?.[0];
  if (!word || ENDING.test(word)) return undefined;
  return word.length > 3 || SHORT_WORD.test(word) ? word : undefined;
}

function finding(start: number, word: string, at: number): Finding {
  return {
    span: { start, end: start + word.length },
    message: say`No blank stands between “${word}” and the link, so the page shows them as one word. Put a blank there.`,
    fixes: [{ title: say`Put a blank there`, edits: [{ span: { start: at, end: at }, text: ' ' }], preferred: true }],
  };
}
