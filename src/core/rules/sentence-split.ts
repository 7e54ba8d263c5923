import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

export const sentenceSplit: Rule = {
  id: 'sentence-split',
  severity: 'warning',
  reads: 'section',
  docs: 'No blank line stands in the middle of a sentence.',
  why: 'A blank line begins a new paragraph on the site, so the sentence is torn in two; applying a review suggestion with an empty line in it does that.',
  bad: 'Please accept the profile when you are asked,\n«\n»this will write it to the disk.\n',
  good: 'Please accept the profile when you are asked,\nthis will write it to the disk.\n',
  *check({ text, body }) {
    const blocks = textBlocks(body);
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (next?.marker !== '' || block.next !== next.lines[0] || block.below?.kind !== 'blank') continue;
      if (next.indent !== 0 && next.indent !== block.indent) continue;
      // The head of a table without a bar in front needs the blank line (table-blank-line).
      if ((next.lines[1] ?? next.below)?.kind === 'table') continue;
      const tail = text.slice(Math.max(block.start, block.end - 60), block.end).trimEnd();
      if (!/^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) || !/[\p{L}\p{N})`"”’],?$/u.test(tail)) continue;
      // A name that is written small (`etcd`, `kubectl`) may begin a sentence, a file name may follow.
      if (!tail.endsWith(',') && !/^\p{Ll}+(?:['’]\p{Ll}+)?[ ,]/u.test(text.slice(next.start, next.start + 40))) continue;
      // Below a title, a label or an item without a full stop something new may begin.
      const words = text.slice(block.start, block.end).split(/\s+/, 6).length;
      if (!tail.endsWith(',') && (block.marker !== '' || words < 6)) continue;
      const span = { start: block.below.start, end: (next.lines[0] ?? block.below).start };
      yield {
        span,
        message: say`The blank line tears a sentence in two: the site shows two paragraphs. Remove it.`,
        fixes: [{ title: say`Join the sentence`, edits: [{ span, text: '' }], preferred: true }],
      };
    }
  },
};
