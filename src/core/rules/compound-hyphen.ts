import { proseOf } from '../prose';
import { proseWords } from '../prose-words';
import { runBefore } from '../run-before';
import { say } from '../say';
import { NAMES } from '../tables/names';
import { compileTable, scanTable } from '../tables/word-table';
import type { Rule } from '../types';

const SECOND = compileTable(
  'based compliant native enabled aware certified compatible related specific managed driven powered like'
    .split(' ')
    .map((wrong) => ({ wrong, right: '', exact: true })),
);

/** A participle with its preposition, or a verb, stands for itself: "StarlingX based on Debian". */
const FOLLOWER =
  /^(?:on|upon|in|with|to|by|of|for|from|and|or|at|as|that|when|if|while|but|via|through|across|because|since|so|the|a|an|is|are|was|were|has|have|can|will|it|this|these|its|their|your|our|you|we|they)\b/i;

const names = new Set(NAMES);

export const compoundHyphen: Rule = {
  id: 'compound-hyphen',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A name and “based”, “compliant” and the like in front of a noun are joined by a hyphen.',
  why: 'Without it readers take the name for the noun; reviewers of the blog have asked for it again and again.',
  bad: 'A StarlingX« »based cloud with O-RAN« »compliant interfaces is based on Debian.\n',
  good: 'A StarlingX-based cloud with O-RAN-compliant interfaces is based on Debian.\n',
  *check(post) {
    const prose = proseOf(post);
    for (const { start, end, form } of scanTable(prose, proseWords(post), SECOND)) {
      if (!/[ \t]/.test(prose[start - 1] ?? '') || !/^[ \t][A-Za-z]/.test(prose.slice(end, end + 2))) continue;
      const name = runBefore(prose, start - 1, /[\w-]/, 40);
      if (!isName(name) || FOLLOWER.test(prose.slice(end + 1, end + 11))) continue;
      const span = { start: start - 1, end: start };
      const joined = `${name}-${form}`;
      yield {
        span,
        message: say`In front of a noun it is “${joined}”, with a hyphen, as in the other posts. Join the words.`,
        fixes: [{ title: say`Write “${joined}”`, edits: [{ span, text: '-' }], preferred: true }],
      };
    }
  },
};

/** A product, or an abbreviation: a capital alone may just begin the sentence. */
function isName(word: string): boolean {
  return names.has(word) || /^[A-Z].*[A-Z0-9]|^\dG$/.test(word);
}
