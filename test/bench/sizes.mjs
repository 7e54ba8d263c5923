import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './posts.mjs';

const BUNDLES = ['entry.js', 'extension.js', 'cli.js', 'render-worker.js', 'webview/preview.js', 'webview/worker.js'];

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const budget = JSON.parse(readFileSync(join(root, 'test/budget.json'), 'utf8'));
const budgeted = (name) => (budget[name] === undefined ? '' : kilobytes(budget[name]));

/** What is downloaded and loaded. */
export function sizes() {
  const rows = BUNDLES.map((name) => {
    const bundle = readFileSync(join(root, 'dist', name));
    return [`dist/${name}`, kilobytes(bundle.length), kilobytes(gzipSync(bundle).length), budgeted(`dist/${name}`)];
  });
  const vsix = readdirSync(root).find((name) => name.endsWith('.vsix') && existsSync(join(root, name)));
  if (vsix) rows.push([vsix, '', kilobytes(statSync(join(root, vsix)).size), budgeted(vsix)]);
  return {
    title: 'Sizes',
    head: ['', 'kB', 'kB packed', 'test/budget.json'],
    rows,
    ...(!vsix && { note: 'No VSIX here: "npm run package" makes one.' }),
  };
}
