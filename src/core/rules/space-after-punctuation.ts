import { NOT_PROSE, proseOf } from '../prose';
import { runBefore } from '../run-before';
import type { Rule } from '../types';

const HIDDEN = new RegExp(`${NOT_PROSE}+`, 'g');

const GLUED = /[,;.!?:)][A-Za-z[*“(\xc0-\u1fff]/g;

/** Words that begin a sentence; behind a name ("StarlingX.The") only these prove that it is the start of one. */
const STARTER =
  /^(?:The|This|These|That|There|They|It|In|If|For|From|And|As|At|An|But|By|On|Once|One|Our|So|To|We|When|While|With|You|Your|After|All|Also|Both|Here|How|Please|Users?|What)\b/;

export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  severity: 'warning',
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
        message:
          'There is no blank behind this mark: two words are shown as one. Insert a blank, or put the whole in backticks when it is code.',
        fixes: [{ title: 'Insert a blank', edits: [{ span: { start: at, end: at }, text: ' ' }], preferred: true }],
      };
    }
  },
};

/** `at` is right behind the mark. What has signs of code around it is none of ours. */
function isGlued(prose: string, at: number): boolean {
  const mark = prose[at - 1];
  if (mark !== ')' && /[\s,;.:]/.test(prose[at - 3] ?? ' ') && /\w/.test(prose[at - 2] ?? '')) return false;
  const left = runBefore(prose, at - 1, /\S/, 40).replace(HIDDEN, NOT_PROSE);
  const right = /^\S*/.exec(prose.slice(at, at + 60))?.[0] ?? '';
  if (/[/\\@_=<>{}&$|#%+^~]/.test(left + right) || /["'‘“]$/.test(left)) return false;
  if (mark === ')') return isCloseGlued(left, right);
  const word = /[\p{L}\d-]*[)*”"\uFFFC]{0,3}$/u.exec(left)?.[0] ?? '';
  // "a,b,c", "Chart.Metadata.Name", "x.y": values and names, not sentences.
  if (word !== left.replace(/^[[(*“"]+/, '') || /[,;.:]./.test(right.replace(/[,;.:)*”"]+$/, ''))) return false;
  if (mark === ',' || mark === ';')
    return /[\p{L})*”"\uFFFC]$/u.test(word) && /^[[*“(]?\p{L}/u.test(right) && (word.length > 1 || word === NOT_PROSE);
  if (!/^[[*“(]?\p{Lu}[\p{Ll}'’]*(?![\p{L}\d])/u.test(right)) return false;
  if (mark === ':') return /[)*]$/.test(word) ? /^\p{Lu}\p{Ll}{2}/u.test(right) : /\p{Ll}{2}$/u.test(word) && STARTER.test(right);
  return /^\p{Ll}{2,}|[)*”"]$/u.test(word) ? right.length > 1 : STARTER.test(right) && word.length > 2;
}

/** "(TSN)is"; not "(re)start", "node(s)and" is, "f(x)g" is not. */
function isCloseGlued(left: string, right: string): boolean {
  if (!/^\p{Ll}{2,}[.,;:]?$/u.test(right) || left.includes(NOT_PROSE)) return false;
  return !/^[[*“"]*\(\p{Ll}{1,6}$/u.test(left) && !/\p{L}\(\p{L}{1,3}$/u.test(left);
}
