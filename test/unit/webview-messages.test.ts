import { describe, expect, test } from 'vitest';
import { readHostMessage, readPageMessage, readPageState } from '../../src/webview/messages';

const facts = { title: 'T', author: 'A', date: '2025/11/17' };
const show = {
  type: 'show',
  uri: 'file:///a.md',
  facts,
  body: 'x',
  firstLine: 9,
  lines: 20,
  notes: [{ stops: true, text: 'n' }],
  addresses: [],
};
const media = { publicFolder: '/img', mediaFolder: 'static/img', base: 'https://x' };

describe('what the page takes from the extension', () => {
  test.each([
    ['a post', show],
    ['a post with pictures', { ...show, media }],
    ['a sentence', { type: 'tell', uri: 'u', name: 'a.md', text: 't' }],
    ['changed pictures', { type: 'pictures' }],
  ])('%s', (_, message) => expect(readHostMessage(message)).toEqual(message));
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'show'],
    ['an unknown kind', { ...show, type: 'run' }],
    ['no body', { ...show, body: undefined }],
    ['a body that is no text', { ...show, body: {} }],
    ['facts that are none', { ...show, facts: { ...facts, date: 1 } }],
    ['notes that are no list', { ...show, notes: 'n' }],
    ['half a sentence', { type: 'tell', text: 't' }],
  ])('not %s', (_, message) => expect(readHostMessage(message)).toBeUndefined());
  test('what nobody asked for is left out', () => {
    expect(readHostMessage({ ...show, script: 'x', media: { base: 1 }, notes: [{ text: 'n', html: 'x' }, 7, null] })).toEqual({
      ...show,
      notes: [{ stops: false, text: 'n' }],
    });
  });
});

describe('what the extension takes from the page', () => {
  test.each([[{ type: 'ready' }], [{ type: 'open', href: 'https://x.y' }]])('%j', (message) =>
    expect(readPageMessage(message)).toEqual(message),
  );
  test.each([
    [undefined],
    ['ready'],
    [{}],
    [{ type: 'open' }],
    [{ type: 'open', href: 1 }],
    [{ type: 'open', href: 'x'.repeat(9000) }],
    [{ type: 'exec', command: 'x' }],
  ])('not %.40j', (message) => expect(readPageMessage(message)).toBeUndefined());
});

test('what an earlier window left behind', () => {
  expect(readPageState({ uri: 'u', scroll: 12, facts, more: 1 })).toEqual({ uri: 'u', scroll: 12, facts });
  expect(readPageState({ uri: 'u', scroll: 'x', facts: {} })).toEqual({ uri: 'u', scroll: 0 });
  expect(readPageState({ uri: 'u', scroll: 1, line: 3.5, locked: true })).toEqual({
    uri: 'u',
    scroll: 1,
    line: 3.5,
    locked: true,
  });
  expect(readPageState({ uri: 'u', scroll: 1, line: -1, locked: 'x' })).toEqual({ uri: 'u', scroll: 1 });
  for (const value of [undefined, null, 7, {}, { uri: 1 }]) expect(readPageState(value)).toBeUndefined();
});

describe('what the page says about addresses and exports', () => {
  test.each([
    [{ type: 'address', kind: 'author', action: 'copy' }],
    [{ type: 'exported', id: 'x', html: '<p>', pictures: ['a.png'] }],
    [{ type: 'exported', id: 'x', failed: 'why', pictures: [] }],
  ])('%j', (message) => expect(readPageMessage(message)).toEqual(message));
  test.each([
    [{ type: 'address', kind: 'file', action: 'copy' }],
    [{ type: 'address', kind: 'post', action: 'delete' }],
    [{ type: 'exported', id: 1, pictures: [] }],
    [{ type: 'exported', id: 'x', pictures: 'a' }],
    [{ type: 'exported', id: 'x', pictures: [1] }],
    [{ type: 'exported', id: 'x', pictures: Array(20_000).fill('a') }],
  ])('not %.80j', (message) => expect(readPageMessage(message)).toBeUndefined());
});

describe('what the page hears about a post’s place', () => {
  const neighbour = { title: 'T', author: 'A', date: '', slug: 's' };
  const address = { kind: 'post', label: 'Page', address: '/blog/x/', source: 'x.md' };
  const hear = (place: unknown, addresses: unknown) => readHostMessage({ ...show, place, addresses });
  test('place and addresses', () => {
    const place = { position: 1, total: 2, older: neighbour };
    expect(hear(place, [address])).toMatchObject({ place, addresses: [address] });
    expect(readHostMessage({ type: 'export', id: 'a-1', inline: true })).toEqual({ type: 'export', id: 'a-1', inline: true });
  });
  test.each([[undefined], [1], [{ position: '1', total: 2 }]])('no place: %j', (place) =>
    expect(hear(place, undefined)).toMatchObject({ addresses: [] }),
  );
  test('only what is one', () => {
    expect(hear({ position: 1, total: 2, newer: { title: 1 } }, [address, { ...address, kind: 'x' }, null])).toMatchObject({
      place: { position: 1, total: 2 },
      addresses: [address],
    });
    expect(readHostMessage({ type: 'export', id: '"><', inline: true })).toBeUndefined();
  });
});

test('choices: what was kept, or the default for each that is none', () => {
  const choices = { view: 'list', width: 'phone', faults: false };
  expect(readPageState({ uri: 'u', scroll: 0, choices })?.choices).toEqual(choices);
  expect(readPageState({ uri: 'u', scroll: 0, choices: { view: 'x', width: 7 } })?.choices).toEqual({
    view: 'post',
    width: 'panel',
    faults: true,
  });
  expect(readPageState({ uri: 'u', scroll: 0, choices: 'x' })).not.toHaveProperty('choices');
});
