import { say } from '../say';
import type { Rule } from '../types';

export const frontMatterFence: Rule = {
  id: 'front-matter-fence',
  severity: 'warning',
  docs: 'Nothing stands on the closing line of the front matter but its three dashes.',
  why: 'gray-matter closes the block at the first line that begins with three dashes; what else stands on that line becomes the first words of the page.',
  bad: '---\ntemplateKey: blog-post\ntitle: News\n---« Some text»\n',
  good: '---\ntemplateKey: blog-post\ntitle: News\n---\nSome text\n',
  *check({ front, text, eol }) {
    if (front.state !== 'closed' || !front.close) return;
    const span = { start: front.close.start + 3, end: front.close.end };
    const rest = text.slice(span.start, span.end).trim();
    if (rest === '') return;
    const onlyDashes = /^-+$/.test(rest);
    yield {
      span,
      message: say`The closing line of the front matter has more than three dashes on it: the site shows the rest as the first words of the page.`,
      fixes: [
        {
          title: onlyDashes ? say`Leave three dashes` : say`Put the text on a line of its own`,
          edits: [{ span, text: onlyDashes ? '' : eol + rest }],
          preferred: true,
        },
      ],
    };
  },
};
