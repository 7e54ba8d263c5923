import { headingsOf } from '../headings';
import { say } from '../say';
import type { Fix, Rule } from '../types';

export const headingAccidental: Rule = {
  id: 'heading-accidental',
  severity: 'warning',
  reads: 'section',
  docs: 'A line of text does not begin with a number sign.',
  why: 'The parser of the site needs no blank behind the sign: `#1 of them`, `##. Install` or `#starlingx` at the start of a line is shown as a heading in large letters.',
  bad: 'Our cluster was ranked\n«#1» of them all.\n',
  good: 'Our cluster was ranked\n\\#1 of them all.\n',
  *check(post) {
    for (const { accidental, signs, span } of headingsOf(post)) {
      if (!accidental) continue;
      const rest = post.text.slice(signs.end, Math.min(span.end, signs.end + 200));
      const word = /^[\d.:,;!?)]+|^[\w-]*/.exec(rest)?.[0] ?? '';
      const fixes: Fix[] = [
        { title: say`Show the number sign as text`, edits: [{ span: { start: signs.start, end: signs.start }, text: '\\' }] },
      ];
      // `##.` is how AsciiDoc and some wikis number the steps of a list by themselves.
      if (/^\.[ \t]/.test(rest))
        fixes.unshift({
          title: say`Make it a step of a numbered list`,
          edits: [{ span: { start: signs.start, end: signs.end }, text: '1' }],
        });
      yield {
        span: { start: signs.start, end: signs.end + word.length },
        message: say`The site shows this line as a heading, in large letters: a number sign at the start of a line is enough for it. Put a backslash in front of the sign, or begin the line with another word.`,
        fixes,
      };
    }
  },
};
