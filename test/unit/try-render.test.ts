import { expect, test } from 'vitest';
import { HTML_LIMIT, TEXT_LIMIT, tooSlow } from '../../src/core/render/limits';
import { tryRender } from '../../src/core/render/try-render';

test('a post is its page and its excerpt', () => {
  expect(tryRender('# Edge', {})).toEqual({ html: '<h1>Edge</h1>', excerpt: 'Edge' });
});

test.each([
  ['longer than anybody writes', 'x'.repeat(TEXT_LIMIT + 1), /longer than a million characters/],
  ['far longer as a page', '&'.repeat(HTML_LIMIT / 5), /page would be longer than two million/],
  ['deeper than the stack', '>'.repeat(50_000), /nested too deeply/],
])('what cannot be shown is a sentence, never an exception: %s', (_, text, reason) => {
  expect(tryRender(text, {})).toEqual({ failed: expect.stringMatching(reason) });
});

test('an exception of the renderer is told in its words', () => {
  const mark = (): never => {
    throw new TypeError('boom');
  };
  expect(tryRender('a', { mark })).toEqual({ failed: expect.stringContaining('boom') });
});

test('the time is told in seconds', () => expect(tooSlow(3000)).toBe('it takes longer than 3 seconds'));
