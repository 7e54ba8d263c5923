import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';

/**
 * Writes `dist/l10n/bundle.l10n.<language>.json`, what VS Code reads of a language.
 * @param {string} root the repository
 * @param {import('esbuild').Metafile[]} [metafiles] of the bundles: what they do not say is left out; all of it without them
 */
export async function packMessages(root, metafiles) {
  const { readKeys, languages, translations, pack } = await load('src/build/l10n/index.ts');
  const { keys } = readKeys(root);
  const all = new Set(keys.map(({ file }) => file));
  const sources = (start) => (metafiles ? sourcesOf(metafiles, start) : all);
  const bundled = { editor: sources('dist/extension.js'), page: sources('dist/webview/') };
  mkdirSync(join(root, 'dist/l10n'), { recursive: true });
  for (const language of languages(root)) {
    const packed = pack(keys, translations(root, language), bundled);
    writeFileSync(join(root, `dist/l10n/bundle.l10n.${language}.json`), JSON.stringify(packed));
  }
}

function sourcesOf(metafiles, start) {
  const outputs = metafiles.flatMap(({ outputs }) => Object.entries(outputs).filter(([path]) => path.startsWith(start)));
  const inputs = outputs.flatMap(([, { inputs }]) => Object.entries(inputs));
  return new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
}
