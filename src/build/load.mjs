import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
// An ES module, which not every Node that is supported can `require`.
import * as parser from 'rolldown/parseAst';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * What a TypeScript module of ours exports, bundled in memory: the same sources that the product is made of.
 * @param {string} path from the repository's root
 */
export async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.md': 'text' },
    external: ['rolldown/parseAst'],
    logLevel: 'error',
  });
  const module = { exports: {} };
  const requireOf = (name) => (name === 'rolldown/parseAst' ? parser : require(name));
  new Function('require', 'module', 'exports', outputFiles[0].text)(requireOf, module, module.exports);
  return module.exports;
}
