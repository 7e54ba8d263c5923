import { type FenceFault, findFenceFaults } from '../fence-faults';
import { phrase, say, translated } from '../say';
import type { Rule } from '../types';

const SAYS: Readonly<Partial<Record<FenceFault['kind'], string>>> = {
  'close-glued': phrase`These backticks do not close the block, because code stands in front of them: the site shows the text below as code too. Put them on a line of their own.`,
  'open-glued': phrase`These backticks open no block, because text stands in front of them: the site shows the code as text, and text as code further down. Put them on a line of their own.`,
  'odd-sign': phrase`These signs open no block of code (three backticks do): the site shows them as text, and joins the lines of the code. Write three backticks.`,
};

export const fenceLine: Rule = {
  id: 'fence-line',
  severity: 'error',
  docs: 'The three backticks around a block of code stand alone on their lines.',
  why: 'Behind text or code they do not count, and word processors make quotes of them: then code is shown as text and, down to the next block, text as code.',
  bad: 'Run this:«```»\nsystem host-list\n```\n\nIt shows the hosts.\n',
  good: 'Run this:\n```\nsystem host-list\n```\n\nIt shows the hosts.\n',
  *check(post) {
    for (const { kind, span, repairs } of findFenceFaults(post)) {
      const message = SAYS[kind];
      if (!message) continue;
      yield {
        span,
        message: translated(message),
        fixes: repairs.map((edits) => ({
          title: kind === 'odd-sign' ? say`Write three backticks` : say`Put the backticks on a line of their own`,
          edits,
          preferred: true,
        })),
      };
    }
  },
};
