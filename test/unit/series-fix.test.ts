// The repair of missing links between the parts of a series: both posts get theirs, each in its own place.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { readCard } from '../../src/core/site/cards';
import { defaultSite } from '../../src/core/site/defaults';
import type { Fix, Site } from '../../src/core/types';

const ONE = 'src/pages/blog/starlingx-sample-tour.md';
const TWO = 'src/pages/blog/starlingx-sample-tour-part-2.md';
const URL = 'https://www.starlingx.io/blog/';
const write = (body: string): string => `---\ntemplateKey: blog-post\ntitle: The tour\n---\n${body}\n`;
const footer = '# About StarlingX\n\nWords.';

function siteOf(posts: Readonly<Record<string, string>>): Site {
  return { ...defaultSite, found: true, posts: Object.entries(posts).map(([path, text]) => readCard(path, text)) };
}

const SERIES = ['series-crosslink', 'stay-tuned'];

function found(path: string, posts: Readonly<Record<string, string>>) {
  const problems = checkPost(parsePost(posts[path] ?? '', path), siteOf(posts));
  return problems.filter(({ rule }) => SERIES.includes(rule));
}

/** Both posts after the only fix of the only finding about the series in `path`, as the editor applies it. */
function repaired(path: string, posts: Readonly<Record<string, string>>): Record<string, string> {
  const [problem, ...more] = found(path, posts);
  const fix = problem?.fixes[0] as Fix;
  expect([more, problem?.fixes.length]).toEqual([[], 1]);
  const result = { ...posts, [path]: applyEdits(posts[path] ?? '', fix.edits) };
  const { elsewhere } = fix;
  if (!elsewhere) return result;
  const other = posts[elsewhere.path] ?? '';
  return { ...result, [elsewhere.path]: applyEdits(other, elsewhere.edits(parsePost(other, elsewhere.path))) };
}

describe.each(['\n', '\r\n'])('the fix for a series of two, line end %j', (eol) => {
  const lines = (text: string): string => text.replaceAll('\n', eol);
  const both = (one: string, two: string): Record<string, string> => ({ [ONE]: lines(write(one)), [TWO]: lines(write(two)) });

  test('writes both posts, from whichever of the two', () => {
    const posts = both(`Day one.\n\n${footer}`, 'Day two.');
    const expected = both(
      `Day one.\n\nRead on in [Part 2](${URL}starlingx-sample-tour-part-2/).\n\n${footer}`,
      `Day two.\n\nYou can read what came before in [Part 1](${URL}starlingx-sample-tour/).`,
    );
    expect(repaired(ONE, posts)).toEqual(expected);
    expect(repaired(TWO, posts)).toEqual(expected);
    for (const path of [ONE, TWO]) expect(found(path, expected)).toEqual([]);
  });

  test('links the words that promise the next part, in either post', () => {
    const posts = both('Day one. More in the next post.', 'Day two.');
    const expected = both(
      `Day one. More in [the next post](${URL}starlingx-sample-tour-part-2/).`,
      `Day two.\n\nYou can read what came before in [Part 1](${URL}starlingx-sample-tour/).`,
    );
    expect(found(ONE, posts).map(({ rule }) => rule)).toEqual(['stay-tuned']);
    expect(repaired(ONE, posts)).toEqual(expected);
    expect(repaired(TWO, posts)).toEqual(expected);
  });

  test('leaves a post alone that links already, and says so', () => {
    const posts = both('Day one.', `Day two, after [the first](/blog/starlingx-sample-tour/).`);
    const [problem] = found(ONE, posts);
    expect(problem?.fixes[0]).not.toHaveProperty('elsewhere');
    expect(problem?.message).not.toContain('back from there');
    expect(repaired(ONE, posts)[TWO]).toBe(posts[TWO]);
  });

  test('does nothing to a second post that got its link since it was read', () => {
    const [problem] = found(ONE, both('Day one.', 'Day two.'));
    const other = parsePost(lines(write('Day two, after [the first](/blog/starlingx-sample-tour/).')), TWO);
    expect(problem?.fixes[0]?.elsewhere?.edits(other)).toEqual([]);
  });

  test('is, in "fix all", that of each post alone', () => {
    const posts = both('Day one.', 'Day two.');
    const text = posts[ONE] ?? '';
    const fixed = applyEdits(text, fixAllEdits(found(ONE, posts)));
    expect(fixed).toBe(lines(write(`Day one.\n\nRead on in [Part 2](${URL}starlingx-sample-tour-part-2/).`)));
  });
});
