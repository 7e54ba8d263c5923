// What SECURITY.md promises and no other test shows: who may write, ask or start something, and what git may be made to start.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesInCommit, git, mainBranch } from '../../src/cli/git';
import { temporaryFolder } from './built';
import { run } from './run';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const filesWith = (pattern: RegExp): string[] =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

describe('SECURITY.md', () => {
  const page = readFileSync('SECURITY.md', 'utf8');
  const named = [...page.matchAll(/`((?:test|src)\/[\w./-]+)`/g)].map(([, name = '']) => name);

  test('names tests, and each of them is there', () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  test('names a test for each claim of what never happens', () => {
    const claims = (page.split('\n## What never happens\n')[1]?.split('\n## ')[0] ?? '').split(/\n(?=- |\*\*|\n)/);
    const told = claims.map((claim) => claim.trim()).filter((claim) => /^(?:- |\*\*)/.test(claim));
    // A heading is proved by what stands below it.
    const isHeading = (claim: string, index: number): boolean =>
      claim.startsWith('**') && told[index + 1]?.startsWith('- ') === true;
    expect(told.length).toBeGreaterThan(18);
    expect(told.filter((claim, index) => !claim.includes('`test/') && !isHeading(claim, index))).toEqual([]);
  });

  test('names tests by words that stand in them', () => {
    const quoted = [...page.matchAll(/`(test\/[\w./-]+)`:\s"([^"]+)"/g)].map(
      ([, file = '', words = '']) => [file, words] as const,
    );
    expect(quoted.length).toBeGreaterThan(4);
    expect(quoted.filter(([file, words]) => !readFileSync(file, 'utf8').includes(words))).toEqual([]);
  });

  test.each([
    ['editor', /applyEdit\(|fs\.writeFile\(|\.renameFile\(|\.createFile\(|insertSnippet\(|\.save\(\)|editor\.edit\(/],
    ['command line', /\bwriteFile\(|\bmkdir\(/],
  ])('names every file that writes: %s', (_, pattern) => {
    const writers = filesWith(pattern).filter((name) => !name.startsWith('src/core/'));
    expect(writers.length).toBeGreaterThan(0);
    expect(writers.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('the sources', () => {
  test('ask nothing of the network', () => {
    expect(
      filesWith(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|node:(?:http|https|http2|net|tls|dgram|dns)\b/),
    ).toEqual([]);
  });

  test('start nothing but git, and that on the command line alone', () => {
    expect(filesWith(/child_process|createTerminal|vscode\.tasks|ShellExecution|ProcessExecution/)).toEqual(['src/cli/git.ts']);
  });

  test('open addresses outside of the editor at a click in the preview, and a page that was just exported', () => {
    expect(filesWith(/openExternal\(/)).toEqual(['src/vscode/preview-export.ts', 'src/vscode/preview-links.ts']);
  });
});

test.skipIf(process.platform === 'win32')('git starts nothing that a repository names', async () => {
  const folder = temporaryFolder();
  const repository = join(folder, 'repository');
  mkdirSync(join(repository, 'posts'), { recursive: true });
  run('git', ['init', '--quiet', '--initial-branch=main'], repository);
  writeFileSync(join(repository, 'posts/a.md'), 'Text.\n');
  run('git', ['add', '.'], repository);
  run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'x'], repository);

  const trap = join(folder, 'trap.sh');
  const caught = join(folder, 'caught');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${caught}'\ncat\n`);
  chmodSync(trap, 0o755);
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    writeFileSync(join(repository, '.git/hooks', hook), `#!/bin/sh\n'${trap}' ${hook}\n`);
    chmodSync(join(repository, '.git/hooks', hook), 0o755);
  }
  writeFileSync(join(repository, '.gitattributes'), '*.md diff=trap\n');
  writeFileSync(join(repository, 'posts/a.md'), 'Other text.\n');
  for (const key of ['core.fsmonitor', 'core.pager', 'pager.diff', 'diff.external', 'diff.trap.textconv', 'diff.trap.command'])
    run('git', ['config', key, trap], repository);

  expect(await mainBranch(repository)).toBe('main');
  expect(await filesInCommit(repository, 'main', 'posts')).toEqual(new Set(['posts/a.md']));
  expect(await git(repository, 'diff', '-z', '--name-only', '--no-ext-diff', '--no-textconv', 'main', '--')).toBe('posts/a.md\0');
  expect(await git(repository, 'ls-files', '-z', '--others', '--exclude-standard')).toBe('.gitattributes\0');
  expect(existsSync(caught) ? readFileSync(caught, 'utf8') : '').toBe('');
  // The trap works: without our options the same question springs it.
  run('git', ['diff', '--ext-diff', 'main', '--'], repository);
  expect(existsSync(caught)).toBe(true);
});
