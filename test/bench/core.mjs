import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './posts.mjs';

const EXPORTS = {
  parsePost: 'parse-post',
  checkPost: 'check-post',
  newMemory: 'check-memory',
  rules: 'rules',
  complete: 'complete',
  hover: 'hover',
  previewPage: 'render/preview-page',
  readSite: 'site/read-site',
  readPosts: 'site/read-site',
  keepSite: 'site/keep-site',
};

/** The core as one module, bundled in memory from the sources. */
export async function loadCore() {
  const contents = Object.entries(EXPORTS).map(([name, file]) => `export { ${name} } from './src/core/${file}';`);
  const { outputFiles } = await build({
    stdin: { contents: contents.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', outputFiles[0].text)(
    createRequire(join(root, 'package.json')),
    module,
    module.exports,
  );
  return module.exports;
}
