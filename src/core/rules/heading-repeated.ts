import { outlineOf } from '../headings';
import { say } from '../say';
import type { Post, Rule } from '../types';

export const headingRepeated: Rule = {
  id: 'heading-repeated',
  severity: 'information',
  docs: 'No two sections side by side have the same heading.',
  why: 'A section that was copied to begin the next one keeps its heading, and a merge can bring the same section twice: readers take the second one for what they have read.',
  bad: '# Plans\n\nText.\n\n«# Plans»\n\nMore text.\n',
  good: '# Plans\n\nText.\n\nMore text.\n',
  *check(post) {
    /** The headings that are side by side, by level. */
    const sides: Set<string>[] = [];
    for (const { text, level, span, index } of outlineOf(post)) {
      sides.length = Math.min(sides.length, level + 1);
      const side = sides[level] ?? new Set<string>();
      sides[level] = side;
      const name = text.trim().toLowerCase();
      if (name !== '' && side.has(name))
        yield {
          span,
          message: say`Another section beside this one has the same heading, so readers take it for the one they have read. Name what it is about, or take it out if it is there twice.`,
          fixes: [
            { title: say`Remove this heading`, edits: [{ span: { start: span.start, end: behind(post, index) }, text: '' }] },
          ],
        };
      side.add(name);
    }
  },
};

/** The start of the next line that has something in it; the end of the text when there is none. */
function behind({ text, body }: Post, index: number): number {
  let next = index + 1;
  while (body.lines[next]?.kind === 'blank') next += 1;
  return body.lines[next]?.start ?? text.length;
}
