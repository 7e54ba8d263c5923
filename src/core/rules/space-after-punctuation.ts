import { NOT_PROSE, proseOf } from '../prose';
import { runBefore } from '../run-before';
import { say } from '../say';
import type { Rule } from '../types';

const HIDDEN = new RegExp(`${NOT_PROSE}+`, 'g');

const GLUED = /[,;.!?:)][A-Za-z[*“(\xc0-\u1fff]/g;

/** Words that begin a sentence; behind a name ("StarlingX.The") only these prove that it is the start of one. */
const STARTER =
  /^(?:The|This|These|That|There|They|It|In|If|For|From|And|As|At|An|But|By|On|Once|One|Our|So|To|We|When|While|With|You|Your|After|All|Also|Both|Here|How|Please|Users?|What)\b/;

export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank stands between a punctuation mark or a closing parenthesis and the next word.',
  why: 'Readers see two words run into one, and a line never breaks there.',
  bad: 'The node starts«.»Then it waits«,»mostly, for a host«:»The rest (or little«)»helps.\n',
  good: 'The node starts. Then it waits, mostly, for a host: The rest (or little) helps.\n',
  *check(post) {
    const prose = proseOf(post);
    GLUED.lastIndex = 0;
    for (let match = GLUED.exec(prose); match; match = GLUED.exec(prose)) {
      const at = match.index + 1;
      if (!isGlued(prose, at)) continue;
      yield {
        span: { start: at - 1, end: at },
        message: say`There is no blank behind this mark: two words are shown as one. Insert a blank, or put the whole in backticks when it is code.`,
        fixes: [{ title: say`Insert a blank`, edits: [{ span: { start: at, end: at }, text: ' ' }], preferred: true }],
      };
    }
  },
};

/** `at` is right behind the mark. What has signs of code around it is none of ours. */
function isGlued(prose: string, at: number): boolean {
  const mark = prose[at - 1] ?? '';
  const right = /^\S*/.exec(prose.slice(at, at + 40))?.[0] ?? '';
  // "a,b,c", "Chart.Metadata.Name": values and names, not sentences.
  if (!(NEXT[mark] ?? NEXT_WORD).test(right) || /[,;.:]./.test(right.replace(/[,;.:)*”"]+$/, ''))) return false;
  // "TL;DR"; a name in code that is a link's whole text: `[fs.Dirent](…)`.
  if (/^(?:[A-Z]{2}|dr\b)/.test(right) && /(?:[A-Z]{2}|\btl)$/.test(prose.slice(Math.max(0, at - 3), at - 1))) return false;
  const left = runBefore(prose, at - 1, /\S/, 40).replace(HIDDEN, NOT_PROSE);
  if (/^[*_]{0,2}\[/.test(left) && /^\w{1,60}\]/.test(right)) return false;
  if (CODE.test(left) || CODE.test(right) || /["'‘“]$/.test(left)) return false;
  return mark === ')' ? isAside(left) : endsWord(left, mark, right);
}

const CODE = /[/\\@_=<>{}&$|#%+^~]/;

/** What the text behind the mark must look like. */
const NEXT_WORD = /^[[*“(]?\p{L}/u;
const NEXT_SENTENCE = /^[[*“(]?\p{Lu}[\p{Ll}'’]*(?![\p{L}\d])/u;
const NEXT: Readonly<Record<string, RegExp>> = {
  '.': NEXT_SENTENCE,
  '!': NEXT_SENTENCE,
  '?': NEXT_SENTENCE,
  ':': NEXT_SENTENCE,
  ')': /^\p{Ll}{2,}[.,;:]?$/u,
};

/** `left` is a whole word, perhaps behind a bracket: not "x.y", "a,b", "9.0". */
function endsWord(left: string, mark: string, right: string): boolean {
  const word = /^[[(*“"]*([\p{L}\d-]*[)*”"\uFFFC]{0,3})$/u.exec(left)?.[1];
  if (word === undefined) return false;
  if (mark === ',' || mark === ';') return word === NOT_PROSE || /.[\p{L})*”"\uFFFC]$/u.test(word);
  if (mark === ':') return /[)*]$/.test(word) ? /^\p{Lu}\p{Ll}{2}/u.test(right) : /\p{Ll}{2}$/u.test(word) && STARTER.test(right);
  return /^\p{Ll}{2,}|[)*”"]$/u.test(word) ? right.length > 1 : STARTER.test(right) && word.length > 2;
}

/** "(TSN)is"; not "(re)start", "node(s)and" is, "f(x)g" is not. */
function isAside(left: string): boolean {
  return !left.includes(NOT_PROSE) && !/^[[*“"]*\(\p{Ll}{1,6}$/u.test(left) && !/\p{L}\(\p{L}{1,3}$/u.test(left);
}
