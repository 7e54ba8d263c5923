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
  const groups = new Map();
  for (const folder of [...folders].sort()) {
    const { title, head, body } = notice(join(root, folder));
    const key = body.replace(/[\s"'“”]+/g, ' ');
    const group = groups.get(key) ?? { heads: [], body };
    group.heads.push([title, head].filter(Boolean).join('\n\n'));
    groups.set(key, group);
  }
  const rule = '-'.repeat(80);
  const texts = [...groups.values()].map(({ heads, body }) => [...heads, body].join('\n\n'));
  return `StarlingX Recap contains code of these packages. Those with the same licence stand together, each with its copyright.\n\n${rule}\n${texts.join(`\n\n${rule}\n`)}\n`;
}

/** Where the licences of nearly all packages begin: what stands before is whose copyright it is. */
const GRANT = /^Permission (?:is hereby granted|to use, copy)/m;

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  // Some small packages carry their licence in the readme or only by name.
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license && `License: ${license}`;
  if (!text) throw new Error(`${name} ${version} has no licence that could be named in the notices.`);
  const at = Math.max(0, text.search(GRANT));
  return { title: `${name} ${version}`, head: text.slice(0, at).trim(), body: text.slice(at) };
}
