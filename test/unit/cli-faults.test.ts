// The command line on a disk that fails between any two calls: it says what it could not read, and never that it has a defect.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check';
import { temporaryFolder } from './built';

/** What becomes of the next call that takes a path; set for each run. */
let fault: (path: string) => void = () => undefined;

/** So many files can be written before one that is cut in half. */
let room = Number.POSITIVE_INFINITY;

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const shaky = <F extends (...args: never[]) => unknown>(call: F): F =>
    ((...args: Parameters<F>) => {
      fault(String(args[0]));
      return call(...args);
    }) as F;
  const { openSync, readSync, readdirSync, statSync, realpathSync } = real;
  const writeFileSync = (file: string, text: string): void => {
    const isFull = room-- === 0;
    real.writeFileSync(file, isFull ? text.slice(0, text.length >> 1) : text);
    if (isFull) throw failure('ENOSPC');
  };
  const calls = { openSync, readSync, readdirSync, statSync, realpathSync };
  const shakyCalls = Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, shaky(call)]));
  // What it prints is of no interest here.
  return { ...real, ...shakyCalls, writeFileSync, writeSync: (_: number, bytes: Uint8Array) => bytes.length };
});

const failure = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

const FAULTS = [
  'none',
  'none',
  'none',
  'ENOENT',
  'EACCES',
  'EISDIR',
  'EMFILE',
  'EIO',
  'ELOOP',
  'vanishes',
  'halved',
  'emptied',
] as const;

/** Does to the file, or to the call, what the next of `faults` says. */
function faultsOf(faults: readonly (typeof FAULTS)[number][]): (path: string) => void {
  let call = 0;
  return (path) => {
    const kind = faults[call++ % faults.length] ?? 'none';
    if (kind === 'none') return;
    if (kind !== 'vanishes' && kind !== 'halved' && kind !== 'emptied') throw failure(kind);
    if (!path.endsWith('.md') && !path.endsWith('.json') && !path.endsWith('.yml')) return;
    try {
      if (kind === 'vanishes') rmSync(path);
      else truncateSync(path, kind === 'halved' ? readFileSync(path).length >> 1 : 0);
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOENT'); // It had vanished before.
    }
  };
}

afterEach(() => {
  fault = () => undefined;
  room = Number.POSITIVE_INFINITY;
  vi.restoreAllMocks();
});

test('check', async () => {
  const folder = temporaryFolder();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const codes = new Set<number>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 60 }), async (faults) => {
      runs += 1;
      const root = join(folder, String(runs)); // A site is read once in a run: each run has its own.
      cpSync('test/sample-blog', root, { recursive: true });
      const first = join(root, 'src/pages/blog', readdirSync(join(root, 'src/pages/blog'))[0] ?? '');
      fault = faultsOf(faults);
      codes.add(await checkCommand([root, first]));
      fault = () => undefined;
      rmSync(root, { recursive: true });
    }),
    { numRuns: 50 },
  );
  expect(codes).toContain(2); // Something failed; what is no code of ours would have been thrown.
});

test('check --fix on a disk that is full leaves each post whole', async () => {
  const root = join(temporaryFolder(), 'site');
  cpSync('test/sample-blog', root, { recursive: true });
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const post = join(root, 'src/pages/blog/starlingx-edge-day-recap.md');
  const before = readFileSync(post, 'utf8');
  room = 0;
  expect(await checkCommand(['--fix', post])).toBe(2);
  expect(readFileSync(post, 'utf8')).toBe(before);
  expect(said.mock.calls.join()).toContain('the disk is full');
  expect(await checkCommand(['--fix', post])).not.toBe(2);
  expect(readFileSync(post, 'utf8')).not.toBe(before);
});
