import { outlineOf } from '../headings';
import { say } from '../say';
import { type TextBlock, textBlocks } from '../text-blocks';
import type { Finding, Fix, Post, Rule, Span } from '../types';

const BOLD = /^(\*{2,3}|_{2,3})(?=\S)(?!\1)([^*\r\n]{1,200}?)\1(:?)[ \t]*$/;
/** These introduce the sentence behind them, they are no titles. */
const LABEL = /^(?:notes?|n\.b|warning|caution|important|tip|example|update|disclaimer|prerequisites?|hint|attention)\b/i;

export const boldAsHeading: Rule = {
  id: 'bold-as-heading',
  severity: 'hint',
  docs: 'A title within the post is a heading, not a line of bold text.',
  why: 'A bold line looks like a paragraph on the site: it has neither the size nor the colour of a heading, and screen readers and search engines do not know it for one.',
  bad: 'Text.\n\n«**Plans for the release**»\n\nMore text.\n',
  good: 'Text.\n\n# Plans for the release\n\nMore text.\n',
  *check(post) {
    for (const block of textBlocks(post.body)) {
      const first = block.lines[0];
      if (!first || !/[*_]/.test(post.text[block.start] ?? '')) continue;
      const line = post.text.slice(block.start, Math.min(first.end, block.start + 260));
      const bold = BOLD.exec(line);
      const title = (bold?.[2] ?? '').trim();
      if (!bold || first.end - block.start > 240 || /^#|[.!,;]$/.test(title) || LABEL.test(title) || !/\p{L}{2}/u.test(title))
        continue;
      if (!introduces(block)) continue;
      yield finding(post, block, { start: block.start, end: block.start + line.trimEnd().length }, title.replace(/:$/, ''));
    }
  },
};

/** Something follows that it can be the title of; of list items only those that stand alone with a paragraph below. */
function introduces({ marker, lines, above, below, next, indent }: TextBlock): boolean {
  const goesOn = marker === '' && lines.length > 1;
  if (!goesOn && (!next || next.kind === 'heading' || next.kind === 'break')) return false;
  if (above && above.kind !== 'blank' && above.kind !== 'fence' && above.kind !== 'heading' && above.kind !== 'comment')
    return false;
  if (marker === '') return indent === 0 && !(lines.length === 1 && next?.kind === 'text' && next.marker.startsWith('>'));
  return lines.length === 1 && below?.kind === 'blank' && next?.kind === 'text' && next.marker === '' && next.indent === 0;
}

function finding(post: Post, block: TextBlock, span: Span, title: string): Finding {
  const first = block.lines[0];
  const above = outlineOf(post).findLast(({ span: heading }) => heading.start < span.start);
  const top = outlineOf(post).reduce((least, { level }) => Math.min(least, level), 7);
  const levels = above ? [...new Set([Math.min(above.level + 1, 4), above.level])] : [top < 7 ? top : 1, 2];
  const start = block.marker === '' || !first ? span.start : first.start + first.indent;
  // A text that goes on below the bold line would be taken along by the list or paragraph above it.
  const fixes = [...new Set(levels)].map(
    (level): Fix => ({
      title: say`Make it a heading of level ${level}`,
      edits: [{ span: { start, end: span.end }, text: `${'#'.repeat(level)} ${title}` }],
    }),
  );
  return {
    span,
    message: say`This line is bold text in the place of a heading: the site shows it in the size of the text, and screen readers do not announce it. Make it a heading.`,
    fixes,
  };
}
