import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from './run';

const PARTS = [
  'src',
  'tsconfig.json',
  'docs',
  'snippets',
  'test/sample-blog',
  'syntaxes',
  'l10n',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'LICENSE',
  'CHANGELOG.md',
  '.vscodeignore',
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the repository with its bundles built, in a temporary folder that goes when the tests of the file end. */
export function builtCopy(): string {
  const folder = temporaryFolder();
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { code, stderr } = run(process.execPath, [join(folder, 'src/build/bundle.mjs')], folder);
  if (code !== 0) throw new Error(`The bundles could not be built: ${stderr}`);
  return folder;
}

/** An empty folder that goes when the tests of the file end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'starlingx-recap-'));
  folders.push(folder);
  return folder;
}
