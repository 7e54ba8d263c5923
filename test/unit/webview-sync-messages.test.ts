import { describe, expect, test } from 'vitest';
import { readHostMessage, readPageMessage } from '../../src/webview/messages';

const options = { type: 'options', locked: true, problems: false, scrollPreview: true, scrollEditor: true };
const finding = { id: 0, line: 3, end: 4, severity: 'warning', message: 'm' };
const source = { type: 'source', line: 3, end: 5, word: 'edge', nth: 0, of: 2 };

describe('what the page takes from the extension', () => {
  test.each([
    options,
    { type: 'scroll', line: 12.5 },
    { type: 'cursor', line: 0 },
    { type: 'cursor' },
    { type: 'findings', findings: [finding] },
    { type: 'sizes', sizes: { 'deep/a b.png': [640, 480] } },
  ])('%j', (message) => expect(readHostMessage(message)).toEqual(message));
  test.each([
    { ...options, problems: undefined },
    { ...options, locked: 1 },
    { type: 'scroll' },
    { type: 'scroll', line: -1 },
    { type: 'scroll', line: Number.NaN },
    { type: 'scroll', line: Number.POSITIVE_INFINITY },
    { type: 'findings' },
    { type: 'sizes', sizes: null },
  ])('not %j', (message) => expect(readHostMessage(message)).toBeUndefined());
  test('what is no finding or size is left out', () => {
    const findings = [finding, null, { ...finding, severity: 'fatal' }, { ...finding, message: 1 }, { ...finding, line: 'x' }];
    expect(readHostMessage({ type: 'findings', findings })).toEqual({ type: 'findings', findings: [finding] });
    const sizes = { a: [1, 2], b: [0, 1], c: [1], d: 'x', e: [1, Number.NaN] };
    expect(readHostMessage({ type: 'sizes', sizes })).toEqual({ type: 'sizes', sizes: { a: [1, 2] } });
  });
});

describe('what the extension takes from the page', () => {
  test.each([
    { type: 'scroll', line: 0 },
    { type: 'finding', id: 7 },
    { type: 'choose', choice: 'locked', on: true },
    { type: 'choose', choice: 'scrollEditor', on: false },
    source,
  ])('%j', (message) => expect(readPageMessage(message)).toEqual(message));
  test.each([
    { type: 'scroll', line: '1' },
    { type: 'scroll', line: Number.NaN },
    { type: 'finding', id: -1 },
    { type: 'finding' },
    { type: 'choose', choice: 'enable', on: false },
    { type: 'choose', choice: 'toString', on: false },
    { type: 'choose', choice: 'locked' },
    { ...source, word: 7 },
    { ...source, word: 'x'.repeat(201) },
    { ...source, end: undefined },
    { type: 'findings', findings: [] },
  ])('not %j', (message) => expect(readPageMessage(message)).toBeUndefined());
});
