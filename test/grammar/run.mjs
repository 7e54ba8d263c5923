#!/usr/bin/env node
// Runs the grammar tests beside this file with vscode-tmgrammar-test: the grammars that package.json contributes, injected into VS Code's own
// Markdown grammar (and all languages that it can hold) from the npm package tm-grammars.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join('node_modules', 'tm-grammars', 'grammars');
const grammars = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
const config = process.argv[2] ?? 'package.json';
const tool = join(root, 'node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');
const base = grammars.flatMap((name) => ['--grammar', join(folder, name)]);
const tests = `${join(dirname(fileURLToPath(import.meta.url)), '*.test.md').replaceAll('\\', '/')}`;
const { status, stdout, stderr } = spawnSync(process.execPath, [tool, '--config', config, ...base, '--', tests], {
  cwd: root,
  encoding: 'utf8',
  timeout: 60_000,
});
// A few grammars include others that no package has; the tool says so once for each.
process.stderr.write(stderr.replace(/^grammar not found for .*\n/gm, ''));
process.stdout.write(stdout);
process.exitCode = status ?? 1;
