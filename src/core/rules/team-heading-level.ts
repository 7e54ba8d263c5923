import { outlineOf } from '../headings';
import { say } from '../say';
import type { Rule } from '../types';

/** The project's teams as the recaps name them. */
const TEAM =
  /^(?:distro|containers|networking|security|flock services|open-?stack[ -]distro|distributed cloud|build|test|docs|documentation|release|multi-?os)\b/i;

export const teamHeadingLevel: Rule = {
  id: 'team-heading-level',
  severity: 'information',
  profile: 'starlingx',
  docs: 'The sections of the project teams in a recap have one level.',
  why: 'A team whose heading is larger than the others looks like the start of another part of the post; one that is smaller, like a part of the team above.',
  bad: '# Project Team Updates\n\n## Build\n\nText.\n\n## Docs\n\nText.\n\n## Test\n\nText.\n\n«#» Release\n\nText.\n',
  good: '# Project Team Updates\n\n## Build\n\nText.\n\n## Docs\n\nText.\n\n## Test\n\nText.\n\n## Release\n\nText.\n',
  *check(post) {
    const teams = outlineOf(post).filter(({ text }) => text.length < 40 && TEAM.test(text));
    if (teams.length < 4) return;
    const counts = new Map<number, number>();
    for (const { level } of teams) counts.set(level, (counts.get(level) ?? 0) + 1);
    const [usual = 0, count = 0] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
    if (count < 3) return;
    for (const { text, level, signs } of teams) {
      if (level === usual) continue;
      yield {
        span: signs,
        message:
          level < usual
            ? say`The other teams of this recap have headings of level ${usual}, and "${text}" has level ${level}: readers take it for another part of the post. Give it level ${usual}.`
            : say`The other teams of this recap have headings of level ${usual}, and "${text}" has level ${level}: readers take it for a part of the team above. Give it level ${usual}.`,
        fixes: [
          { title: say`Make it a heading of level ${usual}`, edits: [{ span: signs, text: '#'.repeat(usual) }], preferred: true },
        ],
      };
    }
  },
};
