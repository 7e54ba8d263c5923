import { isWord, wordStart } from '../letters';
import { closeBefore } from '../lines';
import type { Line } from '../markdown/blocks';
import { NOT_PROSE, proseOf } from '../prose';
import { say } from '../say';
import { textBlocks } from '../text-blocks';
import { trimmedEnd } from '../trimmed-end';
import type { Rule } from '../types';

/** Shorter ones are captions, calls to action and the like. */
const WORDS = 15;

export const fullStopMissing: Rule = {
  id: 'full-stop-missing',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A paragraph ends with a full stop or another mark that ends a sentence.',
  why: 'Where the last sentence ends in a link the full stop is easily forgotten; readers wonder whether something is missing.',
  bad: 'This feature gives you more freedom in how you plan the networks of your hosts, your pods and your «services»\n',
  good: 'This feature gives you more freedom in how you plan the networks of your hosts, your pods and your services.\n',
  *check(post) {
    const prose = proseOf(post);
    for (const { start, end, marker, next } of textBlocks(post.body)) {
      if (marker !== '') continue;
      const at = trimmedEnd(post.text, start, end);
      // In front of code or a list a colon may be meant, unless the paragraph ends in a link.
      if (!endsOpen(post.text, prose, at) || (post.text[at - 1] !== ')' && next && !endsParagraph(next))) continue;
      if (!isSentence(prose.slice(start, end))) continue;
      const word = Math.max(1, at - Math.max(start, wordStart(post.text, at)));
      yield {
        span: { start: at - word, end: at },
        message: say`The paragraph ends without a full stop: readers wonder whether something is missing. Add it.`,
        fixes: [{ title: say`Add a full stop`, edits: [{ span: { start: at, end: at }, text: '.' }], preferred: true }],
      };
    }
  },
};

/** In a word, or in a parenthesis or link whose last sign is no mark. */
function endsOpen(text: string, prose: string, at: number): boolean {
  const last = text[at - 1] ?? '';
  if (last !== ')') return isWord(last);
  return prose[at - 1] === NOT_PROSE ? !/[.!?:]\]\([^\]]*$/.test(closeBefore(text, at, 300)) : isWord(text[at - 2]);
}

function endsParagraph({ kind, marker }: Line): boolean {
  return kind === 'heading' || kind === 'break' || (kind === 'text' && marker === '');
}

function isSentence(prose: string): boolean {
  return /^[*_"“([]{0,3}\p{Lu}/u.test(prose) && (prose.match(/\p{L}+/gu)?.length ?? 0) >= WORDS;
}
