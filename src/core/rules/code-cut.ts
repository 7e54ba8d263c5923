import type { Line } from '../markdown/blocks';
import { say } from '../say';
import type { Fix, Post, Rule } from '../types';

/** What the column of the site holds of a line of code, in characters (851 px at the size it gives to code). */
const COLUMNS = 81;

export const codeCut: Rule = {
  id: 'code-cut',
  severity: 'hint',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'Lines of code have at most 81 characters.',
  why: 'The site gives blocks of code no scroll bar and does not wrap their lines: what is longer runs over the edge of the window and cannot be read there.',
  bad: '```\nsystem host-if-modify --name data0 --class data --mtu 1500 controller-0 enp0s3 --«verbose»\n```\n',
  good: '```\nsystem host-if-modify --name data0 --class data --mtu 1500 controller-0 enp0s3 \\\n    --verbose\n```\n',
  *check(post) {
    let told = false;
    for (const line of post.body.lines) {
      if (line.kind !== 'code' && line.kind !== 'indented') {
        // A blank line does not end indented code; one word more for what comes behind it is one too many.
        told &&= line.kind === 'blank';
        continue;
      }
      // One word for each block.
      const edge = line.start + COLUMNS + (line.kind === 'indented' ? markWidth(post, line) : 0);
      if (told || line.end <= edge) continue;
      told = true;
      yield {
        span: { start: edge, end: line.end },
        message: say`The site cuts this line off behind ${COLUMNS} characters (blocks of code have no scroll bar there). Break it, here and further down in the block.`,
        fixes: line.kind === 'code' ? wrapped(post, line.start, line.end) : [],
      };
    }
  },
};

/** What makes code of an indented line and is not shown: four blanks or a tab. */
function markWidth({ text }: Post, { start }: Line): number {
  return text[start] === '\t' ? 1 : 4;
}

/** A command may go on behind a backslash; other lines are the author's to break. */
function wrapped({ text, eol }: Post, start: number, end: number): Fix[] {
  const line = text.slice(start, start + COLUMNS - 1);
  const at = line.lastIndexOf(' ');
  const command = /^(?:[$#] )?(?:sudo )?[a-z][\w-]* [a-z-]/.test(line) && !text.slice(start, end).trimEnd().endsWith('\\');
  if (!command || at < 40 || /["'|]/.test(line)) return [];
  return [
    {
      title: say`Go on behind a backslash`,
      edits: [{ span: { start: start + at, end: start + at + 1 }, text: ` \\${eol}    ` }],
    },
  ];
}
