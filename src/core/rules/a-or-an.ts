import { isCodeLike } from '../code-like';
import { proseOf } from '../prose';
import { say } from '../say';
import type { Rule } from '../types';

const ARTICLE = /(?<![\w'’.-])[Aa]n? (?=[a-z]{3})/g;

/** Spelt with a vowel, spoken without: "a user", "a one-off", "a European". */
const LIKE_CONSONANT = /^(?:one(?!rous)|once|u[bcfkrst][aeiou]|un(?:[iy](?!nt|ma|mp|nf|nh|ns|nv)|animous)|eu|ewe|oui|use)/;

/** A consonant and a vowel: words, no abbreviations, which are spoken letter by letter ("an ssh key", "an nginx"). */
const CONSONANT = /^(?:[bcdfgjklmnpqrstvwyz]|[bcfgps]l|[bcdfgpt]r|s[cklmnptw]|[stcw]h|qu|str|spr)[aeiou][a-z]{2}/;

export const aOrAn: Rule = {
  id: 'a-or-an',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: '“an” stands in front of a vowel that is spoken, “a” in front of everything else.',
  why: 'It is left when the next word was replaced, by hand or all over the post; readers stumble over it.',
  bad: 'It is «a» application for «an» user with «an» cluster.\n',
  good: 'It is an application for a user with a cluster.\n',
  *check(post) {
    const prose = proseOf(post);
    ARTICLE.lastIndex = 0;
    for (let match = ARTICLE.exec(prose); match; match = ARTICLE.exec(prose)) {
      const at = match.index + match[0].length;
      const word = /^[a-z]*/.exec(prose.slice(at, at + 30))?.[0] ?? '';
      const right = articleOf(word);
      const form = match[0].trim();
      if (!right || form.toLowerCase() === right || isCodeLike(prose, at, at + word.length)) continue;
      const span = { start: match.index, end: match.index + form.length };
      const text = form.startsWith('A') ? right.replace('a', 'A') : right;
      yield {
        span,
        message: say`In front of “${word}” it is “${text}”. Correct it, or look whether the word behind it is the right one.`,
        fixes: [{ title: say`Write “${text}”`, edits: [{ span, text }], preferred: true }],
      };
    }
  },
};

/** Undefined where the spelling does not tell: abbreviations, "hour", "x86". */
function articleOf(word: string): 'a' | 'an' | undefined {
  if (LIKE_CONSONANT.test(word)) return 'a';
  if (/^[aeio][a-z]{3}|^u[np][a-z]{2}/.test(word)) return 'an';
  return CONSONANT.test(word) ? 'a' : undefined;
}
