import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../src/build/generated';

const generated = generatedFiles('.');

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

describe('generated files', () => {
  it.each(generated)('$path is up to date (npm run generate)', ({ path, make }) => expect(read(path)).toBe(make(read(path))));

  it.each(generated)('$path stays the same when it is made again', ({ path, make }) =>
    expect(make(make(read(path)))).toBe(make(read(path))),
  );

  it('are compared by the script, too', () => {
    const output = execFileSync(process.execPath, ['src/build/generate.mjs', '--check'], { encoding: 'utf8' });
    expect(output).toContain('up to date');
  });
});
