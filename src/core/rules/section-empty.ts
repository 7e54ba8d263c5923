import { outlineOf, type PlacedHeading } from '../headings';
import { say } from '../say';
import type { Finding, Fix, Post, Rule } from '../types';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'information',
  docs: 'Something stands below every heading.',
  why: 'Posts begin as copies of older ones: a section that nobody filled stays on the page as a heading with nothing below it, and a heading of the wrong level leaves the one above it empty.',
  bad: '# Plans\n\nText.\n\n«## Networking»\n\n## Storage\n\nText.\n',
  good: '# Plans\n\nText.\n\n## Storage\n\nText.\n',
  *check(post) {
    const headings = outlineOf(post);
    for (const [index, heading] of headings.entries()) {
      const next = headings[index + 1];
      if (heading.text === '' || !isEmpty(post, heading, next)) continue;
      if (next && next.level > heading.level) continue;
      const first = headings[firstOfChain(post, headings, index)] ?? heading;
      yield next && next.level < heading.level && !/^About StarlingX$/i.test(next.text)
        ? tooHigh(post, heading, next, first, headings[index + 2])
        : nothing(post, heading, next, first);
    }
  },
};

function isEmpty({ body }: Post, heading: PlacedHeading, next: PlacedHeading | undefined): boolean {
  for (let index = heading.index + 1; index < (next?.index ?? body.lines.length); index += 1)
    if (body.lines[index]?.kind !== 'blank') return false;
  return true;
}

/** The headings of higher rank right above that would be empty too, were this one removed: six at most. */
function firstOfChain(post: Post, headings: readonly PlacedHeading[], index: number): number {
  const next = headings[index + 1];
  let first = index;
  for (let above = headings[first - 1]; above; above = headings[first - 1]) {
    const isParent = above.level < (headings[first]?.level ?? 0) && (!next || next.level <= above.level);
    if (!isParent || !isEmpty(post, above, headings[first])) break;
    first -= 1;
  }
  return first;
}

function nothing(post: Post, heading: PlacedHeading, next: PlacedHeading | undefined, first: PlacedHeading): Finding {
  const name = heading.text.slice(0, 60);
  return {
    span: heading.span,
    message: next
      ? say`Nothing stands below the heading "${name}" before the next one: the site shows a heading without a text. Write the section, or remove the heading.`
      : say`Nothing stands below the heading "${name}": the site shows a heading without a text. Write the section, or remove the heading.`,
    fixes: [
      {
        title: say`Remove the heading`,
        edits: [{ span: { start: first.line.start, end: next?.line.start ?? post.text.length }, text: '' }],
      },
    ],
  };
}

/** `## Inventory`, nothing, `# Tasks`: as often as not the second one belongs to the first. */
function tooHigh(
  post: Post,
  heading: PlacedHeading,
  next: PlacedHeading,
  first: PlacedHeading,
  behind: PlacedHeading | undefined,
): Finding {
  const signs = '#'.repeat(Math.min(heading.level + 1, 5));
  const { fixes = [] } = nothing(post, heading, next, first);
  const lower: Fix = {
    title: say`Make "${next.text.slice(0, 40)}" a heading of level ${signs.length}`,
    edits: [{ span: next.signs, text: signs }],
  };
  return {
    span: { start: heading.span.start, end: next.span.end },
    message: say`The section "${heading.text.slice(0, 60)}" has no text, because the next heading ranks above it (level ${next.level} after ${heading.level}). Write the section, remove it, or make the next heading a part of it.`,
    fixes: heading.level > 4 || isEmpty(post, next, behind) ? fixes : [...fixes, lower],
  };
}
