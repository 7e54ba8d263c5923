// What is true of the StarlingX blog alone is not told on another blog of the same layout.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import { isStarlingX } from '../../src/core/profile';
import { rules } from '../../src/core/rules';
import { defaultSite } from '../../src/core/site/defaults';
import type { Site } from '../../src/core/types';
import { exampleSite } from './example-site';
import { readMarks } from './marks';

const sibling: Site = { ...exampleSite, categories: [{ label: 'News', id: 'category-other' }] };

const found = (text: string, site: Site, path = 'src/pages/blog/starlingx-news.md'): string[] =>
  checkPost(parsePost(text, path), site).map(({ rule }) => rule);

test('the categories tell which blog it is', () => {
  expect([defaultSite, exampleSite, sibling].map(isStarlingX)).toEqual([true, true, false]);
});

const own = rules.filter(({ profile }) => profile === 'starlingx');

test('these rules are about StarlingX', () => {
  expect(own.map(({ id }) => id).sort()).toEqual([
    'footer-missing',
    'footer-outdated',
    'series-crosslink',
    'stay-tuned',
    'team-heading-level',
    'teaser-missing',
  ]);
});

test.each(own.map((rule) => [rule.id, rule] as const))('%s is silent elsewhere', (id, { bad }) => {
  const { text, path } = typeof bad === 'string' ? { text: bad, path: undefined } : bad;
  expect(found(readMarks(text).text, exampleSite, path)).toContain(id);
  expect(found(readMarks(text).text, sibling, path)).not.toContain(id);
});

describe('of the tables only the rows of StarlingX are', () => {
  test.each([
    ['outdated-term', 'Ask on IRC.', false],
    ['outdated-term', 'Ask on the OFTC network.', false],
    ['product-name', 'The fault management service collects alarms.', false],
    ['product-name', 'It runs on Openstack.', true],
    ['link-moved', 'See the [notes](https://etherpad.openstack.org/p/x).', true],
    ['own-link', 'See [that](https://www.starlingx.io/blog/starlingx-sample-metup/).', false],
    ['own-link', 'See [that](/blog/starlingx-sample-metup/).', true],
  ])('%s: %s', (rule, body, everywhere) => {
    const text = `---\ntitle: News\n---\n\n${body}\n`;
    expect(found(text, exampleSite)).toContain(rule);
    expect(found(text, sibling).includes(rule)).toBe(everywhere);
  });
});
