import { isCodeLike } from '../code-like';
import { scalarFor } from '../fields';
import { proseOf } from '../prose';
import { proseWords, readWords, type Words } from '../prose-words';
import { say } from '../say';
import { doubtfulWords, isHouseWord, slipOf } from '../slips';
import { SLIP_ROWS, type SlipRow } from '../tables/slips';
import { compileTable, scanTable, type WordTable } from '../tables/word-table';
import type { Finding, Rule, Severity } from '../types';

let table: WordTable<SlipRow> | undefined;

export const spellingSlip: Rule = {
  id: 'spelling-slip',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'Words that the posts use often are spelt right.',
  why: 'A post without slips is trusted more. Only words that are certain are named here; a spell checker knows the others.',
  bad: '«Tthe» «doccumentation» is «publised» for all «new comers».\n',
  good: 'The documentation is published for all newcomers.\n',
  *check(post, site) {
    const title = scalarFor(post, site, 'title');
    if (title) yield* slipsIn(post.text, readWords(post.text, title.span));
    yield* slipsIn(proseOf(post), proseWords(post));
    yield* partedWords(proseOf(post));
  },
};

function* slipsIn(text: string, words: Words): Generator<Finding> {
  table ??= compileTable(SLIP_ROWS);
  for (const { row, start, end, form } of scanTable(text, words, table)) {
    if (row.before) row.before.lastIndex = end;
    if (row.before ? !row.before.test(text) : isCodeLike(text, start, end)) continue;
    yield finding(start, form, withCase(form, row.right), row.severity);
  }
  for (const index of doubtfulWords(text, words)) {
    const [start, end] = [words.start[index] ?? 0, words.end[index] ?? 0];
    const doubled = text.charCodeAt(start) === text.charCodeAt(start + 1) - 32;
    const hash = words.hash[index] ?? 0;
    const right = doubled ? undoubled(text.slice(start, end)) : slipOf(text, start, end, hash);
    if (!right || table.rows.has(hash) || isCodeLike(text, start, end)) continue;
    const form = text.slice(start, end);
    // Of a name with capitals inside, they may be there too: "OpenStck".
    if (/^[A-Z]?[a-z]+X?$/.test(form) || (/[a-z][A-Z]/.test(right) && /^[A-Z][a-z]+[A-Z][a-z]*$/.test(form)))
      yield finding(start, form, withCase(form, right));
  }
}

/** What a line's end had parted in a document: "sev- eral". Parts of other words ("pre- and post-install") make none of ours. */
function* partedWords(prose: string): Generator<Finding> {
  for (const match of prose.matchAll(/-(?:[ \t]+|[ \t]*\r?\n[ \t]*)([a-z]{2,14})(?![\w-])/g)) {
    const front = /(?<![\w-])[A-Za-z][a-z]{1,13}$/.exec(prose.slice(Math.max(0, match.index - 15), match.index))?.[0];
    if (front !== undefined && isHouseWord(`${front}${match[1] ?? ''}`))
      yield finding(match.index - front.length, front + match[0], `${front}${match[1] ?? ''}`);
  }
}

/** "Tthe": a capital and the same letter again, a word that no English word begins like. */
function undoubled(form: string): string | undefined {
  return /^([BCDFGHJKMNPRSTVW])[a-z][a-z]*[aeiou]/.test(form) ? form[0] + form.slice(2) : undefined;
}

/** A word at the start of a sentence keeps its capital. */
function withCase(form: string, right: string): string {
  return /^[A-Z]/.test(form) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

function finding(start: number, form: string, right: string, severity?: Severity): Finding {
  const span = { start, end: start + form.length };
  return {
    span,
    ...(severity && { severity }),
    message: say`“${form.replace(/\s+/g, ' ')}” looks like a slip of “${right}”. Correct it, or put it in backticks when it is a name in code.`,
    fixes: [{ title: say`Write “${right}”`, edits: [{ span, text: right }], preferred: true }],
  };
}
