import { say } from '../say';
import type { Rule } from '../types';

export const inlineFence: Rule = {
  id: 'inline-fence',
  severity: 'information',
  reads: 'section',
  docs: 'Code within a line stands between single backticks; three backticks are for blocks.',
  why: 'The site shows three backticks on one line as code within the text: where a block was meant there is none, and other previews disagree about it.',
  bad: '- «```system host-list ```» shows the hosts.\n',
  good: '- `system host-list` shows the hosts.\n',
  *check({ text, body }) {
    for (const span of body.code) {
      if (!text.startsWith('```', span.start)) continue;
      const raw = text.slice(span.start, span.end);
      const inner = raw.replace(/^`+|`+$/g, '').trim();
      // Lines that a fence at a wrong place made code of are another matter; code with backticks in it needs more of them.
      if (inner === '' || raw.includes('\n') || inner.includes('``')) continue;
      const ticks = inner.includes('`') ? '``' : '`';
      yield {
        span,
        message: say`Three backticks on one line make no block of code: the site shows code within the text. Use single backticks, or put the backticks on lines of their own.`,
        fixes: [{ title: say`Use single backticks`, edits: [{ span, text: `${ticks}${inner}${ticks}` }], preferred: true }],
      };
    }
  },
};
