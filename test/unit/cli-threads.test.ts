// A check by two threads finds what one finds, in the same order, also when the second one ends before its work is done.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makeSite } from '../bench/sites.mjs';
import { builtCopy, temporaryFolder } from './built';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

let cli = '';
let root = '';
beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
  root = temporaryFolder();
  const posts = makeSite(root, 60);
  writeFileSync(join(root, posts[7] ?? ''), Buffer.from([0xff, 0xfe, 0x41, 0]));
  writeFileSync(join(root, posts[50] ?? ''), 'no text: \0');
  writeFileSync(join(root, posts[20] ?? ''), Buffer.from([0x41, 0xe9, 0x0a]));
}, 120_000);

const alone = (...args: string[]): Output => run(process.execPath, [cli, 'check', '--threads', '1', ...args], root);

/** The same by two threads, of which the second one ends at a place; and what that one has sent. */
function together(end: string, ...args: string[]): Output & { sent: string } {
  const log = join(temporaryFolder(), 'log');
  writeFileSync(log, '');
  const spy = join(process.cwd(), 'test/unit/threads-spy.cjs');
  const env = { ...process.env, SPY_END: end, SPY_LOG: log };
  return { ...run(process.execPath, ['-r', spy, cli, 'check', ...args], root, env), sent: readFileSync(log, 'utf8') };
}

describe('two threads', () => {
  test.each(['text', 'json', 'github', 'sarif'])('find the same as one, as %s', (format) => {
    const { sent, ...both } = together('', '--format', format);
    expect(both).toEqual(alone('--format', format));
    expect(both.code).toBe(2); // Two of the posts cannot be read, and both say so.
    expect(sent).toMatch(/^cards [1-9]\d*\noutcomes [1-9]/);
  });

  test('compare with a baseline as one does', () => {
    const baseline = join(temporaryFolder(), 'baseline.json');
    const { sent: _, ...written } = together('', '--baseline', baseline, '--update-baseline');
    const first = readFileSync(baseline, 'utf8');
    expect(written).toEqual(alone('--baseline', baseline, '--update-baseline'));
    expect(readFileSync(baseline, 'utf8')).toBe(first);
    expect(together('', '--baseline', baseline).stdout).toMatch(/^\d+ posts checked, 0 findings\.$/m);
  });
});

describe('a second thread that ends', () => {
  test.each([
    ['when it starts', 'start', /^exit\n$/],
    ['while the posts are read', 'cards', /^exit\n$/],
    ['while they are checked', 'check', /^cards \d+\n(?:outcomes \d+\n)*exit\n$/],
    ['by an error', 'throw', /^cards \d+\n(?:outcomes \d+\n)*exit\n$/],
  ])('%s leaves its work to the first', (_, end, log) => {
    const { sent, ...both } = together(end);
    expect(both).toEqual(alone());
    expect(sent).toMatch(log);
  });
});

test('one thread is what --threads 1 says, and the number is one of two', () => {
  expect(together('start', '--threads', '1').sent).toBe('');
  expect(alone('--threads', '3')).toMatchObject({ code: 2, stderr: expect.stringContaining('--threads is one of 1, 2') });
});

test('what is repaired is written by one thread', () => {
  expect(together('start', '--fix')).toMatchObject({ code: 2, sent: '' });
});
