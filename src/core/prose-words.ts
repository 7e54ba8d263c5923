import { proseOf } from './prose';
import type { Post, Span } from './types';

/** The words of a text, one after the other: place and hash of each. Words that differ in ASCII case alone have one hash. */
export interface Words {
  readonly count: number;
  readonly hash: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * What a UTF-16 code unit counts for in a hash: 0 when it is no part of a word. Words are made of ASCII letters and digits,
 * `_`, and the letters from Latin-1 up to the scripts below general punctuation. Bit 5 is the case of an ASCII letter.
 */
const FOLDED = new Uint16Array(0x10000);
for (let code = 0xc0; code < 0x2000; code += 1) if (code !== 0xd7 && code !== 0xf7) FOLDED[code] = code;
for (let code = 0; code < 128; code += 1) if (/\w/.test(String.fromCharCode(code))) FOLDED[code] = code | 32;

const cache = new WeakMap<Post, Words>();

/** The words of a post's prose. Made once for a post, whichever rule asks first. */
export function proseWords(post: Post): Words {
  const known = cache.get(post);
  if (known) return known;
  const words = readWords(proseOf(post), { start: post.body.span.start, end: post.text.length });
  cache.set(post, words);
  return words;
}

/** Letters, digits and `_` without a gap are one word. One pass, no text is copied: this runs at every key stroke. */
export function readWords(text: string, { start, end }: Span): Words {
  const size = ((end - start) >> 1) + 1;
  if (scratch.hash.length < size) scratch = makeScratch(size);
  const { hash: hashes, start: starts, end: ends } = scratch;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    let folded = FOLDED[text.charCodeAt(at)] as number;
    if (folded === 0) continue;
    const from = at;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 31) + folded) | 0;
      at += 1;
      folded = at < end ? (FOLDED[text.charCodeAt(at)] as number) : 0;
    } while (folded !== 0);
    hashes[count] = hash;
    starts[count] = from;
    ends[count] = at;
    count += 1;
  }
  return { count, hash: hashes.slice(0, count), start: starts.slice(0, count), end: ends.slice(0, count) };
}

/** Where words are put while they are counted: one for all texts, it only grows. */
let scratch = makeScratch(0x4000);

function makeScratch(size: number) {
  return { hash: new Int32Array(size), start: new Int32Array(size), end: new Int32Array(size) };
}

/** The hash that `readWords` gives to this word. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + (FOLDED[word.charCodeAt(at)] ?? 0)) | 0;
  return hash;
}

const BITS = 0xffff;
/** Not 0 at the lower bits of each hash that somebody watches for. */
const watchedFor = new Uint8Array(BITS + 1);
let watchers = 0;

/** From now on `watchedWords` gives the words with these hashes. */
export function watchFor(hashes: Iterable<number>): void {
  for (const hash of hashes) watchedFor[hash & BITS] = 1;
  watchers += 1;
}

const watched = new WeakMap<Words, { readonly watchers: number; readonly indexes: Int32Array }>();

/**
 * The indexes of the words that a table may know, and of few others: each table looks at these alone, so that all of them
 * together go through the text once.
 */
export function watchedWords(words: Words): Int32Array {
  const known = watched.get(words);
  if (known?.watchers === watchers) return known.indexes;
  const { count, hash } = words;
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) if (watchedFor[(hash[index] as number) & BITS] !== 0) found.push(index);
  const indexes = Int32Array.from(found);
  watched.set(words, { watchers, indexes });
  return indexes;
}
