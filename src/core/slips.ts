import { distance } from './near-miss';
import { hashWord, type Words } from './prose-words';
import { HOUSE_NAMES, HOUSE_WORDS, REAL_WORDS } from './tables/house-words';

/** Shorter words have too many neighbours that are words too. */
const SHORTEST = 6;
const LONGEST = 24;
/** From this length on no two words differ by a letter that has moved, but for those that are known. */
const MOVED = 9;

/** Words by the hash of the word, and by the hashes of the word less one letter: what two words one slip apart share. */
interface Index {
  readonly words: ReadonlyMap<number, string>;
  readonly shortened: Shortened;
  /** A bit for the lower 20 bits of each hash in one of the maps: nearly all look-ups end here. */
  readonly filter: Int32Array;
}

/**
 * What a word less one letter was: a hash table of 16,000 places in typed arrays, since a `Map` of lists takes ten times the room and
 * three times the time to make, which each run of the command line pays. Places behind each other hold what has one hash.
 */
interface Shortened {
  readonly hashes: Int32Array;
  /** The index of the word from 1; 0 where nothing is. */
  readonly words: Uint16Array;
  readonly names: readonly string[];
}

const PLACES = 0xffff;

function addShort({ hashes, words }: Shortened, hash: number, word: number): void {
  let at = hash & PLACES;
  while (words[at] !== 0) {
    if (words[at] === word && hashes[at] === hash) return; // A letter that is there twice.
    at = (at + 1) & PLACES;
  }
  hashes[at] = hash;
  words[at] = word;
}

function findShort({ hashes, words, names }: Shortened, hash: number, into: string[]): void {
  for (let at = hash & PLACES; words[at] !== 0; at = (at + 1) & PLACES)
    if (hashes[at] === hash) into.push(names[(words[at] as number) - 1] as string);
}

function has(filter: Int32Array, hash: number): boolean {
  return (((filter[(hash & 0xfffff) >>> 5] ?? 0) >>> (hash & 31)) & 1) !== 0;
}

function add(filter: Int32Array, hash: number): void {
  const at = (hash & 0xfffff) >>> 5;
  filter[at] = (filter[at] ?? 0) | (1 << (hash & 31));
}

let index: Index | undefined;

const CLEAN_BITS = 0x7fff;
/** Hashes of words that are no slip, as they were last seen: nearly all words of a text were there at the last key stroke. */
const clean = new Int32Array(CLEAN_BITS + 1);

/** The slips that were seen last, by hash: those that nobody corrects are there at the next key stroke, too. */
const slips = new Map<number, { readonly word: string; readonly right: string }>();
const SLIPS = 500;

/** The indexes of the words that may be slips: the long ones that were not seen to be none, and those like "Tthe". */
export function* doubtfulWords(text: string, { count, hash, start, end }: Words): Generator<number> {
  for (let index = 0; index < count; index += 1) {
    const now = hash[index] as number;
    if (clean[now & CLEAN_BITS] === now) continue;
    const [from, to] = [start[index] as number, end[index] as number];
    if (to - from >= SHORTEST || (to - from > 3 && isDoubled(text, from))) yield index;
    else clean[now & CLEAN_BITS] = now;
  }
}

/** Whether a word begins with one letter twice. Words that do are never told by their hash, which is the same for "tthe" and "Tthe". */
function isDoubled(text: string, start: number): boolean {
  return (text.charCodeAt(start) | 32) === (text.charCodeAt(start + 1) | 32);
}

/**
 * The house word that the word `[start, end)` is one slip away from: a letter left out, doubled or too many, two letters
 * swapped; in a name also a wrong one. `hash` is the word's. Undefined for known words, real words, and plurals and the like.
 */
export function slipOf(text: string, start: number, end: number, hash: number): string | undefined {
  if (end - start < SHORTEST || end - start > LONGEST) return undefined;
  const seen = slips.get(hash);
  if (seen?.word === text.slice(start, end).toLowerCase()) return seen.right;
  index ??= build();
  const found = index.words.has(hash) ? undefined : candidates(text, start, end, hash, index);
  const word = found ? text.slice(start, end).toLowerCase() : '';
  const right = found && rightOf(word, found);
  if (right !== undefined) remember(hash, word, right);
  else if (!isDoubled(text, start)) clean[hash & CLEAN_BITS] = hash;
  return right;
}

/** In any case. */
export function isHouseWord(word: string): boolean {
  index ??= build();
  return index.words.get(hashWord(word))?.toLowerCase() === word.toLowerCase();
}

function remember(hash: number, word: string, right: string): void {
  if (slips.size >= SLIPS) slips.clear();
  slips.set(hash, { word, right });
}

function rightOf(word: string, found: readonly string[]): string | undefined {
  if (!/^[a-z]+$/.test(word) || REAL_WORDS.has(word)) return undefined;
  return found.find((right) => isSlip(word, right.toLowerCase(), right !== right.toLowerCase()));
}

function candidates(text: string, start: number, end: number, hash: number, known: Index): string[] | undefined {
  const { words, shortened, filter } = known;
  if (!shorten(text, start, end, hash, filter) && !has(filter, hash)) return undefined;
  const found: string[] = [];
  findShort(shortened, hash, found);
  for (let at = 0; at < end - start; at += 1) {
    const short = buffer[at] ?? 0;
    if (!has(filter, short)) continue;
    const known = words.get(short);
    if (known) found.push(known);
    findShort(shortened, short, found);
  }
  return found;
}

/** The first letter is right, and not the last one alone differs: "contributors", "configures". Or a letter has moved: "oncfiguration". */
function isSlip(word: string, right: string, name: boolean): boolean {
  if (word.length === right.length && word.length >= MOVED && isAnagram(word, right)) return true;
  if (word[0] !== right[0] || word.at(-1) !== right.at(-1) || distance(word, right, 1) > 1) return false;
  return name || word.length !== right.length || isAnagram(word, right);
}

/** Of words that are equal but for a letter each. */
function isAnagram(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function build(): Index {
  const words = new Map<number, string>();
  const names = [...HOUSE_WORDS, ...HOUSE_NAMES];
  const shortened = { hashes: new Int32Array(PLACES + 1), words: new Uint16Array(PLACES + 1), names };
  const filter = new Int32Array(0x100000 / 32);
  for (const [index, word] of names.entries()) {
    const hash = hashWord(word);
    words.set(hash, word);
    add(filter, hash);
    shorten(word, 0, word.length, hash, filter);
    for (let at = 0; at < word.length; at += 1) {
      const short = buffer[at] ?? 0;
      add(filter, short);
      addShort(shortened, short, index + 1);
    }
  }
  return { words, shortened, filter };
}

/** What `shorten` gives. One for all, because this runs for each long word at every key stroke. */
const buffer = new Int32Array(LONGEST);

/**
 * Puts the hashes of an ASCII word less each of its letters into `buffer`, without making those words: `hashWord` is a
 * polynomial in 31, so the hash of what follows a letter is the whole hash less that of what leads up to it, times a power.
 * Tells whether one of them may be known: for most words none is, and no list is made.
 */
function shorten(text: string, start: number, end: number, hash: number, filter: Int32Array): boolean {
  let prefix = 0;
  let near = 0;
  for (let at = start; at < end; at += 1) {
    const next = (Math.imul(prefix, 31) + (text.charCodeAt(at) | 32)) | 0;
    const power = POWERS[end - at - 1] as number;
    const short = (Math.imul(prefix, power) + hash - Math.imul(next, power)) | 0;
    buffer[at - start] = short;
    near |= (filter[(short & 0xfffff) >>> 5] as number) >>> (short & 31);
    prefix = next;
  }
  return (near & 1) !== 0;
}

const POWERS = new Int32Array(LONGEST + 2);
POWERS[0] = 1;
for (let at = 1; at < POWERS.length; at += 1) POWERS[at] = Math.imul(POWERS[at - 1] ?? 0, 31);
