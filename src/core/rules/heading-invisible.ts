import { headingsOf } from '../headings';
import { say } from '../say';
import type { Rule } from '../types';

export const headingInvisible: Rule = {
  id: 'heading-invisible',
  severity: 'warning',
  docs: 'Headings use the levels 1 to 5.',
  why: 'The style sheet of the site shows a heading of level 6 in white on white, and the parser knows no level 7: it shows the number signs.',
  bad: '# Plans\n\n«######» Networking\n\nText.\n',
  good: '# Plans\n\n## Networking\n\nText.\n',
  *check(post) {
    let level = 0;
    for (const heading of headingsOf(post)) {
      if (heading.level === 6 && heading.text !== '') {
        const signs = '#'.repeat(Math.min(level + 1, 4));
        yield {
          span: heading.signs,
          message: say`The site shows a heading of level 6 in white on white: nobody can read it. Use fewer number signs.`,
          fixes: [{ title: say`Make it a heading of level ${signs.length}`, edits: [{ span: heading.signs, text: signs }] }],
        };
      } else level = heading.level;
    }
    if (!post.text.includes('#######')) return;
    for (const line of post.body.lines) {
      if (line.kind !== 'text' || post.text[line.content] !== '#') continue;
      const signs = /^#+/.exec(post.text.slice(line.content, Math.min(line.end, line.content + 100)))?.[0] ?? '';
      if (signs.length < 7) continue;
      yield {
        span: { start: line.content, end: line.content + signs.length },
        message: say`There is no heading of this level: the site shows the number signs as text. Use fewer of them.`,
      };
    }
  },
};
