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
    'host-misspelt',
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

describe('the tables are StarlingX’s', () => {
  const sentence = (body: string): string => `---\ntitle: News\n---\n\n${body}\n`;

  test.each([
    ['outdated-term', 'Ask on IRC.'],
    ['outdated-term', 'Ask on the OFTC network.'],
    ['product-name', 'The fault management service collects alarms.'],
    ['product-name', 'It runs on Openstack.'],
    ['link-moved', 'See the [notes](https://etherpad.openstack.org/p/x).'],
    ['link-moved', 'Run `git clone https://git.starlingx.io/stx-config`.'],
    ['host-misspelt', 'See the [code](https://opendev.ogr/x).'],
    ['own-link', 'See [that](https://www.starlingx.io/blog/starlingx-sample-metup/).'],
    ['image-path', '![A cat on a mat](https://www.starlingx.io/img/cat.png)'],
    ['image-path', '![A cat on a mat](https://github.com/StarlingXWeb/starlingx-website/blob/master/static/img/cat.png)'],
  ])('%s: %s', (rule, body) => {
    expect(found(sentence(body), exampleSite)).toContain(rule);
    expect(found(sentence(body), sibling)).not.toContain(rule);
  });

  test('addresses of its own are told by what the site says of itself', () => {
    const site: Site = { ...sibling, home: 'https://clouds.example' };
    const of = (body: string): string[] => found(sentence(body), site).filter((rule) => /^(?:own-link|image-)/.test(rule));
    expect(of('See [that](/blog/starlingx-sample-metup/).')).toEqual(['own-link']);
    expect(of('See [that](https://clouds.example/blog/starlingx-sample-metup/).')).toEqual(['own-link']);
    expect(of('See [that](https://elsewhere.example/blog/starlingx-sample-metup/).')).toEqual([]);
    expect(of('![A cat on a mat](https://www.clouds.example/img/cat.png)')).toEqual(['image-path']);
    expect(of('![A cat on a mat](https://clouds.example/other/cat.png)')).toEqual([]);
    expect(of('![A cat on a mat](https://www.starlingx.io/img/cat.png)')).toEqual(['image-remote']);
  });

  test('elsewhere the rows of the configuration hold, and only those', () => {
    const config = {
      ...sibling.config,
      links: { 'old.example': 'https://new.example' },
      names: { Cloudtop: 'CloudTop' },
      terms: { 'the Guild': 'the Club' },
    };
    const text = sentence('Ask the Guild on Openstack and Cloudtop, see [it](https://old.example/a).');
    for (const site of [
      { ...sibling, config },
      { ...sibling, config, sameLayout: false },
    ])
      expect(found(text, site)).toEqual(expect.arrayContaining(['link-moved', 'outdated-term', 'product-name']));
    expect(found(text, { ...sibling, config }).filter((rule) => rule === 'product-name')).toHaveLength(1);
    expect(found(text, { ...exampleSite, config }).filter((rule) => rule === 'product-name')).toHaveLength(2);
  });
});
