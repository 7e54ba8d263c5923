import { lineEnd, lineStart } from '../lines';
import { proseOf } from '../prose';
import { runBefore } from '../run-before';
import { say } from '../say';
import type { Rule } from '../types';

/** A word right in front, a letter or digit right behind. */
const GLUED = /[\w*"”\xc0-\u1fff]\((?=[\w"“\xc0-\u1fff])/g;

/** "node(s)", "entr(y)": what may follow a word in parentheses as a part of it. */
const ENDING = /^(?:s|es|ies|d|ed|r|er|ers|rs|n|en|ing|ly|al|y|e|a|an|x|i|t)$/i;

export const spaceBeforeParenthesis: Rule = {
  id: 'space-before-parenthesis',
  severity: 'warning',
  reads: 'section',
  docs: 'A blank stands between a word and an opening parenthesis.',
  why: 'The two are shown as one word, and a search for it finds neither.',
  bad: 'Time-Sensitive Networking«(»TSN) runs on each node(s).\n',
  good: 'Time-Sensitive Networking (TSN) runs on each node(s).\n',
  *check(post) {
    const prose = proseOf(post);
    GLUED.lastIndex = 0;
    for (let match = GLUED.exec(prose); match; match = GLUED.exec(prose)) {
      const at = match.index + match[0].length - 1;
      if (opensBold(prose, at) || isCall(prose, at)) continue;
      yield {
        span: { start: at, end: at + 1 },
        message: say`The word and the parenthesis are shown as one. Put a blank between them, or put both in backticks when it is code.`,
        fixes: [{ title: say`Insert a blank`, edits: [{ span: { start: at, end: at }, text: ' ' }], preferred: true }],
      };
    }
  },
};

/** The asterisks in front belong to what is in the parenthesis: "**(TSN) networks**". */
function opensBold(prose: string, at: number): boolean {
  let start = at;
  while (prose[start - 1] === '*' && at - start < 3) start -= 1;
  return start < at && !/[\w)"”\xc0-\u1fff]/.test(prose[start - 1] ?? ' ');
}

/** A function, a formula, a manual page, an ending: "f(x)", "getNode(name)", "os.open(path)", "kubectl(1)", "cluster(s)". */
function isCall(prose: string, at: number): boolean {
  const word = runBefore(prose, at, /[\w.$:/-]/, 60);
  const close = prose.slice(at + 1, at + 400).search(/[)\n]/);
  const inner = prose.slice(at + 1, at + 1 + (close < 0 ? 400 : close));
  if (word.length === 1 || ENDING.test(inner) || inner.length < 2) return true;
  if (/[._$:/]|^[a-z]+[A-Z]/.test(word) || isSignature(prose, at)) return true;
  return /^["“'\d]\S*$|^\S*[=,]\S/.test(inner.split(/\s/, 1)[0] ?? '') && !/ /.test(inner);
}

/** A heading that is nothing but a function: "### first(list, listener)". */
function isSignature(prose: string, at: number): boolean {
  const line = prose.slice(lineStart(prose, at), Math.min(lineEnd(prose, at), at + 400));
  return line.startsWith('#') && /^#{1,6} [a-z]\w{0,60}\([^()]{0,300}\)[ \t]*$/.test(line);
}
