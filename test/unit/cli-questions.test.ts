// What `starlingx-recap new` asks on a terminal: first the questions alone, then the command as it is shipped, on a real one.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { askMissing } from '../../src/cli/answers';
import { Interrupted, UsageError } from '../../src/cli/usage';
import type { Question } from '../../src/core/new-post/questions';
import { builtCopy, temporaryFolder } from './built';

vi.setConfig({ testTimeout: 120_000 });

const QUESTIONS: readonly Question[] = [
  { name: 'month', prompt: 'Which month?', form: 'month', example: 'April' },
  { name: 'etherpad', prompt: 'Where are the notes?', form: 'address', optional: true },
  { name: 'title', prompt: 'What is the title?', form: 'text' },
];

/** A terminal at which each question is answered with the next of these keys; without one more, the input ends. */
function terminal(...keys: string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += String(chunk);
    if (!String(chunk).includes('? ') && !String(chunk).includes(') ')) return;
    const next = keys.shift();
    if (next === undefined) input.end();
    else input.write(next);
  });
  return { input, output, shown: () => shown };
}

describe('the questions', () => {
  test('only what is missing, and again after a wrong answer', async () => {
    const screen = terminal('Smarch\n', 'may\n', '\n');
    expect(await askMissing({ title: 'Spares' }, QUESTIONS, screen)).toEqual({ title: 'Spares', month: 'may', etherpad: '' });
    expect(screen.shown().match(/Which month\? \(April\)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(screen.shown()).toContain('This is not the name or number of a month.\n');
    expect(screen.shown()).not.toContain('What is the title?');
  });

  test.each([
    ['Ctrl+C', ['may\n', '\u0003'], Interrupted],
    ['Ctrl+C behind half an answer', ['may\n', 'https://\u0003'], Interrupted],
    ['Ctrl+D', ['\u0004'], UsageError],
    ['the end of the input', ['may\n'], UsageError],
  ])('%s leaves', async (_name, keys, kind) => {
    await expect(askMissing({}, QUESTIONS, terminal(...keys))).rejects.toBeInstanceOf(kind);
  });

  test('are not asked where nobody could answer', async () => {
    expect(await askMissing({}, QUESTIONS, { input: new PassThrough(), output: new PassThrough() })).toEqual({});
  });
});

// util-linux's `script` is on every Linux, and gives a program a terminal without one.
describe.runIf(existsSync('/usr/bin/script'))('new, on a terminal', () => {
  let cli = '';
  beforeAll(() => {
    cli = join(builtCopy(), 'dist/cli.js');
  }, 120_000);

  /** Types each answer when its question has come. */
  const at = (root: string, answers: readonly (readonly [string, string])[]): Promise<{ code: number | null; shown: string }> => {
    const command = `'${process.execPath}' '${cli}' new --kind ptg-recap --today 2026-10-28`;
    const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], { cwd: root });
    const waiting = [...answers];
    let shown = '';
    child.stdout.on('data', (chunk: Buffer) => {
      shown += String(chunk);
      const [question, keys] = waiting[0] ?? [];
      if (question === undefined || !shown.includes(question)) return;
      waiting.shift();
      child.stdin.write(keys ?? '');
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, shown }));
    });
  };
  const fresh = (): string => {
    const root = join(temporaryFolder(), 'blog');
    cpSync('test/sample-blog', root, { recursive: true });
    return root;
  };
  const BLOG = 'src/pages/blog';

  test('asks for all of it, and makes the posts', async () => {
    const root = fresh();
    const { code, shown } = await at(root, [
      ['In which month', 'October\r'],
      ['In which year', '2026\r'],
      ['In how many parts', '2\r'],
      ['Where are the notes', '\r'],
      ['Who writes it', 'Mei Tanaka\r'],
      ['The company', '\r'],
      ['When is it published', '\r'],
      ['Which category', '\r'],
      ['Which file name', '\r'],
    ]);
    expect(shown).toContain('2026-11-09  StarlingX at the virtual Project Teams Gathering in October, 2026 - Part 2');
    expect(code).toBe(0);
    expect(readFileSync(join(root, BLOG, 'starlingx-vptg-october-2026-recap.md'), 'utf8')).toContain('\nauthor: Mei Tanaka\n');
  });

  test.each([
    ['Ctrl+C', '\u0003', 130, 'Nothing was created.'],
    ['Ctrl+D', '\u0004', 2, 'The input ended before the last question. Nothing was created.'],
  ])('%s leaves nothing behind', async (_name, keys, exit, words) => {
    const root = fresh();
    const before = readdirSync(join(root, BLOG));
    const { code, shown } = await at(root, [
      ['In which month', 'October\r'],
      ['In which year', keys],
    ]);
    expect(shown).toContain(words);
    expect(shown).not.toMatch(/defect of the program|\n\s+at /);
    expect([code, readdirSync(join(root, BLOG))]).toEqual([exit, before]);
  });
});
