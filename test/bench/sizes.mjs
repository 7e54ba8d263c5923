import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './posts.mjs';

const BUNDLES = ['extension.js', 'cli.js', 'render-worker.js', 'webview/preview.js', 'webview/worker.js'];

/** What is downloaded and loaded. */
export function sizes() {
  const rows = BUNDLES.map((name) => {
    const bundle = readFileSync(join(root, 'dist', name));
    return [`dist/${name}`, kilobytes(bundle.length), kilobytes(gzipSync(bundle).length)];
  });
  const vsix = readdirSync(root).find((name) => name.endsWith('.vsix') && existsSync(join(root, name)));
  if (vsix) rows.push([vsix, '', kilobytes(statSync(join(root, vsix)).size)]);
  return {
    title: 'Sizes',
    head: ['', 'kB', 'kB packed'],
    rows,
    ...(!vsix && { note: 'No VSIX here: "npm run package" makes one.' }),
  };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
