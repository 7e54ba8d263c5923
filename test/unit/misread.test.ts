// Blocks that js-yaml reads without a complaint, but not as they are meant.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits, fixAllEdits } from '../../src/core/edits';
import { parsePost } from '../../src/core/parse-post';
import { exampleSite } from './example-site';

const front = (inner: string) => parsePost(`---\n${inner}\n---\nText.\n`).front;

describe('a quote that closes lines further down', () => {
  const text = '---\ntemplateKey: blog-post\ntitle: "News\nauthor: Ana Ito"\ndate: 2024-05-06\n---\nText.\n';

  test('is found where it opens', () => {
    const { error, data } = parsePost(text).front;
    expect(data).toMatchObject({ title: 'News author: Ana Ito' });
    expect(error).toMatchObject({ kind: 'quote', key: 'title', misread: true });
    expect(text.slice(error?.span.start, error?.span.end)).toBe('"News');
    const [problem] = checkPost(parsePost(text, 'x.md'), exampleSite);
    expect(problem).toMatchObject({ rule: 'yaml-quote', message: expect.stringContaining('the keys in them are lost') });
  });

  test('is closed by its fix', () => {
    const fixed = applyEdits(text, fixAllEdits(checkPost(parsePost(text, 'x.md'), exampleSite)));
    expect(fixed).toContain('title: News\n');
  });
});

test.each([
  ['title', 'there is no key with a colon'],
  ['- a', 'there is no key with a colon'],
  ['{}', 'there is no key with a colon'],
  ['a: b\ntitle: ? x\nauthor: Ana', 'other keys'],
])('%j is an error in plain words', (inner, words) => {
  expect(front(inner).error?.reason).toContain(words);
});

test.each([
  'title: x',
  '"title": x\nauthor: "Two\n  lines"',
  '0x1F: a\n~: b\n2024: c\n2024-01-01: d\ntrue: e\n1e3: f',
  'a: &a {x: 1}\nb:\n  <<: *a',
  '<<: {title: x}\nauthor: y',
  '# A comment alone',
  '',
  '  title: x\n  author: y',
  '{ title: x }',
  '? title\n: x',
  'title: x\n...',
])('%j is read as it looks', (inner) => {
  expect(front(inner).error).toBeUndefined();
});
