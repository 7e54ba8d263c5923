import { isReadable } from '../fields';
import { say } from '../say';
import type { Rule } from '../types';
import { yamlScalar } from '../yaml-quote';

export const titleFolded: Rule = {
  id: 'title-folded',
  severity: 'information',
  reads: 'front',
  docs: 'A text of one line stands behind its key.',
  why: 'The CMS of earlier years folded long titles; for one line of text `>-` and the indented line below it only make the title hard to find.',
  bad: '---\ntemplateKey: blog-post\ntitle: «>-\n  Annual report»\n---\nText.\n',
  good: '---\ntemplateKey: blog-post\ntitle: Annual report\n---\nText.\n',
  *check({ front, text }) {
    if (!isReadable(front)) return;
    for (const { name, value } of front.entries) {
      if (value.kind !== 'scalar' || value.style !== 'block') continue;
      const lines = text.slice(value.span.start, value.span.end).trimEnd().split(/\r?\n/);
      const words = lines[1]?.trim();
      if (lines.length !== 2 || !words) continue;
      const end = value.span.start + text.slice(value.span.start, value.span.end).trimEnd().length;
      const span = { start: value.span.start, end };
      yield {
        span,
        message: say`The ${name} is one line of text and needs no "${lines[0]?.trim() ?? ''}": write it behind its key.`,
        fixes: [{ title: say`Write it on one line`, edits: [{ span, text: yamlScalar(words) }], preferred: true }],
      };
    }
  },
};
