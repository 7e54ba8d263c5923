#!/usr/bin/env node
// Writes the generated files; with --check writes nothing and fails when one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');

const { generatedFiles } = await load('src/build/generated.ts');
let stale = 0;
for (const { path, make } of generatedFiles(root)) {
  const file = join(root, path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const wanted = make(current);
  if (wanted === current) continue;
  stale++;
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
  }
  console.log(check ? `${path} is stale: run "npm run generate"` : `wrote ${path}`);
}
if (stale === 0) console.log('all generated files are up to date');
process.exitCode = check && stale > 0 ? 1 : 0;
