import { NOT_PROSE, proseOf } from '../prose';
import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Finding, Fix, Rule, Span } from '../types';

/** "1)", "a)", "iv)" number things; ":)" and ";-)" smile. */
const NUMBERING = /(?:^|[\s(,;])(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i;
const SMILEY = /[:;=8]['-]?$/;

export const unbalancedParenthesis: Rule = {
  id: 'unbalanced-parenthesis',
  severity: 'warning',
  reads: 'section',
  docs: 'Every parenthesis in a paragraph has its partner.',
  why: 'Readers look for the end of the aside, and cannot tell where the sentence goes on.',
  bad: 'Upload it to the cluster «(»in my case a virtual one, then install it.\n',
  good: 'Upload it to the cluster (in my case a virtual one), then install it.\n',
  *check(post) {
    const prose = proseOf(post);
    const signs = Array.from(prose.matchAll(/[()]/g), ({ index }) => index);
    let next = 0;
    const ends = new Set(post.body.links.map(({ kind, span }) => (kind === 'inline' ? span.end : -1)));
    for (const { start, end } of textBlocks(post.body)) {
      while ((signs[next] ?? end) < start) next += 1;
      const first = next;
      while ((signs[next] ?? end) < end) next += 1;
      if (next > first) yield* unmatched(prose, signs.slice(first, next), { start, end }, ends);
    }
  },
};

function* unmatched(
  prose: string,
  signs: readonly number[],
  { start, end }: Span,
  ends: ReadonlySet<number>,
): Generator<Finding> {
  const open: number[] = [];
  for (const at of signs) {
    if (prose[at] === ')') {
      if (open.pop() === undefined && (ends.has(at) || isClosing(prose, at, start))) yield finding(at, ')', [remove(at)]);
    } else if (isOpening(prose, at)) open.push(at);
  }
  // A paragraph with more of them is no prose.
  for (const at of open.slice(0, 5)) yield finding(at, '(', [...close(prose, at, end), remove(at)]);
}

/** That of a link's target belongs to other rules. */
function isOpening(prose: string, at: number): boolean {
  return prose[at - 1] !== ']' && prose[at - 1] !== '\\' && !SMILEY.test(prose.slice(Math.max(0, at - 3), at));
}

function isClosing(prose: string, at: number, start: number): boolean {
  const before = prose.slice(Math.max(start, at - 8), at);
  return !NUMBERING.test(before) && !SMILEY.test(before) && !before.endsWith('\\') && !before.endsWith(NOT_PROSE);
}

function finding(at: number, sign: string, fixes: Fix[]): Finding {
  const message =
    sign === '('
      ? say`This parenthesis is never closed in its paragraph. Close it where the aside ends, or remove it.`
      : say`This parenthesis closes one that was never opened. Open it where the aside begins, or remove it.`;
  return { span: { start: at, end: at + 1 }, message, fixes };
}

/** In front of the next comma or full stop: a proposal, the author decides. */
function close(prose: string, at: number, end: number): Fix[] {
  const stop = prose.slice(at, Math.min(end, at + 400)).search(/[,.;:!?](?=\s|$)/);
  if (stop < 0) return [];
  const span = { start: at + stop, end: at + stop };
  return [{ title: say`Close it in front of the next punctuation mark`, edits: [{ span, text: ')' }] }];
}

function remove(at: number): Fix {
  return { title: say`Remove the parenthesis`, edits: [{ span: { start: at, end: at + 1 }, text: '' }] };
}
