import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages whose code went into bundles, as their licences ask. Fails for a package without a licence.
 * @param {string} root the repository
 * @param {import('esbuild').Metafile[]} metafiles
 */
export function notices(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => notice(join(root, folder)));
  return `StarlingX Recap contains code of these packages.\n\n${texts.join('\n')}`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  // Some small packages carry their licence in the readme or only by name.
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license && `License: ${license}`;
  if (!text) throw new Error(`${name} ${version} has no licence that could be named in the notices.`);
  return `${'-'.repeat(80)}\n${name} ${version}\n\n${text}\n`;
}
