import { scalarFor } from '../fields';
import { lineStart } from '../lines';
import { plainSmallWord } from '../lower-case-names';
import { proseOf } from '../prose';
import { say } from '../say';
import { bySection, shiftFinding } from '../sections';
import type { Finding, Rule } from '../types';

/** Words that stay small in a title. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|are|nor|of|off|on|onto|or|out|over|per|so|than|the|to|up|via|vs|with|yet)$/;

/** So many of the other headings must be set in title case before one that is not looks odd. */
const OTHERS = 4;

export const headingCapital: Rule = {
  id: 'heading-capital',
  severity: 'information',
  quietWhileTyping: true,
  docs: 'A title and a heading begin with a capital letter; where the other headings have capitals in all their words, a heading does too.',
  why: 'Headings of the same level look like different ones otherwise; reviewers of the blog ask for it.',
  bad: '# «system» commands\n\nText.\n',
  good: '# System commands\n\nText.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    const at = title && title.style !== 'block' ? title.span.start + (title.style === 'plain' ? 0 : 1) : -1;
    if (at >= 0 && plainSmallWord(post.text, at)) yield smallTitle(post.text, at);
    const headings = headingsOf(post, undefined).flatMap(({ at, part, value }) =>
      value.map((words) => ({ at, words, prose: proseOf(part) })),
    );
    const titled = headings.filter(({ words }) => words.length > 1 && oddWords(words).length === 0).length;
    const many = headings.filter(({ words }) => words.length > 1).length;
    for (const { at, words, prose } of headings) {
      const [first] = words;
      if (!first) continue;
      if (/^#*[\s*_“"([]*$/.test(prose.slice(lineStart(prose, first.at), first.at)) && plainSmallWord(prose, first.at))
        yield shiftFinding(capitalise(prose, [first], undefined), at);
      const odd = oddWords(words);
      if (odd.length > 0 && words.length < 8 && titled >= OTHERS && titled >= (many - 1) * 0.7)
        yield shiftFinding(capitalise(prose, odd, 'hint'), at);
    }
  },
};

const headingsOf = bySection((part) => part.body.headings.map(({ span }) => wordsOf(proseOf(part), span)));

function smallTitle(text: string, at: number): Finding {
  const span = { start: at, end: at + 1 };
  const capital = (text[at] ?? '').toUpperCase();
  return {
    span,
    message: say`The title begins with a small letter, and so it stands on the blog and in the browser tab. Write a capital.`,
    fixes: [{ title: say`Write a capital letter`, edits: [{ span, text: capital }], preferred: true }],
  };
}

interface Word {
  readonly at: number;
  readonly text: string;
}

/** Words of letters alone: file names and versions are written as they are. */
function wordsOf(prose: string, { start, end }: { start: number; end: number }): Word[] {
  const text = prose.slice(start, end);
  return Array.from(text.matchAll(/(?<![^\s(“"[*_#])[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\w.@/-]\w)/g), (match) => ({
    at: start + match.index,
    text: match[0],
  }));
}

/** Small words that a title would have with a capital, the first one aside: it is told by itself. */
function oddWords(words: readonly Word[]): Word[] {
  return words.slice(1).filter(({ text }) => /^[a-z]+$/.test(text) && !SMALL.test(text));
}

function capitalise(prose: string, words: readonly Word[], severity: 'hint' | undefined): Finding {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const edits = words.map(({ at }) => ({ span: { start: at, end: at + 1 }, text: (prose[at] ?? '').toUpperCase() }));
  return {
    span: { start: first.at, end: last.at + last.text.length },
    ...(severity && { severity }),
    message: severity
      ? say`The other headings of this post have capitals in all longer words; this one does not. Write them alike.`
      : say`A heading begins with a capital letter: write “${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}”.`,
    fixes: [{ title: severity ? say`Write it in title case` : say`Write a capital letter`, edits, preferred: true }],
  };
}
