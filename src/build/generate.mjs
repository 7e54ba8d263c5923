#!/usr/bin/env node
// Writes the generated files; with --check writes nothing and fails when one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');

/** The list in generated.ts, bundled in memory: the same TypeScript that the product is made of. */
async function load() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/build/generated.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', outputFiles[0].text)(createRequire(import.meta.url), module, module.exports);
  return module.exports.generated;
}

let stale = 0;
for (const { path, make } of await load()) {
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
