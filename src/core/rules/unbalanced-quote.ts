import { proseOf } from '../prose';
import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

export const unbalancedQuote: Rule = {
  id: 'unbalanced-quote',
  severity: 'information',
  reads: 'section',
  docs: 'Every quotation mark and every square bracket in a paragraph has its partner.',
  why: 'Readers look for the end of the quote, and cannot tell whose words they read.',
  bad: 'The operator said «"»try it and we did.\n',
  good: 'The operator said try it and we did.\n',
  *check(post) {
    const prose = proseOf(post);
    const signs = Array.from(prose.matchAll(/["“”„[\]]/g), ({ index }) => index);
    let next = 0;
    for (const { start, end } of textBlocks(post.body)) {
      while ((signs[next] ?? end) < start) next += 1;
      const first = next;
      while ((signs[next] ?? end) < end) next += 1;
      if (next === first) continue;
      const block = prose.slice(start, end);
      for (const at of [...lonelyQuotes(block), ...lonelyBracket(block)]) {
        const span = { start: start + at, end: start + at + 1 };
        yield {
          span,
          message: say`This sign has no partner in its paragraph. Put the other one where it belongs, or remove this one.`,
          fixes: [{ title: say`Remove the sign`, edits: [{ span, text: '' }] }],
        };
      }
    }
  },
};

/** A single straight one, or a single curly one: more of them, and nobody knows which is too many. An inch stands behind a digit. */
function lonelyQuotes(block: string): number[] {
  const straight = placesOf(block, /(?<!\\)"/g);
  const curly = placesOf(block, /[“”„]/g);
  if (straight.length === 1 && curly.length === 0) return /\d/.test(block[(straight[0] ?? 0) - 1] ?? '') ? [] : straight;
  // A quote of several paragraphs begins each of them with a mark, and ends in the last one.
  return curly.length === 1 && straight.length === 0 && (curly[0] !== 0 || block[0] === '”') ? curly : [];
}

function lonelyBracket(block: string): number[] {
  const all = placesOf(block, /(?<!\\)[[\]]/g);
  if (all.length % 2 === 0 || all.length > 100) return [];
  const open: number[] = [];
  const closing = all.filter((at) => (block[at] === '[' ? open.push(at) < 0 : open.pop() === undefined));
  const [lonely, ...more] = [...open, ...closing];
  // Beside a parenthesis it is a link that is not closed, or an interval: "[0, 1)".
  const around = lonely === undefined ? '(' : block.slice(Math.max(0, lonely - 1), lonely + 60);
  return lonely === undefined || more.length > 0 || /[(){}\uFFFC]/.test(around) ? [] : [lonely];
}

function placesOf(block: string, pattern: RegExp): number[] {
  return Array.from(block.matchAll(pattern), ({ index }) => index);
}
