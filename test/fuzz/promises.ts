import { newMemory } from '../../src/core/check-memory';
import { checkPost } from '../../src/core/check-post';
import { complete } from '../../src/core/complete';
import { applyEdits, fixAllEdits, preferredFix } from '../../src/core/edits';
import { INTERNAL_RULE } from '../../src/core/engine-rules';
import { FRONT_MATTER_LIMIT } from '../../src/core/fences';
import { hover } from '../../src/core/hover';
import { readKinds } from '../../src/core/new-post/shipped';
import { parsePost } from '../../src/core/parse-post';
import { looksLikePost } from '../../src/core/recognise';
import { cardOf } from '../../src/core/site/cards';
import type { Post, PostCard, Problem, Site } from '../../src/core/types';
import { commands, namedPlaces } from './authoring';
import type { Fuzzed } from './documents';
import { wrongEffect } from './effects';
import { disagreement } from './matter';
import { cutsInTwo, wrongPlace } from './positions';
import { wrongPage } from './rendering';
import { same } from './same';
import { areApart, inverse, isInside, spansIn, spansOf } from './spans';
import { wrongWriting } from './written';

const NOW = new Date('2026-04-15T09:15:00Z');
/** More rounds of "fix all" nobody presses, nor does the command line go through more. */
const ROUNDS = 10;

function promise(kept: boolean, words: string | (() => string)): asserts kept {
  if (!kept) throw new Error(typeof words === 'string' ? words : words());
}

function expectNothingWrong(words: string | undefined): void {
  promise(words === undefined, String(words));
}

/** The kinds of posts that come with the program. */
const { kinds } = await readKinds();

/** What the checks and the index say of a text. */
export interface Reading {
  readonly problems: readonly Problem[];
  readonly card: PostCard;
}

/** Reads a text as for the first time: parsed again, so that nothing kept for another post is at hand. */
export function read(text: string, path: string, site: Site): Reading {
  const post = parsePost(text, path);
  return { problems: checkPost(post, site), card: cardOf(post) };
}

/** The next text as the editor reads it: with what is remembered of the one before. */
function remembering(text: string, next: string, path: string, site: Site): Reading {
  const memory = newMemory();
  checkPost(parsePost(text, path), site, {}, memory);
  const post = parsePost(next, path);
  return { problems: checkPost(post, site, {}, memory), card: cardOf(post) };
}

/** A fix's other post is a function, made anew each time: everything else of two readings must be the same. */
export function sameReading(a: Reading, b: Reading): boolean {
  const bare = ({ problems }: Reading): unknown =>
    problems.map((problem) => ({
      ...problem,
      fixes: problem.fixes.map(({ elsewhere, ...fix }) => ({ ...fix, elsewhere: elsewhere?.path })),
    }));
  return same(bare(a), bare(b)) && same(a.card, b.card);
}

/** Throws, with a sentence, when the core breaks one of its promises on a document. Gives what was found in it. */
export function examine({ text, path, next }: Fuzzed, site: Site): Reading {
  const post = parsePost(text, path);
  const problems = checkPost(post, site);
  const reading = { problems, card: cardOf(post) };
  looksLikePost(post.front, site);
  promise(
    spansOf(post).every((span) => isInside(span, text)),
    () => `a place outside of the text: ${JSON.stringify(spansOf(post).find((span) => !isInside(span, text)))}`,
  );
  expectGoodProblems(problems, text);
  promise(disagreement(text) === undefined, () => String(disagreement(text)));
  expectNothingWrong(wrongPage(post, site));
  expectNothingWrong(wrongWriting(text, kinds, site, NOW));
  expectNothingWrong(wrongEffect(post, site, problems, NOW));
  expectGoodAnswers(post, site, problems);
  const later = read(next, path, site);
  promise(sameReading(remembering(text, next, path, site), later), 'what is remembered of the text before changes what is found');
  promise(sameReading(read(text, path, site), reading), 'another version read between two readings changes what is found');
  expectGoodFixes(reading.problems, { text, path }, site);
  return reading;
}

function expectGoodProblems(problems: readonly Problem[], text: string): void {
  const failed = problems.find(({ rule }) => rule === INTERNAL_RULE);
  promise(!failed, () => failed?.message ?? '');
  const bad = problems.find((problem) => spansIn([problem]).some((span) => !isInside(span, text)));
  promise(!bad, () => `${bad?.rule}: a place outside of the text: ${JSON.stringify(bad)}`);
  const overlapping = problems.find(({ fixes }) => fixes.some(({ edits }) => !areApart(edits)));
  promise(!overlapping, () => `${overlapping?.rule}: edits of one fix overlap`);
  // Line ends of two kinds are repaired by taking them apart; no editor has them.
  const cutting = problems.find(
    ({ rule, fixes }) => rule !== 'line-ends-mixed' && fixes.some(({ edits }) => cutsInTwo(edits, text)),
  );
  promise(!cutting, () => `${cutting?.rule}: a fix cuts a character in two: ${JSON.stringify(cutting)}`);
}

/** Completion and hover at places of all kinds, and what the commands write. */
function expectGoodAnswers(post: Post, site: Site, problems: readonly Problem[]): void {
  const { text, front } = post;
  const starts = front.entries.flatMap(({ key, value }) => [key.start, key.end, value.span.start, value.span.end]);
  const some = [0, 1, 4, front.span.end, front.inner.end, text.length >> 1, text.length, -1, text.length + 9];
  const offsets = [...starts.slice(0, 12), ...some];
  for (const offset of offsets) {
    const spans = complete(post, site, offset, NOW).flatMap(({ span, extraEdits = [] }) => [
      span,
      ...extraEdits.map((edit) => edit.span),
    ]);
    const told = hover(post, site, offset);
    promise(
      [...spans, ...(told ? [told.span] : [])].every((span) => isInside(span, text)),
      () => `completion or hover at ${offset} names a place outside of the text`,
    );
  }
  expectNothingWrong(wrongPlace(post, offsets));
  promise(
    namedPlaces(post, site, problems, offsets).every((span) => isInside(span, text)),
    'a feature names a place outside of the text',
  );
  for (const command of commands(site, NOW)) {
    const edits = command(post, () => problems);
    promise(
      edits.every(({ span }) => isInside(span, text)) && areApart(edits),
      () => `a command's edits are no good: ${JSON.stringify(edits)}`,
    );
    promise(!cutsInTwo(edits, text), () => `a command cuts a character in two: ${JSON.stringify(cutsInTwo(edits, text))}`);
    promise(applyEdits(applyEdits(text, edits), inverse(text, edits)) === text, "a command's edits cannot be undone");
  }
}

/** "Fix all" is undone to the byte, comes to an end, and has then nothing more to do. */
function expectGoodFixes(problems: readonly Problem[], { text, path }: { text: string; path: string }, site: Site): void {
  let [current, found] = [text, problems];
  // js-yaml names its first complaint alone: each line of the front matter may have one.
  const most = ROUNDS + text.slice(0, FRONT_MATTER_LIMIT).split('\n---', 2).join().split('\n').length;
  for (let round = 0; found.some(preferredFix); round += 1) {
    promise(round < most, () => `"fix all" does not come to an end: ${found.filter(preferredFix).map(({ rule }) => rule)}`);
    const edits = fixAllEdits(found);
    const fixed = applyEdits(current, edits);
    promise(edits.length > 0 && areApart(edits), 'preferred fixes that "fix all" cannot apply');
    promise(applyEdits(fixed, inverse(current, edits)) === current, '"fix all" cannot be undone');
    promise(fixed !== current, () => `a fix changes nothing: ${found.filter(preferredFix).map(({ rule }) => rule)}`);
    [current, found] = [fixed, checkPost(parsePost(fixed, path), site)];
    expectGoodProblems(found, current);
  }
}
