// What stands on the extension's side of the preview and needs no editor.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkTarget } from '../../src/vscode/preview-link-target';
import { throttle } from '../../src/webview/throttle';

describe('where a click leads', () => {
  test.each([
    ['https://opendev.org/starlingx', { kind: 'web', url: 'https://opendev.org/starlingx' }],
    ['HTTP://x.y/a b', { kind: 'web', url: 'http://x.y/a%20b' }],
    ['mailto:a@b.c', { kind: 'web', url: 'mailto:a@b.c' }],
    ['/blog/edge-day/', { kind: 'post', slug: 'edge-day' }],
    ['/blog/edge-day.html#x', { kind: 'post', slug: 'edge-day' }],
    [
      'https://www.starlingx.io/blog/edge-day/',
      { kind: 'post', slug: 'edge-day', url: 'https://www.starlingx.io/blog/edge-day/' },
    ],
    ['https://www.starlingx.io/community/', { kind: 'web', url: 'https://www.starlingx.io/community/' }],
    ['https://evil.example/blog/edge-day/', { kind: 'web', url: 'https://evil.example/blog/edge-day/' }],
  ])('%s', (href, target) => expect(linkTarget(href)).toEqual(target));
  test.each([
    'undefined',
    '',
    '  ',
    '#x',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'command:workbench.action.terminal.new',
    'vscode://x/y',
    'vscode-insiders:x',
    'mailto:a@b.c?subject=x',
    'mailto:',
    'https://',
    'https://user:secret@x.y/',
    'http://x.y:99999/',
    'opendev.org/starlingx',
    '//x.y/z',
    '/blog/',
    '/blog/../x/',
    '/blog/%2e%2e/',
    '/blog/..%2f..%2fsecret/',
    '/blog/a%5cb/',
    '/blog/a/b/',
    '/blog/.hidden/',
    '/blog/%/',
    ' javascript:alert(1)',
  ])('nowhere: %s', (href) => expect(linkTarget(href)).toEqual({ kind: 'none', reason: expect.stringMatching(/\w/) }));
  test('a reason stays short', () => {
    const target = linkTarget(`x:${'y'.repeat(5000)}`);
    expect(target.kind === 'none' && target.reason.length).toBeLessThan(400);
  });
});

describe('refreshing while the author types', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  test('the first at once, then one every 300 ms, never starved, and the last is not lost', () => {
    const work = vi.fn();
    const { call } = throttle(work);
    call();
    expect(work).toHaveBeenCalledTimes(1);
    for (let time = 0; time < 3000; time += 50) {
      call();
      vi.advanceTimersByTime(50);
    }
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(10);
    expect(work.mock.calls.length).toBeLessThanOrEqual(11);
    vi.advanceTimersByTime(1000);
    const soFar = work.mock.calls.length;
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(soFar);
    call();
    expect(work).toHaveBeenCalledTimes(soFar + 1);
  });
  test('one call is one run', () => {
    const work = vi.fn();
    throttle(work).call();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(1);
  });
  test('nothing after the end', () => {
    const work = vi.fn();
    const { call, dispose } = throttle(work);
    call();
    call();
    dispose();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
