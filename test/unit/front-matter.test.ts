import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { applyEdits } from '../../src/core/edits';
import { readAsTheSite } from '../../src/core/front-matter';
import { parsePost } from '../../src/core/parse-post';
import { exampleSite } from './example-site';

const post = (inner: string, body = 'Text.\n'): string => `---\n${inner}---\n${body}`;

describe('where the block stands', () => {
  test.each([
    ['closed', post('title: A\n'), 'title: A\n'],
    ['closed', '---\n---\nx', ''],
    ['closed', '\ufeff---\ntitle: A\n---\nx', 'title: A\n'],
    ['closed', '---  \r\ntitle: A\r\n---\r\nx', 'title: A\r\n'],
    ['open', '---\ntitle: A\nauthor\n\nSome prose here.\n', 'title: A\nauthor\n'],
    ['open', '---\n', ''],
    ['open', '---', ''],
    ['open', '---\ntitle: A\n ---\nx', 'title: A\n'],
    ['missing', 'Some prose.\n\n---\n\nMore.\n\n---\n', ''],
    ['missing', '----\ntitle\n----\n', ''],
    ['missing', '', ''],
    ['misplaced', '\n\n---\ntitle: A\n---\nx', 'title: A\n'],
    ['misplaced', 'Hello\n---\ntitle: A\n---\nx', 'title: A\n'],
    ['misplaced', 'title: A\nauthor: B\n---\nx', 'title: A\nauthor: B\n'],
    ['foreign', '---js\n{}\n---\nx', '{}\n'],
    ['large', `---\ntitle: ${'x'.repeat(20000)}\n---\n`, `title: ${'x'.repeat(20000)}\n`],
  ])('%s: %.60j', (state, text, inner) => {
    const { front } = parsePost(text);
    expect(front.state).toBe(state);
    expect(text.slice(front.inner.start, front.inner.end)).toBe(inner);
  });
});

test('a ---js block is never executed', () => {
  const code = '---js\n(globalThis.recapWasHere = true, { title: "x" })\n---\nText';
  for (const text of [
    code,
    code.replace('js', 'javascript'),
    code.replace('js', 'JS'),
    `\ufeff${code}`,
    code.replace('js', ' js'),
  ]) {
    expect(parsePost(text).front.state).toBe('foreign');
    expect(readAsTheSite(text).failure?.reason).toContain('YAML');
  }
  expect((globalThis as { recapWasHere?: boolean }).recapWasHere).toBeUndefined();
});

describe('every value has its place', () => {
  const text = post(
    "templateKey: blog-post\ntitle: >-\n  Two\n  lines\nauthor: 'O''Neil'   # who\ndate: 2024-29-01T16:58:05.627Z\ncategory: \n  - label: A & B\n    id:\nempty:\n",
  );
  const { front } = parsePost(text);
  const scalar = (index: number): string[] => {
    const value = front.entries[index]?.value;
    return value?.kind === 'scalar'
      ? [value.type, value.style, value.raw, value.text, text.slice(value.span.start, value.span.end)]
      : [];
  };
  test('scalars', () => {
    expect(scalar(0)).toEqual(['string', 'plain', 'blog-post', 'blog-post', 'blog-post']);
    expect(scalar(1)).toEqual(['string', 'block', '>-\n  Two\n  lines', 'Two lines', '>-\n  Two\n  lines']);
    expect(scalar(2)).toEqual(['string', 'single', "'O''Neil'", "O'Neil", "'O''Neil'"]);
    expect(scalar(3)).toEqual([
      'date',
      'plain',
      '2024-29-01T16:58:05.627Z',
      '2024-29-01T16:58:05.627Z',
      '2024-29-01T16:58:05.627Z',
    ]);
    expect(scalar(5)).toEqual(['null', 'plain', '', '', '']);
    expect(front.entries[5]?.value.span.start).toBe(text.indexOf('empty:') + 6);
  });
  test('lists of mappings', () => {
    const list = front.entries[4]?.value;
    const item = list?.kind === 'list' ? list.items[0] : undefined;
    expect(item?.kind === 'map' && item.entries.map((entry) => text.slice(entry.key.start, entry.key.end))).toEqual([
      'label',
      'id',
    ]);
  });
});

describe('YAML errors are named and placed', () => {
  test.each([
    ['colon', 'title: Edge: the book\nauthor: A\n', 'Edge: the book'],
    ['colon', 'title: The end:\nauthor: A\n', 'The end:'],
    ['quote', 'title: "Open\nauthor: A\n', '"Open'],
    ['quote', "title: 'It's here'\nauthor: A\n", "'It's here'"],
    ['duplicate-key', 'title: A\nauthor: B\ntitle: C\n', 'title'],
    ['syntax', 'title: @home\nauthor: A\n', '@home'],
    ['syntax', 'title: `code` here\nauthor: A\n', '`code` here'],
    ['syntax', 'tags: [a, b]\ntitle: [StarlingX] news\n', '[StarlingX] news'],
    ['syntax', 'title: A\nauthor\ndate: 2024-01-01\n', 'author'],
    ['indentation', 'title: A\n   author: B\n', 'author: B'],
  ])('%s in %j', (kind, inner, marked) => {
    const text = post(inner);
    const { error } = parsePost(text).front;
    expect([error?.kind, text.slice(error?.span.start, error?.span.end)]).toEqual([kind, marked]);
  });
});

test('a tab below a lone dash becomes the indentation of the entry', () => {
  const text = post('category:\n  -\n\tlabel: A\n');
  const fix = checkPost(parsePost(text), exampleSite).find(({ rule }) => rule === 'yaml-tab')?.fixes[0];
  expect(applyEdits(text, fix?.edits ?? [])).toBe(post('category:\n  -\n    label: A\n'));
});
