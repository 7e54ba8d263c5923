import { outlineOf } from '../headings';
import { say } from '../say';
import type { Rule } from '../types';

export const headingSpace: Rule = {
  id: 'heading-space',
  severity: 'information',
  reads: 'section',
  docs: 'A blank stands between the number signs of a heading and its words.',
  why: 'The parser of the site takes the line for a heading all the same, but GitHub, the CMS and other previews show it as text with number signs, so nobody can review what will be published.',
  bad: '«#Edge» at scale\n\nText.\n',
  good: '# Edge at scale\n\nText.\n',
  *check(post) {
    for (const { level, text, span, signs } of outlineOf(post)) {
      const after = post.text[signs.end];
      if (after === ' ' || after === '\t' || text === '' || level > 6) continue;
      const word = /^\S*/.exec(post.text.slice(signs.end, Math.min(span.end, signs.end + 200)))?.[0] ?? '';
      yield {
        span: { start: signs.start, end: signs.end + word.length },
        message: say`There is no blank behind the number signs: the site shows a heading, but GitHub and the editor of the CMS show plain text. Put a blank between them.`,
        fixes: [
          {
            title: say`Put a blank behind the signs`,
            edits: [{ span: { start: signs.end, end: signs.end }, text: ' ' }],
            preferred: true,
          },
        ],
      };
    }
  },
};
