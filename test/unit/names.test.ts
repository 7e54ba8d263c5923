import { describe, expect, test } from 'vitest';
import { deburr, kebabCase, slugOf } from '../../src/core/names';

describe('kebabCase', () => {
  // The right-hand sides are lodash's.
  test.each([
    ['Ildiko Vancsa', 'ildiko-vancsa'],
    ['Ildikó Váncsa', 'ildiko-vancsa'],
    ['Features & Updates', 'features-updates'],
    ['News & Announcements', 'news-announcements'],
    ["O'Neil", 'o-neil'],
    ['O’Neil', 'o-neil'],
    ['Hai Tao Wang, Yong Hu', 'hai-tao-wang-yong-hu'],
    ['Tomás N. P. Barros', 'tomas-n-p-barros'],
    ['Łukasz Ørsted Straße', 'lukasz-orsted-strasse'],
    ['StarlingX', 'starling-x'],
    ['OpenStack2024', 'open-stack-2024'],
    ['XMLHttpRequest', 'xml-http-request'],
    ['R11.0', 'r-11-0'],
    ['already-kebab', 'already-kebab'],
    ['under_score', 'under-score'],
    ['The 1st of 22ND', 'the-1st-of-22nd'],
    ['日本', '日本'],
    ['  ', ''],
    ['', ''],
    ['&&&', ''],
  ])('%j is %j', (text, expected) => expect(kebabCase(text)).toBe(expected));
});

test('deburr drops accents alone', () => {
  expect(deburr('Crème Brûlée æther ŁÓDŹ 日本 ñ')).toBe('Creme Brulee aether LODZ 日本 n');
});

test.each([
  ['src/pages/blog/starlingx-news.md', 'starlingx-news'],
  ['a.b.md', 'a.b'],
  ['x.MD', 'x'],
  ['x.markdown', 'x'],
  ['x.txt', 'x.txt'],
  ['', ''],
])('the slug of %j is %j', (path, expected) => expect(slugOf(path)).toBe(expected));
