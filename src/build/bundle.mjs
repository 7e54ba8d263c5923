#!/usr/bin/env node
// Bundles everything that runs: node src/build/bundle.mjs [--tests] [--watch]
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { packMessages } from './messages.mjs';
import { notices } from './notices.mjs';
import { packCli } from './pack-cli.mjs';
import { slim } from './slim.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  logLevel: 'warning',
  define: { VERSION: JSON.stringify(version) },
  inject: ['src/build/buffer.ts'],
  alias: { fs: './src/build/empty.ts' },
  plugins: [slim(root)],
  loader: { '.md': 'text' },
};

const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  mainFields: ['module', 'main'],
};
const web = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };

/** Stands in for a dependency of the renderer that has an advisory. */
const trim = './src/build/trim.cjs';

const bundles = [
  // What the desktop starts; it loads the next one, which the web starts itself, when there is something to do.
  { ...web, entryPoints: ['src/vscode/entry.ts'], outfile: 'dist/entry.js', external: ['vscode', './extension.js'], inject: [] },
  // One file for the desktop and the web: built for a browser, so that nothing of Node can slip in.
  { ...web, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js' },
  {
    ...node,
    entryPoints: ['src/cli/index.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    // A script that the loader compiles has require, and no import() of its own.
    supported: { 'dynamic-import': false },
  },
  // Of its own, so that "check" does not load the renderer.
  { ...node, entryPoints: ['src/cli/render-worker.ts'], outfile: 'dist/render-worker.js', alias: { trim }, inject: [] },
  {
    ...shared,
    entryPoints: ['src/webview/preview.ts', 'src/webview/preview.css', 'src/webview/site.css'],
    outdir: 'dist/webview',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    platform: 'browser',
    format: 'iife',
  },
  // The page starts the worker from this function's text, so that it need not fetch anything.
  // For a browser parse-entities would take document.createElement, which a Worker does not have: so "neutral".
  {
    ...shared,
    entryPoints: ['src/webview/worker.ts'],
    outfile: 'dist/webview/worker.js',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    banner: { js: 'function previewWorker(){' },
    footer: { js: '}' },
    alias: { trim },
    inject: [],
  },
];

const tests = [
  {
    ...node,
    entryPoints: ['test/editor/index.ts'],
    outfile: 'dist/test/editor/index.js',
    minify: false,
    alias: {},
    inject: [],
    external: ['vscode', 'mocha'],
  },
  { ...web, entryPoints: ['test/web/index.ts'], outfile: 'dist/test/web/index.js', minify: false },
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
const chosen = process.argv.includes('--tests') ? [...bundles, ...tests] : bundles;
if (watch) {
  await packMessages(root);
  await Promise.all(chosen.map(async (options) => (await context(options)).watch()));
} else {
  const results = await Promise.all(chosen.map((options) => build({ ...options, metafile: true })));
  const shipped = results.slice(0, bundles.length).map(({ metafile }) => metafile);
  await packMessages(root, shipped);
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(root, shipped));
  packCli(root);
}
