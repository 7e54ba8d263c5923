import { say } from '../say';
import { textBlocks } from '../text-blocks';
import type { Rule } from '../types';

/** Lines up to this length may be the lines of one paragraph, wrapped by hand or by an editor. */
const WRAPPED = 130;
const SENTENCE_END = /[\p{L}\p{N})\]"”’*_`][.?!:]["”’)*_]{0,3}[ \t]?$/u;
const SENTENCE_START = /^(?:[*_"“'(]{0,3}\p{Lu}|\[\p{Lu}|\d+ \p{L})/u;

export const paragraphJoined: Rule = {
  id: 'paragraph-joined',
  severity: 'hint',
  reads: 'section',
  docs: 'A blank line stands between two paragraphs.',
  why: 'One line break alone is a blank to the site: what looks like two paragraphs, or like a question and its answer, in the file is shown as one.',
  bad: '«How did you get started with the project?»\nIn the past years I had mainly worked on products that nobody outside of the company could look into, and I wanted to see how others work.\n',
  good: 'How did you get started with the project?\n\nIn the past years I had mainly worked on products that nobody outside of the company could look into, and I wanted to see how others work.\n',
  *check({ text, body, eol }) {
    for (const { lines, marker, start } of textBlocks(body)) {
      if (lines.length < 2 || marker !== '') continue;
      for (let index = 0; index + 1 < lines.length; index += 1) {
        const line = lines[index];
        const next = lines[index + 1];
        if (!line || !next || (line.end - line.start <= WRAPPED && next.end - next.start <= WRAPPED)) continue;
        const tail = text.slice(Math.max(line.content, line.end - 40), line.end);
        // Two blanks or a backslash at the end of a line break it on the site too.
        if (!SENTENCE_END.test(tail) || tail.endsWith('  ') || !SENTENCE_START.test(text.slice(next.content, next.content + 8)))
          continue;
        // A line that is bold from end to end is a heading in disguise: another rule's.
        if (/^(\*\*|__)(?=\S)[^*]{1,240}\1:?\s?$/.test(text.slice(line.content, Math.min(line.end, line.content + 250))))
          continue;
        const from = index === 0 ? start : line.content;
        const end = line.end - (tail.length - tail.trimEnd().length);
        yield {
          span: { start: from, end },
          message: say`The site shows this line and the next one as one paragraph: a line break alone is a blank to it. Put a blank line between them (or make this line a heading, if it is one).`,
          fixes: [
            { title: say`Put a blank line below`, edits: [{ span: { start: line.end, end: line.end }, text: eol }] },
            {
              title: say`Make it a heading of level 2`,
              edits: [
                { span: { start: from, end: from }, text: '## ' },
                { span: { start: line.end, end: line.end }, text: eol },
              ],
            },
          ],
        };
      }
    }
  },
};
