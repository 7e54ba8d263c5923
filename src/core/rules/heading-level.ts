import { outlineOf, type PlacedHeading } from '../headings';
import { say } from '../say';
import type { Edit, Finding, Rule } from '../types';

export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'information',
  docs: 'A heading is at most one level below the one it belongs to, and the first headings of a post are not below later ones.',
  why: 'The levels are what readers see of the order of a post (32, 27, 20 and 18 pixels on this site) and what screen readers announce: a skipped level looks like a lost section.',
  bad: '# Plans\n\nText.\n\n«###» Networking\n\nText.\n',
  good: '# Plans\n\nText.\n\n## Networking\n\nText.\n',
  *check(post) {
    const headings = outlineOf(post);
    const top = topLevel(headings);
    const open: PlacedHeading[] = [];
    for (const [index, heading] of headings.entries()) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const parent = open.at(-1);
      open.push(heading);
      const wanted = parent ? parent.level + 1 : top;
      // Level 6 cannot be seen at all: another rule's.
      if (heading.level > 5) continue;
      if (heading.level > wanted) yield finding(headings, index, wanted, parent);
      else if (index === 0 && top >= 3) yield finding(headings, index, 1, undefined, true);
    }
  },
};

/** The level of the main sections. The standard footer and a conclusion may stand above them, as in several series of the blog. */
function topLevel(headings: readonly PlacedHeading[]): number {
  const least = (list: readonly PlacedHeading[]): number => list.reduce((found, { level }) => Math.min(found, level), 7);
  const sections = headings.filter(({ text }) => !/^(?:About StarlingX|Conclusions?|Summary)$/i.test(text));
  return least(sections.length > 0 ? sections : headings);
}

function finding(
  headings: readonly PlacedHeading[],
  index: number,
  wanted: number,
  parent: PlacedHeading | undefined,
  whole = false,
): Finding {
  const heading = headings[index] as PlacedHeading;
  const below = headings.slice(index + 1);
  const end = whole ? -1 : below.findIndex(({ level }) => level <= heading.level);
  const section = [heading, ...(end < 0 ? below : below.slice(0, end))];
  const lift = heading.level - wanted;
  return {
    span: heading.signs,
    message: message(heading, wanted, parent, whole),
    fixes: [
      {
        title: whole ? say`Begin the headings of the post at level 1` : say`Make it a heading of level ${wanted}`,
        edits: section.map(({ signs, level }): Edit => ({ span: signs, text: '#'.repeat(Math.max(1, level - lift)) })),
        preferred: parent !== undefined,
      },
    ],
  };
}

function message({ level }: PlacedHeading, wanted: number, parent: PlacedHeading | undefined, whole: boolean): string {
  if (whole)
    return say`The headings of this post begin at level ${level}: the site shows all of them small, as if their sections belonged to a larger one. Begin at level 1 or 2.`;
  if (parent)
    return say`This heading of level ${level} stands below one of level ${parent.level}: readers miss the level between. Make it level ${wanted}.`;
  return say`This heading of level ${level} belongs to no section, while others of the post are of level ${wanted}: readers cannot see what belongs to what. Give it the level of its sisters.`;
}
