import { linesOf } from '../lines';
import type { Rule } from '../types';

export const yamlTab: Rule = {
  id: 'yaml-tab',
  severity: 'error',
  docs: 'Front matter is indented with blanks, never with tabs.',
  why: 'YAML forbids tabs there. js-yaml 3 lets them pass but counts them as no indentation, so that the id of a category becomes a key of the post; the CMS refuses the file.',
  bad: '---\ntemplateKey: blog-post\ncategory:\n  - label: Features & Updates\n«\t»id: category-p92F9JYj5\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ncategory:\n  - label: Features & Updates\n    id: category-p92F9JYj5\n---\nText.\n',
  *check({ front, text }) {
    if (front.state !== 'closed') return;
    let before = '';
    for (const line of linesOf(text, front.inner)) {
      const indent = /^[ \t]*(?:-[ \t]+)?/.exec(text.slice(line.start, Math.min(line.end, line.start + 200)))?.[0] ?? '';
      const dash = indent.includes('-');
      if (indent.includes('\t')) {
        const span = { start: line.start, end: line.start + indent.length };
        const blanks = dash ? '  - ' : before;
        yield {
          span,
          message:
            'A tab indents this line. YAML forbids it: the site reads the line as if it were not indented, and the CMS cannot open the post. Use blanks.',
          fixes: [{ title: 'Replace the tab by blanks', edits: [{ span, text: blanks }], preferred: true }],
        };
        before = dash ? '    ' : blanks;
      } else if (line.end > line.start) before = dash ? ' '.repeat(indent.length) : indent || '  ';
    }
  },
};
