import { findFenceFaults } from '../fence-faults';
import { say } from '../say';
import type { Rule } from '../types';

export const fenceUnclosed: Rule = {
  id: 'fence-unclosed',
  severity: 'error',
  docs: 'Every block of code ends with a line of as many backticks as it began with, and nothing else.',
  why: 'A block that is not closed goes on to the end of the post, or to the next block: the site shows the text in between as code, in lines that are cut off.',
  bad: 'Run this:\n\n«```»\nsystem host-list\n\nIt shows the hosts.\n',
  good: 'Run this:\n\n```\nsystem host-list\n```\n\nIt shows the hosts.\n',
  *check(post) {
    for (const { kind, span, repairs } of findFenceFaults(post)) {
      if (kind !== 'unclosed' && kind !== 'nested') continue;
      yield {
        span,
        message:
          kind === 'nested'
            ? say`Another block of code begins inside of this one, so this one was never closed: the site shows the text between the two as code. Close it with a line of three backticks.`
            : say`This block of code is never closed: the site shows the rest of the post as code. Close it with a line of as many backticks.`,
        fixes: repairs.map((edits, index) => ({
          title:
            kind === 'nested'
              ? say`Close it above the next block`
              : index === 0
                ? say`Close it below these lines`
                : say`Close it at the end of the post`,
          edits,
        })),
      };
    }
  },
};
