import { say } from '../say';
import type { Rule } from '../types';

/** Six words and more, each made of letters, with the marks of a sentence around them (each sign can be read in one way only: no backtracking): no command and no output looks like that. */
const SENTENCE = /^\p{Lu}[\p{L}’'-]*(?: [\p{L}\p{N}’'()&/+%#.,:;–—-]{1,60}){5,400}[!?]?$/u;
/** A heading (one number sign is a comment in code) or an image of the site. */
const MARKUP = /^(?:#{2,6} [A-Z]|!\[[^\]\n]{0,200}\]\(\/)/;
const LINK = /!?\[([^\]\n]{1,300})\]\([^()\n]{1,500}\)/g;

export const codeAccidental: Rule = {
  id: 'code-accidental',
  severity: 'warning',
  reads: 'section',
  docs: 'A paragraph begins at the start of its line.',
  why: 'Four blanks or a tab in front of a paragraph make code of it: the site shows it in one long line, cut off at the edge of the window. Word processors indent first lines like that.',
  bad: 'Text.\n\n«    »The team met in May and talked about the plans.\n',
  good: 'Text.\n\nThe team met in May and talked about the plans.\n',
  *check({ text, body }) {
    const { lines } = body;
    for (const [index, line] of lines.entries()) {
      if (line.kind !== 'indented' || lines[index - 1]?.kind === 'indented' || lines[index + 1]?.kind === 'indented') continue;
      const isMarkup = MARKUP.test(text.slice(line.content, Math.min(line.end, line.content + 300)));
      const words = text
        .slice(line.content, Math.min(line.end, line.content + 3000))
        .trimEnd()
        .replace(LINK, '$1')
        .replace(/[*_`“”"]/g, '');
      const first = words.split(/(?<=[.!?]) /, 1)[0] ?? '';
      if (!isMarkup && !SENTENCE.test(first)) continue;
      const span = { start: line.start, end: line.content };
      yield {
        span,
        message: say`The line is indented by four blanks or more, so the site shows this paragraph as code, in one line that is cut off. Begin it at the start of the line.`,
        fixes: [{ title: say`Remove the indentation`, edits: [{ span, text: '' }] }],
      };
    }
  },
};
