import { say } from '../say';
import type { Finding, Rule, Span } from '../types';

export const commentUnclosed: Rule = {
  id: 'comment-unclosed',
  severity: 'error',
  reads: 'section',
  docs: 'A comment ends with `-->`.',
  why: 'A comment at the start of a line that is not closed hides everything down to the next comment, or to the end of the post.',
  bad: 'Text.\n\n«<!--» to be checked by the team\n\nMore text.\n',
  good: 'Text.\n\n<!-- to be checked by the team -->\n\nMore text.\n',
  *check({ text, body }) {
    let open = false;
    for (const line of body.lines) {
      const closes = line.kind === 'comment' && text.slice(line.start, line.end).includes('-->');
      // What an unclosed comment hides may hold another one.
      if (open && line.kind === 'comment' && text.startsWith('<!--', line.content)) open = false;
      if (open || line.kind !== 'comment' || closes) {
        open = open && line.kind === 'comment' && !closes;
        continue;
      }
      open = true;
      const close = text.indexOf('-->', line.end);
      // A comment over several lines is none of our business, unless another one begins before it ends.
      if (close >= 0 && !text.slice(line.content + 4, close).includes('<!--')) continue;
      const words = text.slice(line.content, line.end).trimEnd();
      // `<!-- more ->` and its kind are the teaser rule's.
      if (/^<!--[ \t]{0,4}(?:read )?more\b/i.test(words)) continue;
      const half = /[ \t]{0,4}-{0,3}>?$/.exec(words.slice(-12))?.[0].length ?? 0;
      const end = line.content + words.length;
      yield {
        span: { start: line.content, end: line.content + 4 },
        message:
          close < 0
            ? say`This comment is not closed: the site hides the whole rest of the post. Close it with "-->".`
            : say`This comment is not closed: the site hides everything down to the end of the next comment. Close it with "-->".`,
        fixes: [
          { title: say`Close the comment at the end of the line`, edits: [{ span: { start: end - half, end }, text: ' -->' }] },
        ],
      };
    }
    yield* withinText(text, body.html);
  },
};

/** Behind text the signs of a comment without end are text themselves. */
function* withinText(text: string, html: readonly Span[]): Generator<Finding> {
  for (const { start, end } of html) {
    if (!text.startsWith('<!--', start) || text.startsWith('-->', end - 3)) continue;
    if (/^<!--[ \t]{0,4}(?:read )?more\b/i.test(text.slice(start, start + 20))) continue;
    yield {
      span: { start, end: start + 4 },
      severity: 'warning',
      message: say`This comment is not closed in its paragraph: the site shows it to readers as text. Close it with "-->".`,
      fixes: [
        { title: say`Close the comment at the end of the paragraph`, edits: [{ span: { start: end, end }, text: ' -->' }] },
      ],
    };
  }
}
