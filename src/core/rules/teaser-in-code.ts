import { say } from '../say';
import { teaserMarkers } from '../teaser';
import type { Rule } from '../types';

export const teaserInCode: Rule = {
  id: 'teaser-in-code',
  severity: 'warning',
  docs: 'The marker behind the teaser stands in the text, not in code.',
  why: 'Between backticks it is no comment: the site shows it to readers, in pink on grey.',
  bad: 'Learn more about the release. «`<!-- more -->`»\n\nText.\n',
  good: 'Learn more about the release. <!-- more -->\n\nText.\n',
  *check(post) {
    const { text, body } = post;
    for (const { span, inCode, index } of teaserMarkers(post)) {
      if (!inCode) continue;
      const code = body.code.find(({ start, end }) => start <= span.start && span.end <= end);
      // A post about the marker itself has it in the middle of a sentence or a block.
      if (code && text.slice(code.start, code.end).replaceAll('`', '').trim() !== text.slice(span.start, span.end)) continue;
      const line = body.lines[index];
      if (!line || /[\p{L}\p{N}]/u.test(text.slice(code?.end ?? span.end, Math.min(line.end, span.end + 40)))) continue;
      if (!code && (line.kind !== 'indented' || text.slice(line.content, line.end).trim() !== text.slice(span.start, span.end)))
        continue;
      const whole = code ?? { start: line.start, end: span.end };
      yield {
        span: whole,
        message: say`The marker stands in code, so the site shows it to readers. Write it as a plain comment.`,
        fixes: [{ title: say`Write it without code`, edits: [{ span: whole, text: '<!-- more -->' }], preferred: true }],
      };
    }
  },
};
