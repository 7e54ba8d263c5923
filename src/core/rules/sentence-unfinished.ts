import { nextLine } from '../lines';
import { say } from '../say';
import { type TextBlock, textBlocks } from '../text-blocks';
import type { Rule, Span } from '../types';

/** Words that no sentence ends with, and the comma. `in`, `on`, `for`, `to`, `with` and the like may close a question or an idiom. */
const OPEN_END =
  /(?:,|(?<=[ (])(?:the|a|an|and|or|of|from|than|because|which|that|where you can|you can|we can|such as|as well as|in order to))$/i;

export const sentenceUnfinished: Rule = {
  id: 'sentence-unfinished',
  severity: 'warning',
  docs: 'Every paragraph and list item ends its sentence.',
  why: 'A part that was to be filled in later, or that a deletion cut off, is published as it stands.',
  bad: 'Text.\n\nIn this release«,»\n\n# Plans\n\nMore text.\n',
  good: 'Text.\n\n# Plans\n\nMore text.\n',
  *check({ text, body }) {
    for (const block of textBlocks(body)) {
      const tail = text.slice(Math.max(block.start, block.end - 60), block.end).trimEnd();
      const open = OPEN_END.exec(tail)?.[0];
      if (!open || text.slice(block.start, block.end).split(/\s+/, 3).length < 3) continue;
      const { next, below } = block;
      if (below && below.kind !== 'blank' && below.kind !== 'heading' && below.marker === '') continue;
      if (next && next.kind !== 'heading' && next.kind !== 'break') {
        // What follows may go on with the sentence: code, a picture, a list, a line in small letters.
        if (block.marker === '' ? next.kind !== 'text' || next.marker !== '' : next.kind !== 'text') continue;
        if (!/^[*_"“([]{0,3}\p{Lu}/u.test(text.slice(next.content, next.content + 6)) || text.startsWith('![', next.content))
          continue;
        // "Hosts, or", "Clusters," are the items of one long sentence.
        if (next.marker !== '' && /^(?:,|and|or)$/i.test(open)) continue;
      }
      const end = block.start + text.slice(block.start, block.end).trimEnd().length;
      yield {
        span: { start: end - open.length, end },
        message: say`The text breaks off in the middle of a sentence: readers see it like that. Finish the sentence, or remove what is left of it.`,
        fixes: [{ title: say`Remove what is left of the sentence`, edits: [{ span: fragment(text, block), text: '' }] }],
      };
    }
  },
};

/** The sentence that breaks off; when the block holds no other, the whole block with the blank lines behind it. */
function fragment(text: string, { start, end, lines, next, above }: TextBlock): Span {
  const words = text.slice(start, end);
  const before = /^[\s\S]*[.!?]["”’)]?(?=\s)/.exec(words)?.[0] ?? '';
  if (before !== '') return { start: start + before.length, end };
  const from = lines[0]?.start ?? start;
  return { start: from, end: next && above?.kind === 'blank' ? next.start : nextLine(text, end) };
}
