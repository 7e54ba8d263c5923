import { scalarFor } from '../fields';
import { lineStart } from '../lines';
import { proseOf } from '../prose';
import { proseWords, readWords, type Words } from '../prose-words';
import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

/** Words that a sentence may repeat: "the fact that that node", "had had", "very very". */
const REPEATABLE = /^(?:that|had|very|really|so|many|much|more|far|long|no|ha|bye|blah|hear|there|please|\d.*|_+|[b-hj-z])$/i;

/** Blanks, with a line end at most, and the signs that open a link or emphasis. */
const GAP = /^[ \t]*(?:[ \t]|\r?\n[ \t]*)[[*]{0,2}$/;

/** The same link twice: what stands between the texts of the two. */
const LINK_GAP = /^\]\(\uFFFC{1,600}[ \t]?\[$/;

/** How many words of a phrase that is repeated are looked for. */
const LONGEST = 4;

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'warning',
  reads: 'section',
  docs: 'No word, and no few words, stand twice in a row.',
  why: 'Readers stumble over it. It is left from editing a sentence, and hard to see where the line breaks between the two.',
  bad: 'We met «the the» team.\n',
  good: 'We met the team.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    if (title) yield* doubledIn(post.text, readWords(post.text, title.span));
    yield* doubledIn(proseOf(post), proseWords(post));
  },
};

function* doubledIn(text: string, words: Words): Generator<Finding> {
  const { count, hash } = words;
  const same = [0, 0, 0];
  let begun = false;
  // Most words are none of the four before them: told with four looks, since this runs for each word at every key stroke.
  let one: number | undefined;
  let two: number | undefined;
  let three: number | undefined;
  let now = hash[0];
  for (let index = 1; index < count; index += 1) {
    const four = three;
    three = two;
    two = one;
    one = now;
    now = hash[index];
    if (now !== one && now !== two && now !== three && now !== four) {
      if (begun) same.fill(0);
      begun = false;
      continue;
    }
    begun = true;
    if (hash[index] === hash[index - 1]) yield* word(text, spanOf(words, index - 1), spanOf(words, index));
    for (let length = 2; length <= LONGEST; length += 1) {
      const run = hash[index] === hash[index - length] ? (same[length - 2] ?? 0) + 1 : 0;
      same[length - 2] = run === length ? 0 : run;
      if (run === length) yield* phrase(text, words, index, length);
    }
  }
}

function spanOf({ start, end }: Words, index: number): Span {
  return { start: start[index] ?? 0, end: end[index] ?? 0 };
}

function* word(text: string, first: Span, second: Span): Generator<Finding> {
  const isLink = LINK_GAP.test(text.slice(first.end, Math.min(second.start, first.end + 700)));
  if (!isLink && !isDoubled(text, first, second)) return;
  const found = text.slice(second.start, second.end);
  const edits = [{ span: extra(text, first, second), text: '' }];
  yield {
    span: { start: first.start, end: second.end },
    message: say`“${found}” stands here twice in a row, and readers will see both. Remove one of them.`,
    fixes: isLink ? [] : [{ title: say`Remove one “${found}”`, edits, preferred: true }],
  };
}

/** "we talked about we talked about": the words up to `index`, of which the last `length` say again what stands in front of them. */
function* phrase(text: string, words: Words, index: number, length: number): Generator<Finding> {
  const [start, middle] = [spanOf(words, index - 2 * length + 1).start, spanOf(words, index - length)];
  const [again, end] = [spanOf(words, index - length + 1).start, spanOf(words, index).end];
  const [first, second] = [text.slice(start, middle.end), text.slice(again, end)];
  const gap = text.slice(middle.end, again);
  const isLink = LINK_GAP.test(gap);
  if (first.length < 6 || !(isLink || /^[ \t]{1,3}$|^[ \t]*\r?\n[ \t]*$/.test(gap))) return;
  // "step by step by step" goes on with the word that it began with.
  if (first.toLowerCase() !== second.toLowerCase() || words.hash[index + 1] === words.hash[index - length + 1]) return;
  if (words.hash[index] === words.hash[index - 1] || words.hash[index - 2 * length] === words.hash[index - length]) return;
  if (/^[-/@=_]\w|^\.\w/.test(text.slice(end, end + 2)) || /[-./@\\]/.test(text[start - 1] ?? '')) return;
  // "again and again and": goes on as it began. A heading's words may begin the paragraph below it.
  if (/[ \t](?:and|or|by|after|upon|versus|vs)$/i.test(second)) return;
  if (gap.includes('\n') && text[lineStart(text, start)] === '#') return;
  if (!/^\p{L}[\p{L}\p{N}'’-]*(?:[ \t]\p{L}[\p{L}\p{N}'’-]*){1,3}$/u.test(second)) return;
  const edits = [{ span: { start: middle.end, end }, text: '' }];
  yield {
    span: { start, end },
    message: say`“${second}” stands here twice in a row, and readers will see both. Remove one of them.`,
    fixes: isLink ? [] : [{ title: say`Remove one “${second}”`, edits, preferred: true }],
  };
}

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
