// The command line on a disk that fails between any two calls: it says what it could not read, and never that it has a defect.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check';
import { temporaryFolder } from './built';

/** What becomes of the next call that takes a path; set for each run. */
let fault: (path: string) => void = () => undefined;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const shaky = <F extends (...args: never[]) => Promise<unknown>>(call: F): F =>
    (async (...args: Parameters<F>) => {
      fault(String(args[0]));
      return call(...args);
    }) as F;
  const { readFile, readdir, stat, realpath } = real;
  return { ...real, readFile: shaky(readFile), readdir: shaky(readdir), stat: shaky(stat), realpath: shaky(realpath) };
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
  vi.restoreAllMocks();
});

test('check', async () => {
  const folder = temporaryFolder();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const codes = new Set<number>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 60 }), async (faults) => {
      runs += 1;
      const root = join(folder, String(runs)); // A site is read once in a run: each run has its own.
      cpSync('test/sample-blog', root, { recursive: true });
      fault = faultsOf(faults);
      codes.add(await checkCommand([root, join(root, 'src/pages/blog', readdirSync(join(root, 'src/pages/blog'))[0] ?? '')]));
      rmSync(root, { recursive: true });
    }),
    { numRuns: 50 },
  );
  expect(codes).toContain(2); // Something failed; what is no code of ours would have been thrown.
});
