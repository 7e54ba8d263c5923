import { proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

/** Letters, digits and punctuation as wide as a Chinese character, and the ideographic space, comma and full stop. */
const WIDE = /[\uff01-\uff5e\u3000-\u3002]/g;

/** Chinese, Japanese and Korean characters: beside them the wide signs are right. */
const EAST_ASIAN = /[\u2e80-\u2fff\u3040-\ud7af\uf900-\ufaff]/;

export const fullWidthSign: Rule = {
  id: 'full-width-sign',
  severity: 'warning',
  reads: 'section',
  docs: 'English text has the punctuation of English: no full-width commas, colons and parentheses.',
  why: 'They come from a Chinese or Japanese keyboard or translation; the site shows them with a wide gap, and breaks no line there.',
  bad: 'Three nodes«，» two controllers«（»active and standby«）»\n',
  good: 'Three nodes, two controllers (active and standby)\n',
  *check(post) {
    const prose = proseOf(post);
    WIDE.lastIndex = 0;
    for (let match = WIDE.exec(prose); match; match = WIDE.exec(prose)) {
      const { index } = match;
      if (EAST_ASIAN.test(prose.slice(Math.max(0, index - 2), index + 3))) continue;
      const span = { start: index, end: index + 1 };
      const text = spaced(narrow(match[0]), prose[index - 1] ?? ' ', prose[index + 1] ?? ' ');
      yield {
        span,
        message: say`“${match[0]}” is the full-width form of “${narrow(match[0])}”: the site shows a wide gap beside it. Write the ordinary sign.`,
        fixes: [{ title: say`Write “${text.trim()}”`, edits: [{ span, text }], preferred: true }],
      };
    }
  },
};

/** The block of full-width forms repeats ASCII from `!` to `~`. Source: Unicode, Halfwidth and Fullwidth Forms. */
function narrow(wide: string): string {
  const ideographic = ' ,.'['\u3000\u3001\u3002'.indexOf(wide)];
  return ideographic ?? String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** The wide sign holds the blank that the ordinary one wants beside it. */
function spaced(sign: string, before: string, after: string): string {
  if (sign === '(' && /\w/.test(before)) return ' (';
  return /[,.;:!?)]/.test(sign) && /\w/.test(after) ? `${sign} ` : sign;
}
