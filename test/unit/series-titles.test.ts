import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { followingTitle, titleEdits } from '../../src/core/series-titles';
import { blogSite } from './cursor-text';

const PTG = 'StarlingX at the virtual Project Teams Gathering in April, 2026';

describe('a title that follows the file name', () => {
  test.each([
    ['the number of the part', 'The tour - Part 2', 'tour-part-2', 'tour-part-3', 'The tour - Part 3'],
    ['a number in words', 'The tour, Part Two', 'tour-part-2', 'tour-part-3', 'The tour, Part 3'],
    ['the first part, which has no number in its name', 'The tour - Part 1', 'tour', 'tour-part-2', 'The tour - Part 2'],
    ['a month', PTG, 'starlingx-vptg-april-2026-recap', 'starlingx-vptg-october-2026-recap', PTG.replace('April', 'October')],
    [
      'month and year',
      `${PTG} - Part 2`,
      'a-april-2026-b-part-2',
      'a-may-2027-b-part-2',
      `${PTG.replace('April, 2026', 'May 2027')} - Part 2`,
    ],
    ['words and number', 'Edge Day (part 2)', 'edge-day-2', 'edge-week-3', 'Edge Week (part 3)'],
    ['signs of regular expressions', 'c++ (x', 'c++', 'd', 'd (x'],
    ['small letters', 'A tour of the lab', 'tour-of-the-lab', 'tour-of-the-rack', 'A tour of the rack'],
  ])('%s', (_name, title, from, to, expected) => {
    expect(followingTitle(title, from, to)).toBe(expected);
  });

  test.each([
    ['other words', 'Five days in spring', 'starlingx-vptg-april-2026-recap', 'starlingx-vptg-may-2026-recap'],
    ['the word twice', 'April, April', 'x-april', 'x-may'],
    ['a part of a word', 'Applied daylight', 'x-day', 'x-week'],
    ['another number', 'The tour - Part 4', 'tour-part-2', 'tour-part-3'],
    ['words that only come in', 'The tour', 'tour', 'tour-again'],
    ['the same name', 'The tour', 'tour', 'tour'],
  ])('not %s', (_name, title, from, to) => {
    expect(followingTitle(title, from, to)).toBeUndefined();
  });

  test('is written as YAML', () => {
    const text = '---\ntitle: "Day: Part 2"\n---\n\nText.\n';
    const edits = titleEdits(parsePost(text, 'src/pages/blog/x-day-part-2.md'), blogSite, 'x-week-part-2');
    expect(applyEdits(text, edits)).toBe("---\ntitle: 'Week: Part 2'\n---\n\nText.\n");
    expect(titleEdits(parsePost('Text.\n', 'src/pages/blog/x-day.md'), blogSite, 'x-week')).toEqual([]);
  });
});
