// Our cut and values against gray-matter's own, over the corpus and over generated front matter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/core/dates';
import { readAsTheSite } from '../../src/core/front-matter';
import { parsePost } from '../../src/core/parse-post';
import type { Value } from '../../src/core/types';
import { yamlScalar } from '../../src/core/yaml-quote';
import { corpusPosts } from './corpus';

/** Everything that must be the same, thrown as an assertion when it is not. */
function expectAgreement(text: string): void {
  const { front, body } = parsePost(text);
  const site = readAsTheSite(text);
  const withoutBom = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (front.state === 'closed') expect(text.slice(body.span.start)).toBe(site.content);
  if (front.state === 'missing' || front.state === 'misplaced') expect(site.content).toBe(withoutBom);
  if (front.state === 'open' && !site.failure) expect(site.content).toBe('');
  if (front.state !== 'closed') return;
  expect(front.error === undefined).toBe(site.failure === undefined);
  expect(front.data).toEqual(site.data);
  if (front.error || /\t/.test(text.slice(front.inner.start, front.inner.end))) return; // Tabs: yaml-tab speaks, and the parsers differ.
  expect(front.entries.map(({ name }) => name)).toEqual(Object.keys(site.data));
  for (const { name, value } of front.entries) expectSame(value, site.data[name], text);
}

function expectSame(value: Value, data: unknown, text: string): void {
  expect(value.span.start).toBeLessThanOrEqual(value.span.end);
  if (value.kind === 'list') {
    expect(Array.isArray(data)).toBe(true);
    value.items.forEach((item, index) => {
      expectSame(item, (data as unknown[])[index], text);
    });
  } else if (value.kind === 'map') {
    expect(value.entries.map(({ name }) => name)).toEqual(Object.keys(data as object));
    for (const entry of value.entries) expectSame(entry.value, (data as Record<string, unknown>)[entry.name], text);
  } else {
    expect(text.slice(value.span.start, value.span.end)).toBe(value.raw);
    const type = data === null ? 'null' : data instanceof Date ? 'date' : typeof data;
    expect([value.raw, value.type]).toEqual([value.raw, type]);
    if (typeof data === 'string') expect(value.text.trimEnd()).toBe(data.trimEnd());
    if (data instanceof Date) {
      const reading = readDate(value.raw);
      expect(reading.kind === 'text' ? undefined : reading.time).toBe(data.getTime());
    }
  }
}

describe.runIf(corpusPosts.length > 0)('over the corpus', () => {
  test.each(corpusPosts)('$path', ({ text }) => {
    expectAgreement(text);
    expectAgreement(text.replaceAll(/\r?\n/g, '\r\n'));
    expectAgreement(`\ufeff${text}`);
  });
});
if (corpusPosts.length === 0) console.log('The corpus (../shared/corpus) is not here: only generated input is compared.');

const word = fc.constantFrom(
  'StarlingX',
  'Recap',
  'R11.0',
  'é',
  'Edge:',
  '#1',
  "O'Neil",
  '"quoted"',
  '&',
  '-',
  'a: b',
  '2024',
  'yes',
  'null',
  '~',
  '1:30',
  '0x1F',
  '.5',
  '日本',
);
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const scalar = fc.oneof(
  title.map(yamlScalar),
  title.map((text) => JSON.stringify(text)),
  title.map((text) => `'${text.replaceAll("'", "''")}'`),
  title.map((text) => `>-\n  ${text}\n  and more`),
  fc.constantFrom(
    '',
    '~',
    'true',
    'No',
    '12',
    '1_000',
    '0o7',
    '1e3',
    '.inf',
    '2024-01-02',
    '2024-31-12',
    '2024-1-2 3:04:05',
    '2024-05-06T08:00:00.000Z',
    '2024-05-06T08:00:00+02:00',
    '12:30:45',
    '0b11',
    '<<',
    '=',
    '!!str 5',
  ),
);
const entry = fc
  .tuple(fc.constantFrom('title', 'author', 'date', 'templateKey', 'x-1', 'tags'), scalar)
  .map(([key, value]) => `${key}: ${value}\n`);
const category = fc
  .tuple(title, title)
  .map(([label, id]) => `category:\n  - label: ${yamlScalar(label)}\n    id: ${yamlScalar(id)}\n`);
const block = fc
  .uniqueArray(fc.oneof(entry, category), { selector: (text) => text.slice(0, text.indexOf(':')), maxLength: 6 })
  .map((lines) => lines.join(''));
const ending = fc.constantFrom('---\nText.\n', '---\n', '---', '---- x\n', '--- \nText', '', '\nText\n', ' ---\n');

test('over generated front matter', () => {
  fc.assert(
    fc.property(block, ending, fc.boolean(), fc.boolean(), (yaml, end, crlf, bom) => {
      const text = `${bom ? '\ufeff' : ''}---\n${yaml}${end}`;
      expectAgreement(crlf ? text.replaceAll('\n', '\r\n') : text);
    }),
    { numRuns: 1500 },
  );
});

test('over mutilated front matter: never thrown, every place inside the text', () => {
  const cut = fc.tuple(
    fc.nat(200),
    fc.nat(12),
    fc.constantFrom('', ' ', '\n', ':', '"', "'", '-', '---', '\t', '[', '{', '\u0000', '\ud800', '#', '\r'),
  );
  fc.assert(
    fc.property(block, ending, fc.array(cut, { minLength: 1, maxLength: 4 }), (yaml, end, cuts) => {
      let text = `---\n${yaml}${end}`;
      for (const [at, length, insert] of cuts) text = text.slice(0, at) + insert + text.slice(at + length);
      const { front, body } = parsePost(text);
      const spans = [
        front.span,
        front.open,
        front.inner,
        body.span,
        ...front.entries.flatMap(({ key, value }) => [key, value.span]),
      ];
      for (const { start, end: stop } of [
        ...spans,
        ...(front.close ? [front.close] : []),
        ...(front.error ? [front.error.span] : []),
      ]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(stop).toBeGreaterThanOrEqual(start);
        expect(stop).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});
