// starlingx-recap.config.json: what it may hold, what is said of the rest, and that the rules obey it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allRules, configurableRules } from '../../src/core/all-rules';
import { checkPost } from '../../src/core/check-post';
import { CONFIG_FILE, readConfig } from '../../src/core/config';
import { isIgnored } from '../../src/core/ignored';
import { parsePost } from '../../src/core/parse-post';
import { noConfig } from '../../src/core/site/defaults';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { siteRules } from '../../src/core/site-rules';
import type { Config, Problem } from '../../src/core/types';
import { exampleSite } from './example-site';
import { memoryFiles, SITE } from './memory-files';

/** The findings of the rules that the tests configure. */
const check = (text: string, config: Partial<Config>, settings = {}): Problem[] => {
  const site = { ...exampleSite, config: { ...noConfig, ...config } };
  const problems = checkPost(parsePost(text, 'src/pages/blog/starlingx-news.md'), site, settings);
  return problems.filter(({ rule }) => /^(?:doubled-word|product-name|outdated-term|link-moved)$/.test(rule));
};
const rulesIn = (text: string, config: Partial<Config>, settings = {}): string[] =>
  check(text, config, settings).map(({ rule, severity }) => `${rule} ${severity}`);
const post = (body: string): string => `---\ntemplateKey: blog-post\ntitle: A quiet week\n---\n\n${body}\n`;

describe('reading', () => {
  test('a severity for every rule, for checks of the whole blog and for unused suppressions', () => {
    const ids = Object.fromEntries(configurableRules.map(({ id }) => [id, 'off']));
    expect(readConfig(JSON.stringify({ rules: ids }))).toEqual({ config: { ...noConfig, rules: ids }, notes: [] });
    for (const { id } of siteRules) expect(ids).toHaveProperty(id);
    expect(ids).toHaveProperty('unused-suppression');
    // A defect of the program is never turned off.
    expect(allRules.filter((rule) => !configurableRules.includes(rule)).map(({ id }) => id)).toEqual(['internal-error']);
  });

  test('the example of the documentation', () => {
    const example = /```json\n(.*?)```/s.exec(readFileSync('docs/configuration.md', 'utf8'))?.[1] ?? '';
    const { config, notes } = readConfig(example);
    expect(notes).toEqual([]);
    expect(config).toEqual(JSON.parse(example));
  });

  test('all tables', () => {
    const value = {
      $schema: 'x',
      links: { 'a.example': 'b.example' },
      names: { foo: 'Foo' },
      terms: { old: null },
      ignore: ['a/*'],
    };
    const { $schema: _, ...tables } = value;
    expect(readConfig(JSON.stringify(value))).toEqual({ config: { ...noConfig, ...tables }, notes: [] });
  });

  test.each([
    ['{', 'is no JSON'],
    ['[]', 'must hold an object'],
    ['{"rulez": {}}', 'no setting rulez'],
    ['{"rules": {"no-such-rule": "off"}}', 'no rule "no-such-rule"'],
    ['{"rules": {"internal-error": "off"}}', 'no rule "internal-error"'],
    ['{"rules": {"date-invalid": "of"}}', '"date-invalid" must be one of off, hint'],
    ['{"rules": []}', '"rules" must be an object'],
    ['{"names": 3}', '"names" must be an object'],
    ['{"names": {"a": 3}}', '"a" in "names" must be a text or null'],
    ['{"ignore": "a"}', '"ignore" must be a list of texts'],
    ['{"ignore": ["a", 3]}', '"ignore" must be a list of texts'],
    ['{"rules": {"__proto__": "off", "constructor": "off"}}', 'no rule "constructor"'],
  ])('%s: is named, and the rest holds', (text, words) => {
    const { config, notes } = readConfig(text);
    expect(notes.join('\n')).toContain(words);
    expect(notes.every((note) => note.startsWith(CONFIG_FILE))).toBe(true);
    expect({ rules: config.rules, names: config.names, terms: config.terms, links: config.links }).toEqual({
      rules: {},
      names: {},
      terms: {},
      links: {},
    });
  });

  test('the good part of a file with a mistake', () => {
    const { config } = readConfig('{"rules": {"date-invalid": "hint", "nonsense": "off"}, "ignore": ["a", 3], "x": 1}');
    expect(config).toEqual({ ...noConfig, rules: { 'date-invalid': 'hint' }, ignore: ['a'] });
  });
});

describe('the nearest one', () => {
  const text = (id: string): string => JSON.stringify({ rules: { [id]: 'off' } });
  test.each([
    ['in the root', { [CONFIG_FILE]: text('date-invalid') }, 'date-invalid'],
    [
      'with the posts, before the root',
      { [CONFIG_FILE]: text('date-invalid'), [`src/pages/blog/${CONFIG_FILE}`]: text('value-type') },
      'value-type',
    ],
    ['between the two', { [`src/${CONFIG_FILE}`]: text('date-format') }, 'date-format'],
  ])('%s', async (_, files, id) => {
    const site = await readSite(memoryFiles({ ...SITE, ...files }));
    expect(site.config.rules).toEqual({ [id]: 'off' });
  });

  test('broken: it is told in the notes of the site', async () => {
    const files = memoryFiles({ ...SITE, [CONFIG_FILE]: '{' });
    const site = await readSite(files);
    expect(site.notes.join()).toContain(CONFIG_FILE);
    expect(await readPosts(files, site)).not.toEqual([]);
  });
});

describe('the rules obey', () => {
  const doubled = post('We met in in May.');

  test('a severity of the repository; the one of the user goes first', () => {
    expect(rulesIn(doubled, {})).toEqual(['doubled-word warning']);
    expect(rulesIn(doubled, { rules: { 'doubled-word': 'hint' } })).toEqual(['doubled-word hint']);
    expect(rulesIn(doubled, { rules: { 'doubled-word': 'off' } })).toEqual([]);
    expect(rulesIn(doubled, { rules: { 'doubled-word': 'off' } }, { 'doubled-word': 'error' })).toEqual(['doubled-word error']);
    expect(rulesIn(doubled, { rules: { 'doubled-word': 'error' } }, { 'doubled-word': 'off' })).toEqual([]);
  });

  test('names', () => {
    const text = post('The Hyperfoo runs on Openstack.');
    expect(rulesIn(text, {})).toEqual(['product-name warning']);
    expect(check(text, { names: { Hyperfoo: 'HyperFoo' } }).map(({ fixes }) => fixes[0]?.edits[0]?.text)).toEqual([
      'HyperFoo',
      'OpenStack',
    ]);
    expect(rulesIn(text, { names: { openstack: null } })).toEqual([]);
  });

  test('terms', () => {
    const text = post('Ask on IRC. The widget board is there.');
    expect(rulesIn(text, { terms: { 'widget board': 'gadget board' } })).toEqual([
      'outdated-term warning',
      'outdated-term warning',
    ]);
    expect(rulesIn(text, { terms: { IRC: null } })).toEqual([]);
  });

  test('links', () => {
    const text = post('See the [notes](https://old.example.org/p/x) and the [pad](https://etherpad.openstack.org/p/x).');
    const texts = (config: Partial<Config>) =>
      check(text, config)
        .filter(({ rule }) => rule === 'link-moved')
        .map(({ fixes }) => fixes[0]?.edits[0]?.text);
    expect(texts({})).toEqual(['https://etherpad.opendev.org/p/x']);
    expect(texts({ links: { 'old.example.org': 'new.example.org', 'etherpad.openstack.org': null } })).toEqual([
      'https://new.example.org/p/x',
    ]);
    // Found by the fuzzer: a row that leads to itself was found, and repaired, again and again.
    expect(texts({ links: { 'old.example.org': 'https://old.example.org/p' } })).toEqual(['https://etherpad.opendev.org/p/x']);
    expect(texts({ links: { 'old.example.org': 'https://www.old.example.org' } })).toEqual([
      'https://www.old.example.org/p/x',
      'https://etherpad.opendev.org/p/x',
    ]);
  });
});

describe('ignored paths', () => {
  test.each([
    ['src/pages/blog/a.md', 'src/pages/blog/a.md', true],
    ['src/pages/blog/a.md', 'src/pages/blog/a-md', false],
    ['src/pages/blog/*.md', 'src/pages/blog/a.md', true],
    ['src/pages/blog/*', 'src/pages/blog/b/a.md', false],
    ['src/**', 'src/pages/blog/a.md', true],
    ['**/a.md', 'src/pages/blog/a.md', true],
    ['**/a.md', 'a.md', true],
    ['**/a.md', 'src/ba.md', false],
    ['src/**/a.md', 'src/a.md', true],
    ['*', 'a.md', true],
    ['*', 'src/a.md', false],
    ['**', 'src/a.md', true],
    ['', 'a.md', false],
    ['src/(a|b).md', 'src/a.md', false],
    ['*draft*', 'my-draft-2.md', true],
    ['*draft*', 'my-draf-2.md', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(isIgnored(path, { ...noConfig, ignore: [pattern] })).toBe(expected);
  });

  test('a pattern of stars comes to an end', () => {
    const pattern = `${'*a'.repeat(300)}b`;
    expect(isIgnored('a'.repeat(2000), { ...noConfig, ignore: [pattern, pattern.replaceAll('*', '**')] })).toBe(false);
  });
});
