import { scalarFor } from '../fields';
import { foldText } from '../fold-text';
import { outlineOf } from '../headings';
import { nextLine } from '../lines';
import { say } from '../say';
import type { Rule } from '../types';

export const headingRepeatsTitle: Rule = {
  id: 'heading-repeats-title',
  severity: 'warning',
  docs: 'The body does not begin with the title of the post: the template of the site shows the title.',
  why: 'A text that was written elsewhere brings its title along as the first heading, and the page then shows it twice, one above the other.',
  bad: '---\ntitle: Edge at scale\n---\n\n«# Edge at scale»\n\nText.\n',
  good: '---\ntitle: Edge at scale\n---\n\nText.\n',
  *check(post, site) {
    const first = outlineOf(post)[0];
    const title = scalarFor(post, site, 'title');
    if (!first || !title || foldText(first.text) !== foldText(title.text)) return;
    const above = post.body.lines.slice(0, first.index);
    if (above.some(({ kind }) => kind !== 'blank' && kind !== 'comment')) return;
    const below = nextLine(post.text, first.span.end);
    const blank = post.body.lines[first.index + 1]?.kind === 'blank' ? nextLine(post.text, below) : below;
    yield {
      span: first.span,
      message: say`The template of the site shows the title above the text already: with this heading readers see it twice. Remove the heading.`,
      fixes: [
        { title: say`Remove the heading`, edits: [{ span: { start: first.line.start, end: blank }, text: '' }], preferred: true },
      ],
    };
  },
};
