import { outlineOf } from '../headings';
import { say } from '../say';
import type { Rule } from '../types';

const CLOSING =
  /^(?:(?:in )?conclusions?|summary|(?:final|closing) (?:thoughts|words|remarks)|wrap(?:ping)?[- ]up|acknowledge?ments?|references|further reading|learn more)$/i;

export const conclusionLevel: Rule = {
  id: 'conclusion-level',
  severity: 'information',
  docs: 'The closing section of a post (Conclusion, Summary, References, About StarlingX) has the level of its main sections.',
  why: 'Below the level of the sections before it, the conclusion of the whole post reads as a part of the last one.',
  bad: '# Plans\n\nText.\n\n# Results\n\nText.\n\n«###» Conclusion\n\nText.\n',
  good: '# Plans\n\nText.\n\n# Results\n\nText.\n\n# Conclusion\n\nText.\n',
  *check(post) {
    const headings = outlineOf(post);
    const top = headings.reduce((least, { level }) => Math.min(least, level), 7);
    for (const [index, { text, level, signs }] of headings.entries()) {
      if (level === top || index === 0 || !(CLOSING.test(text) || isFooter(text))) continue;
      // A part with a summary of its own, and further parts of its kind behind it.
      if (headings.slice(index + 1).some((later) => later.level <= level && !isFooter(later.text) && !CLOSING.test(later.text)))
        continue;
      // The only main section may be the post itself.
      if (headings.filter((heading) => heading.level === top && !isFooter(heading.text)).length < 2) continue;
      yield {
        span: signs,
        message: say`"${text.slice(0, 60)}" closes the whole post, but as a heading of level ${level} it reads as a part of the section above. Give it level ${top}, as the main sections have.`,
        fixes: [
          { title: say`Make it a heading of level ${top}`, edits: [{ span: signs, text: '#'.repeat(top) }], preferred: true },
        ],
      };
    }
  },
};

function isFooter(text: string): boolean {
  return /^About StarlingX$/i.test(text);
}
