// Right posts with one slip put into them: how many of each kind are found. Fixed places, so every run says the same.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';

const FOLDER = 'test/sample-blog/src/pages/blog';
const check = (text: string) => checkPost(parsePost(text, `${FOLDER.slice(17)}/starlingx-sample.md`), defaultSite);

/** The sample posts as far as the fixes make them right, without code: slips are put into prose. */
let posts: readonly { text: string; known: ReadonlyMap<string, number> }[] = [];

beforeAll(() => {
  posts = readdirSync(FOLDER).map((name) => {
    const original = readFileSync(`${FOLDER}/${name}`, 'utf8').replace(/^```[\s\S]*?^```$/gm, 'Text of code.');
    const text = applyEdits(original, fixAllEdits(check(original)));
    return { text, known: countByRule(text) };
  });
});

function countByRule(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of check(text)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const LINK = /(?<!!)\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g;
const WORDS = /(?<=[a-z] )([a-z]{4,}) (?=[a-z]{3,} )/g;

/** What is slipped, where (a global expression), into what, and how much of it must be found at least. */
const KINDS: readonly [string, RegExp, string | ((...match: string[]) => string), number][] = [
  ['link without end', LINK, '[$1]($2', 1],
  ['link with a gap', LINK, '[$1] ($2)', 1],
  ['link without brackets', LINK, '$1]($2)', 1],
  ['link the wrong way round', LINK, '($1)[$2]', 0.8],
  ['address and text swapped', LINK, '[$2]($1)', 0.7],
  ['link glued to the word in front', /(?<=[a-z]{3}) (?=\[[a-z][^\]\n]*\]\()/g, '', 0.8],
  ['link in code', LINK, '`[$1]($2)`', 1],
  ['link with backslashes', LINK, '\\[$1\\]($2)', 0.9],
  ['scheme gone', LINK, (_, text = '', href = '') => `[${text}](${href.replace('https://', '')})`, 0.9],
  ['scheme misspelt', LINK, (_, text = '', href = '') => `[${text}](${href.replace('https', 'htps')})`, 1],
  ['no target', LINK, '[$1]', 1],
  ['empty target', LINK, '[$1]()', 1],
  ['placeholder', LINK, '[$1](ADD LINK)', 1],
  ['doubled word', WORDS, '$1 $1 ', 0.85],
  ['doubled words', /(?<=[a-z] )([a-z]{4,} [a-z]{4,}) (?=[a-z]{3,} )/g, '$1 $1 ', 0.9],
  ['blank in front of a comma', /(?<=[a-z]), (?=[a-z])/g, ' , ', 0.95],
  ['two commas', /(?<=[a-z]), (?=[a-z])/g, ',, ', 0.95],
  ['no blank behind a comma', /(?<=[a-z]{3}), (?=[a-z]{3})/g, ',', 0.9],
  ['no blank behind a full stop', /(?<=[a-z]{3})\. (?=[A-Z][a-z])/g, '.', 0.9],
  ['two full stops', /(?<=[a-z]{3})\. (?=[A-Z])/g, '.. ', 0.95],
  ['small letter behind a full stop', /(?<=[a-z]{3}\. )([A-Z])(?=[a-z]+ )/g, (letter) => letter.toLowerCase(), 0.9],
  ['blank line in a sentence', /(?<=\n\n[A-Z][^\n]{80,}[a-z]{4}) (?=[a-z]{3,} [a-z])/g, '\n\n', 0.9],
  ['misread UTF-8', WORDS, '$1â€™s ', 1],
  ['zero-width sign', WORDS, '$1 \u200b', 0.9],
  ['names with underscores', WORDS, 'my_$1 and my_$1 ', 0.8],
  ['stray backtick', WORDS, '`$1 ', 0.9],
  ['name in small letters', /(?<= )StarlingX(?= )/g, 'starlingx', 0.9],
  ['heading glued to its sign', /^(#{1,3}) (?=[A-Z])/gm, '$1', 0.9],
  ['heading of six', /^#{1,3} (?=[A-Z])/gm, '###### ', 1],
  ['heading with a backslash', /^(#{1,3}) (?=[A-Z])/gm, '\\$1 ', 1],
  ['date that no calendar has', /^date: (\d{4})-\d\d-\d\d/gm, 'date: $1-29-01', 0.8],
  ['key misspelt', /^(t)i(tle:)/gm, '$1$2', 1],
  ['category as text', /^category:\n(?: .*\n)+/gm, 'category: Features & Updates\n', 1],
  ['colon in the title', /^title: (\w+) /gm, 'title: $1: ', 1],
  ['teaser marker broken', /<!-- more -->/g, '<!- more ->', 1],
];
/** Slips of a kind in one post, spread over its length. */
const EACH = 4;

function* mutants(text: string, pattern: RegExp, into: string | ((...match: string[]) => string)): Generator<string> {
  const places = [...text.matchAll(pattern)];
  const step = Math.max(1, Math.ceil(places.length / EACH));
  for (let index = 0; index < places.length; index += step) {
    const at = places[index]?.index;
    yield text.replace(pattern, (...match) => {
      const whole = String(match[0]);
      const offset = match.find((part) => typeof part === 'number');
      if (offset !== at) return whole;
      const groups = match.slice(0, match.indexOf(offset)).map(String);
      return typeof into === 'string' ? into.replace(/\$(\d)/g, (_, group) => groups[Number(group)] ?? '') : into(...groups);
    });
  }
}

describe('slips in right posts', () => {
  test.each(KINDS)('%s', (_, pattern, into, least) => {
    const all: boolean[] = [];
    for (const { text, known } of posts) {
      for (const mutant of mutants(text, pattern, into)) {
        const counts = countByRule(mutant);
        all.push([...counts].some(([rule, count]) => count > (known.get(rule) ?? 0)));
      }
    }
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(least);
  });
});
