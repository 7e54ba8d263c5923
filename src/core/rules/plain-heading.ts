import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

export const plainHeading: Rule = {
  id: 'plain-heading',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A title within the post is a heading, not a short paragraph.',
  why: 'A text that is pasted from a word processor loses its headings: they stay behind as short paragraphs that nobody can tell from the text.',
  bad: 'The teams met in May and talked about the plans for the coming release.\n\n«Plans for storage»\n\nThe team works on faster disks, and on a way to add them to a cluster that is running, without a restart of the hosts.\n',
  good: 'The teams met in May and talked about the plans for the coming release.\n\n## Plans for storage\n\nThe team works on faster disks, and on a way to add them to a cluster that is running, without a restart of the hosts.\n',
  *check({ text, body }) {
    for (const block of textBlocks(body)) {
      const first = block.lines[0];
      if (!first || block.lines.length > 1 || block.marker !== '' || block.indent > 0 || first.end - first.start > 60) continue;
      if (block.above?.kind !== 'blank' || block.below?.kind !== 'blank' || block.next?.kind !== 'text') continue;
      const words = text.slice(block.start, block.end).trimEnd();
      const count = words.split(' ').length;
      if (count < 2 || count > 9 || block.next.marker !== '' || block.next.end - block.next.start < 100) continue;
      if (!/^\p{Lu}[\p{L}\p{N} ,&/()'’-]*[\p{L}\p{N})]\??$/u.test(words)) continue;
      yield {
        span: { start: block.start, end: block.start + words.length },
        message: say`This short paragraph reads like a title, and the site shows it like the text around it. If it is one, put number signs in front of it.`,
        fixes: [
          { title: say`Make it a heading of level 2`, edits: [{ span: { start: block.start, end: block.start }, text: '## ' }] },
        ],
      };
    }
  },
};
