import { isLetter } from '../letters';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

const BLANK_AND_MARK = /[ \t][,;:!?.)]|\([ \t]/g;

export const spaceBeforePunctuation: Rule = {
  id: 'space-before-punctuation',
  severity: 'warning',
  reads: 'section',
  docs: 'A punctuation mark stands right behind its word, and parentheses hold no blanks at their ends.',
  why: 'The site may break the line there, so that a line begins with the mark; it is mostly left from a deleted word.',
  bad: 'Follow these steps« »: install« », then test it (« »twice« »).\n',
  good: 'Follow these steps: install, then test it (twice).\n',
  *check(post) {
    const prose = proseOf(post);
    BLANK_AND_MARK.lastIndex = 0;
    for (let match = BLANK_AND_MARK.exec(prose); match; match = BLANK_AND_MARK.exec(prose)) {
      const opening = match[0].startsWith('(');
      const span = opening ? blanksAt(prose, match.index + 1, 1) : blanksAt(prose, match.index, -1);
      const outer = prose[opening ? span.end : span.start - 1] ?? '\n';
      const after = prose[match.index + 2] ?? '\n';
      if (opening ? /[\s)]/.test(outer) : !isMisplaced(prose[match.index + 1] ?? '', outer, after)) continue;
      const glued = !opening && isLetter(after);
      const behind = { start: match.index + 2, end: match.index + 2 };
      const edits = glued
        ? [
            { span, text: '' },
            { span: behind, text: ' ' },
          ]
        : [{ span, text: '' }];
      yield {
        span,
        message: say`There is a blank too many here, and the site may break the line at it. Remove it.`,
        fixes: [{ title: glued ? say`Put the blank behind it` : say`Remove the blank`, edits, preferred: true }],
      };
    }
  },
};

/** Not ".NET", ":)", "::", "- :", "| :", nor a mark behind a mark. */
function isMisplaced(mark: string, before: string, after: string): boolean {
  if (/[\s,;:.!?|(>-]/.test(before)) return false;
  // "one ,two"
  if ((mark === ',' || mark === ';') && isLetter(after) && (before === ')' || isLetter(before))) return true;
  return mark === ')' ? !/\w/.test(after) : /[\s*_"”)]/.test(after) && !(mark === ':' && after === ')');
}

/** The run of blanks around an offset, in one direction: 1 to the right, -1 to the left. At most 60. */
function blanksAt(text: string, at: number, step: 1 | -1): { start: number; end: number } {
  let [start, end] = [at, at + 1];
  while (step > 0 && end - start < 60 && (text[end] === ' ' || text[end] === '\t')) end += 1;
  while (step < 0 && end - start < 60 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  return { start, end };
}
