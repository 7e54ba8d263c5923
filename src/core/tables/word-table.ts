import { hashWord, type Words, watchedWords, watchFor } from '../prose-words';

/** One row: a word or words that should be others. */
export interface WordRow {
  /** In lower case unless `exact`; words are parted by one blank, which also stands for a line end. */
  readonly wrong: string;
  /** What should stand there. A match that is written so already is none. */
  readonly right: string;
  /** Only this spelling is wrong. Without it any mix of capitals is. */
  readonly exact?: boolean;
}

/** Rows by the hash of their first word, ready to be looked up. */
export interface WordTable<Row extends WordRow> {
  readonly rows: ReadonlyMap<number, readonly CompiledRow<Row>[]>;
}

interface CompiledRow<Row> {
  readonly row: Row;
  /** Of a row that is a word alone, that word in lower case: no expression needs to be made for it. */
  readonly word: string | undefined;
  /** The hash of the row's second word, if it has one: most phrases that begin alike go on otherwise. */
  readonly second: number | undefined;
  /** Sticky: tested at the first word's start. Made when it is needed, since most of a thousand rows never are. */
  pattern?: RegExp;
}

export interface Hit<Row> {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly form: string;
}

/** What `readWords` takes for words. */
const WORDS = /[\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff]+/g;

/** Rows that begin with the same word are tried in their order: put the longer one first. */
export function compileTable<Row extends WordRow>(rows: readonly Row[]): WordTable<Row> {
  const table = new Map<number, CompiledRow<Row>[]>();
  for (const row of rows) {
    const [first = '', next] = row.wrong.match(WORDS) ?? [];
    const key = hashWord(first);
    const word = first === row.wrong ? first.toLowerCase() : undefined;
    const compiled: CompiledRow<Row> = { row, word, second: next === undefined ? undefined : hashWord(next) };
    const others = table.get(key);
    if (others) others.push(compiled);
    else table.set(key, [compiled]);
  }
  watchFor(table.keys());
  return { rows: table };
}

function phrase(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?:[ \\t]+|[ \\t]*\\r?\\n[ \\t]*)');
}

/** Every place where a row matches, in the order of the text. */
export function* scanTable<Row extends WordRow>(text: string, words: Words, table: WordTable<Row>): Generator<Hit<Row>> {
  let done = 0;
  for (const index of watchedWords(words)) {
    const rows = table.rows.get(words.hash[index] ?? 0);
    const start = words.start[index] ?? 0;
    if (!rows || start < done) continue;
    const word = text.slice(start, words.end[index]);
    for (const compiled of rows) {
      const { row } = compiled;
      if (word === row.right) continue; // Most of what is found is right already.
      if (compiled.second !== undefined && compiled.second !== words.hash[index + 1]) continue;
      const form = compiled.word === undefined ? phraseAt(text, start, compiled) : sameWord(word, compiled);
      if (form === undefined || form.replace(/\s+/g, ' ') === row.right) continue;
      done = start + form.length;
      yield { row, start, end: done, form };
      break;
    }
  }
}

function sameWord(word: string, { row, word: wrong }: CompiledRow<WordRow>): string | undefined {
  return (row.exact ? word === row.wrong : word.toLowerCase() === wrong) ? word : undefined;
}

function phraseAt(text: string, start: number, compiled: CompiledRow<WordRow>): string | undefined {
  const { wrong, exact } = compiled.row;
  compiled.pattern ??= new RegExp(`${phrase(wrong)}(?!\\w)`, exact ? 'y' : 'iy');
  const { pattern } = compiled;
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

/**
 * Our rows with those of the repository's configuration: a row of its own for a wrong text replaces ours for it, `null`
 * takes ours out. The configuration's rows come first and match their exact spelling.
 */
function extendRows<Row extends WordRow>(
  rows: readonly Row[],
  own: Readonly<Record<string, string | null>>,
  make: (row: WordRow) => Row,
): readonly Row[] {
  const entries = Object.entries(own).filter(([wrong]) => /^\w/.test(wrong));
  const named = new Set(entries.map(([wrong]) => wrong.toLowerCase()));
  const added = entries.flatMap(([wrong, right]) => (right === null ? [] : [make({ wrong, right, exact: true })]));
  return [...added, ...rows.filter((row) => !named.has(row.wrong.toLowerCase()))];
}

/**
 * A function that makes the table for a configuration, once for each, however many posts are checked with it. Our rows are
 * StarlingX's: another site has its own configuration's alone.
 */
export function tableFor<Row extends WordRow>(rows: readonly Row[], make: (row: WordRow) => Row) {
  const [ours, others] = [new WeakMap<object, WordTable<Row>>(), new WeakMap<object, WordTable<Row>>()];
  return (own: Readonly<Record<string, string | null>>, isOurs: boolean): WordTable<Row> => {
    const made = isOurs ? ours : others;
    const known = made.get(own);
    if (known) return known;
    const table = compileTable(extendRows(isOurs ? rows : [], own, make));
    made.set(own, table);
    return table;
  };
}
