// What the bundler puts in the place of the package `trim` gives the same text, in each of its three forms.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

type Trim = ((text: string) => string) & Record<'left' | 'right', (text: string) => string>;

const load = createRequire(import.meta.url);
const ours = load('../../src/build/trim.cjs') as Trim;
const theirs = load('trim') as Trim;

test('the same forms', () => expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort()));

test.each(['', ' ', 'a', ' a b ', '\n\ta\r\n', '\u00a0a\u2003', '\ufeffa\u2028'])('the same text of %j', (text) => {
  for (const form of [(trim: Trim) => trim(text), (trim: Trim) => trim.left(text), (trim: Trim) => trim.right(text)])
    expect(form(ours)).toBe(form(theirs));
});
