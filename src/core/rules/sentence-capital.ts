import { endsAbbreviation } from '../abbreviations';
import { plainSmallWord } from '../lower-case-names';
import { proseOf } from '../prose';
import { proseWords } from '../prose-words';
import { say } from '../say';
import { compileTable, scanTable } from '../tables/word-table';
import { type TextBlock, textBlocks } from '../text-blocks';
import type { Body, Finding, Fix, Post, Rule } from '../types';

const STOP = /[.!?][ \t]{1,2}(?=[a-z])/g;

/** Words that have a capital at the start of a sentence only. Of others that is not certain. */
const PRONOUNS = compileTable(['It', 'You', 'We', 'They'].map((wrong) => ({ wrong, right: '', exact: true })));

/** A paragraph behind code may go on with the sentence in front of it. */
const GOES_ON = /^(?:and|or|but|where|which|who|whose|with|to|as|than|of)$/;

export const sentenceCapital: Rule = {
  id: 'sentence-capital',
  severity: 'information',
  reads: 'section',
  quietWhileTyping: true,
  docs: 'A sentence begins with a capital letter, and words inside it do not.',
  why: 'Readers look for the beginning of the sentence; sentences that were cut in two or joined keep their old capitals.',
  bad: '«now» check the log. «the» node is up, but for some reason «It» waits.\n',
  good: 'Now check the log. The node is up, but for some reason it waits.\n',
  *check(post) {
    const prose = proseOf(post);
    yield* paragraphs(post, prose);
    STOP.lastIndex = 0;
    for (let match = STOP.exec(prose); match; match = STOP.exec(prose)) {
      const at = match.index + match[0].length;
      const word = followsSentence(prose, match.index) ? plainSmallWord(prose, at) : undefined;
      if (word) yield small(at, word, /\d/.test(prose[match.index - 1] ?? '') ? match.index : undefined);
    }
    const headings = new Set(post.body.headings.map(({ span }) => span.end));
    for (const { start, end } of scanTable(prose, proseWords(post), PRONOUNS)) {
      const inside =
        /[a-z,][ \t]$/.test(prose.slice(start - 2, start)) && /^(?:['’][a-z]{1,2})?[ \t][a-z]/.test(prose.slice(end, end + 5));
      if (inside && !isHeadingLine(prose, start, headings)) yield big(prose, start);
    }
  },
};

/** Behind a word or a version, not "e.g.", "vs.", "...", "1." */
function followsSentence(prose: string, stop: number): boolean {
  if (prose[stop] === '.' && endsAbbreviation(prose, stop)) return false;
  return /(?:[a-z]{2}|[\])”"*]|\d\.\d{1,3})$/.test(prose.slice(Math.max(0, stop - 6), stop));
}

function isHeadingLine(prose: string, at: number, ends: ReadonlySet<number>): boolean {
  if (ends.size === 0) return false;
  const length = prose.slice(at, at + 300).search(/\r?\n/);
  return ends.has(length < 0 ? prose.length : at + length);
}

function* paragraphs({ body, text }: Post, prose: string): Generator<Finding> {
  let previous: TextBlock | undefined;
  for (const block of textBlocks(body)) {
    const before = previous;
    previous = block;
    if (block.marker !== '') continue;
    const word = plainSmallWord(prose, block.start);
    if (!word || (before && !isHeadingBetween(body, before, block) && goesOn(text, before, block, word))) continue;
    yield small(block.start, word, undefined);
  }
}

/** Under a heading nothing goes on. */
function isHeadingBetween({ lines }: Body, { index, lines: own }: TextBlock, next: TextBlock): boolean {
  return lines.slice(index + own.length, next.index).some(({ kind }) => kind === 'heading');
}

/** The paragraph in front did not end, or only code stands between: such a split is no matter of capitals. */
function goesOn(text: string, before: TextBlock, block: TextBlock, word: string): boolean {
  const onlyBlank = text.slice(before.end, block.start).trim() === '';
  const tail = text.slice(Math.max(before.start, before.end - 20), before.end).trimEnd();
  return onlyBlank ? !/[.!?][*_"”’)]{0,3}$/.test(tail) : GOES_ON.test(word);
}

function small(at: number, word: string, stop: number | undefined): Finding {
  const span = { start: at, end: at + word.length };
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const fixes: Fix[] = [
    { title: say`Write “${capital}”`, edits: [{ span, text: capital }], ...(stop === undefined && { preferred: true }) },
  ];
  if (stop !== undefined)
    fixes.unshift({ title: say`Remove the full stop`, edits: [{ span: { start: stop, end: stop + 1 }, text: '' }] });
  return {
    span,
    message: say`“${word}” begins a sentence here, or the mark in front of it is left over. Write “${capital}”, or join the sentences.`,
    fixes,
  };
}

function big(prose: string, at: number): Finding {
  const word = /^[A-Za-z]+/.exec(prose.slice(at, at + 10))?.[0] ?? '';
  const span = { start: at, end: at + word.length };
  return {
    span,
    message: say`“${word}” stands inside a sentence: it has no capital there. Write it small.`,
    fixes: [{ title: say`Write “${word.toLowerCase()}”`, edits: [{ span, text: word.toLowerCase() }], preferred: true }],
  };
}
