import { isCodeLike } from '../code-like';
import { proseOf } from '../prose';
import { proseWords } from '../prose-words';
import { slipOf } from '../slips';
import { SLIP_ROWS, type SlipRow } from '../tables/slips';
import { compileTable, scanTable, type WordTable } from '../tables/word-table';
import type { Finding, Rule, Severity } from '../types';

let table: WordTable<SlipRow> | undefined;

export const spellingSlip: Rule = {
  id: 'spelling-slip',
  severity: 'information',
  quietWhileTyping: true,
  docs: 'Words that the posts use often are spelt right.',
  why: 'A post without slips is trusted more. Only words that are certain are named here; a spell checker knows the others.',
  bad: '«Tthe» «doccumentation» is «publised» for all «new comers».\n',
  good: 'The documentation is published for all newcomers.\n',
  *check(post) {
    const prose = proseOf(post);
    const words = proseWords(post);
    table ??= compileTable(SLIP_ROWS);
    for (const { row, start, end, form } of scanTable(prose, words, table)) {
      if (row.before) row.before.lastIndex = end;
      if (row.before ? !row.before.test(prose) : isCodeLike(prose, start, end)) continue;
      yield finding(start, form, withCase(form, row.right), row.severity);
    }
    for (let index = 0; index < words.count; index += 1) {
      const [start, end] = [words.start[index] ?? 0, words.end[index] ?? 0];
      const doubled = end - start > 3 && prose.charCodeAt(start) === prose.charCodeAt(start + 1) - 32;
      const hash = words.hash[index] ?? 0;
      const right = doubled ? undoubled(prose.slice(start, end)) : slipOf(prose, start, end, hash);
      if (!right || table.rows.has(hash) || isCodeLike(prose, start, end)) continue;
      const form = prose.slice(start, end);
      if (/^[A-Z]?[a-z]+X?$/.test(form)) yield finding(start, form, withCase(form, right));
    }
  },
};

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
    message: `“${form.replace(/\s+/g, ' ')}” looks like a slip of “${right}”. Correct it, or put it in backticks when it is a name in code.`,
    fixes: [{ title: `Write “${right}”`, edits: [{ span, text: right }], preferred: true }],
  };
}
