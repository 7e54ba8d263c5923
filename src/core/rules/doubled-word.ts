import { lineStart } from '../lines';
import { proseOf } from '../prose';
import { proseWords } from '../prose-words';
import type { Rule, Span } from '../types';

/** Words that a sentence may repeat: "the fact that that node", "had had", "very very". */
const REPEATABLE = /^(?:that|had|very|really|so|many|much|more|far|long|no|ha|bye|blah|hear|there|please|\d.*|[b-hj-z])$/i;

/** Blanks, with a line end at most, and the signs that open a link or emphasis. */
const GAP = /^[ \t]*(?:[ \t]|\r?\n[ \t]*)[[*]{0,2}$/;

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'warning',
  docs: 'No word stands twice in a row.',
  why: 'Readers stumble over it. It is left from editing a sentence, and hard to see where the line breaks between the two.',
  bad: 'We met «the the» team.\n',
  good: 'We met the team.\n',
  *check(post) {
    const prose = proseOf(post);
    const { count, hash, start, end } = proseWords(post);
    for (let index = 1; index < count; index += 1) {
      if (hash[index] !== hash[index - 1]) continue;
      const first = { start: start[index - 1] ?? 0, end: end[index - 1] ?? 0 };
      const second = { start: start[index] ?? 0, end: end[index] ?? 0 };
      if (!isDoubled(prose, first, second)) continue;
      const word = prose.slice(second.start, second.end);
      yield {
        span: { start: first.start, end: second.end },
        message: `“${word}” stands here twice in a row, and readers will see both. Remove one of them.`,
        fixes: [{ title: `Remove one “${word}”`, edits: [{ span: extra(prose, first, second), text: '' }], preferred: true }],
      };
    }
  },
};

function isDoubled(text: string, first: Span, second: Span): boolean {
  const gap = text.slice(first.end, second.start);
  if (second.start - first.end > 20 || !GAP.test(gap)) return false;
  const [one, two] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (one.toLowerCase() !== two.toLowerCase() || REPEATABLE.test(two)) return false;
  // "the chart Chart": two things; "The the" begins a sentence.
  if (one !== two && two !== two.toLowerCase()) return false;
  // "opt-in in the", "on on-site work", "end. End": not the same word, or not the same sentence.
  if (/[-./@\\]/.test(text[first.start - 1] ?? '') || /^[-/@=_]\w|^\.\w/.test(text.slice(second.end, second.end + 2)))
    return false;
  return !gap.includes('\n') || text[lineStart(text, first.start)] !== '#';
}

/** The second word with the gap; at a line's start with the blank behind it; in front of `[` or `*` the first word. */
function extra(text: string, first: Span, second: Span): Span {
  const gap = text.slice(first.end, second.start);
  if (/[[*]/.test(gap)) return { start: first.start, end: first.end + gap.search(/[[*]/) };
  if (!gap.includes('\n') || text[second.end] !== ' ') return { start: first.end, end: second.end };
  return { start: second.start, end: second.end + 1 };
}
