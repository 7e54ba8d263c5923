import { randomFrom } from './random.mjs';
import { digits, quantile } from './table.mjs';

const TYPED = 'the quick [link](x) and `code`. ';
/** How many key strokes one contender has before it is the next one's turn. */
const BLOCK = 25;

/**
 * A text after each of many characters typed at random places.
 * @param {string} text @param {number} count @returns {string[]}
 */
export function typedAtRandom(text, count) {
  const random = randomFrom(20230331);
  let edited = text;
  return Array.from({ length: count }, (_, stroke) => {
    const at = Math.floor(random() * edited.length);
    edited = `${edited.slice(0, at)}${TYPED[stroke % TYPED.length]}${edited.slice(at)}`;
    return edited;
  });
}

/** A text after each character of a title that is written, and written again: what somebody does in front matter. */
export function typedTitle(text, count) {
  const end = text.indexOf('\n', text.indexOf('title: '));
  return Array.from(
    { length: count },
    (_, stroke) => text.slice(0, end) + TYPED.slice(0, 1 + (stroke % TYPED.length)) + text.slice(end),
  );
}

/**
 * What each contender takes for each text: median and p95 in ms.
 *
 * They take turns in blocks of 25 texts, all of them over the same ones. Turn by turn at every key stroke, as it was once done, each
 * begins with the caches and the young generation that the others left: markdownlint alone leaves 9 MB a stroke, and the
 * collection of it comes in whoever runs next. In an editor nobody runs between two key strokes but ourselves. Blocks are near
 * to that, and what else the machine does still meets all alike. The first block of each only warms it up.
 * @param {string[]} texts
 * @param {[label: string, run: (text: string) => unknown][]} contenders
 */
export async function measure(texts, contenders, block = BLOCK) {
  const times = contenders.map(() => []);
  for (let from = 0; from < texts.length; from += block) {
    for (const [index, [, run]] of contenders.entries()) {
      for (const text of texts.slice(from, from + block)) {
        const start = performance.now();
        const answer = run(text);
        if (answer instanceof Promise) await answer;
        if (from > 0) times[index].push(performance.now() - start);
      }
    }
  }
  return contenders.map(([label], index) => ({ label, median: quantile(times[index], 0.5), p95: quantile(times[index], 0.95) }));
}

/** Rows with the share of one contender's median and p95. */
export function rowsOf(results, peer = results[0]) {
  return results.map(({ label, median, p95 }) => [
    label,
    digits(median),
    digits(p95),
    digits(median / peer.median),
    digits(p95 / peer.p95),
  ]);
}
