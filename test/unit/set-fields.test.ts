import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/core/date-choices';
import { applyEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { categoryEdits } from '../../src/core/set-category';
import { dateEdit, dateNotice } from '../../src/core/set-date';
import { blogSite } from './cursor-text';

const ISO = '2026-11-23T09:15:00.000Z';
const NEWS = { label: 'News & Announcements', id: 'category-A7fnZYrE1' };
const ends = (text: string): string[] => [text, text.replaceAll('\n', '\r\n')];

describe('the date', () => {
  test.each([
    ['---\ntitle: x\ndate: 2020-01-01 # when\n---\n', `---\ntitle: x\ndate: ${ISO} # when\n---\n`],
    ["---\ndate: '2020-01-01'\ntitle: x\n---\n", `---\ndate: ${ISO}\ntitle: x\n---\n`],
    ['---\ntitle: x\ndate:\n---\n', `---\ntitle: x\ndate: ${ISO}\n---\n`],
    ['---\ntitle: x\ncategory: y\n---\n', `---\ntitle: x\ndate: ${ISO}\ncategory: y\n---\n`],
    ['Text.\n', undefined],
    ['---\ntitle: x\n', undefined],
  ])('%j', (before, after) => {
    for (const [index, text] of ends(before).entries()) {
      const edit = dateEdit(parsePost(text), blogSite, ISO);
      expect(edit && applyEdits(text, [edit])).toBe(after && ends(after)[index]);
    }
  });

  test('so many days from now', () => {
    const now = new Date('2026-11-21T12:34:56.789Z');
    expect(dateIn(now, 10)).toBe('2026-12-01T12:34:00.000Z');
    expect(dateIn(now, 1.5)).toBeUndefined();
    expect(dateIn(now, 1e12)).toBeUndefined();
  });

  const path = 'src/pages/blog/new.md';
  const site = { ...blogSite, today: '2026-11-18', published: new Map([[path, false]]) };
  const notice = (date: string, on = site) => dateNotice(parsePost(`---\ntitle: x\ndate: ${date}\n---\n`, path), on);

  test.each([
    ['2026-11-18T23:59:00.000Z', undefined],
    ['2026-11-17', 'Yesterday, 2026/11/17'],
    ['2026-11-08T08:00:00.000Z', '10 days ago, 2026/11/08'],
    ['2026-11-22', 'In 4 days, 2026/11/22, a Sunday'],
    ['2026-11-21', 'In 3 days, 2026/11/21, a Saturday'],
    ['2026-12-18', undefined],
    ['2026-12-21', 'In 33 days, 2026/12/21'],
    ['2026-13-21', undefined],
    ["'2026-01-01'", undefined],
  ])('of a new post: %s', (date, text) => expect(notice(date)?.text).toBe(text));

  test('nothing of a post that is on the blog, or where nobody knows', () => {
    expect(notice('2026-11-17', { ...site, published: new Map([[path, true]]) })).toBeUndefined();
    expect(notice('2026-11-17', { ...site, published: new Map() })).toBeUndefined();
    expect(dateNotice(parsePost(`---\ndate: 2026-11-17\n---\n`, path), { ...site, today: undefined })).toBeUndefined();
  });
});

describe('the category', () => {
  const entry = '  - label: News & Announcements\n    id: category-A7fnZYrE1\n';
  test.each([
    ['---\ncategory:\n  - label: X\n    id: y\n---\n', `---\ncategory:\n${entry}---\n`],
    [
      '---\ncategory:\n- value: y # id\n  label: "X"\n---\n',
      '---\ncategory:\n- value: category-A7fnZYrE1 # id\n  label: News & Announcements\n---\n',
    ],
    [
      '---\ncategory:\n  - label: X # old\n---\n',
      '---\ncategory:\n  - label: News & Announcements # old\n    id: category-A7fnZYrE1\n---\n',
    ],
    ['---\ncategory:\n---\n', `---\ncategory:\n${entry}---\n`],
    ['---\ncategory: []\ntitle: x\n---\n', `---\ncategory:\n${entry}title: x\n---\n`],
    ['---\ncategory: features-and-updates\n---\n', `---\ncategory:\n${entry}---\n`],
    ['---\ntitle: x\n---\n', `---\ntitle: x\ncategory:\n${entry}---\n`],
    ['---\n{title: x}\n---\n', undefined],
    ['Text.\n', undefined],
  ])('%j', (before, after) => {
    for (const [index, text] of ends(before).entries()) {
      const edits = categoryEdits(parsePost(text), blogSite, NEWS);
      expect(edits && applyEdits(text, edits)).toBe(after && ends(after)[index]);
    }
  });
});
