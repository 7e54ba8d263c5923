// Puts a real VS Code into `.vscode-test/` from the npm registry alone: the server with the web workbench
// that code-server publishes. See README.md for why. `node install.mjs` prints the folder.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, provide } from './cache.mjs';
import { npm, unpack } from './npm.mjs';

/** Exactly this one was tested: `patch` and the selectors in ../workbench/driver.mjs know its insides. */
const CODE_SERVER = {
  name: 'code-server@4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
export const VSCODE_VERSION = '1.139.1';

/** Built-in extensions that only cost time, network or noise here. `github` is an ES module: see preload.cjs. */
const LEFT_OUT = [
  'copilot',
  'github',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'terminal-suggest',
];

const here = path.dirname(fileURLToPath(import.meta.url));
const runtime = path.join(here, 'runtime');

/** The folder of the embedded editor; installs it first when need be (4 to 10 s). */
export async function installEditor() {
  const name = `vscode-${VSCODE_VERSION}-${fingerprint()}`;
  if (!fs.existsSync(path.join(cache, name)))
    console.error(`Installing VS Code ${VSCODE_VERSION} (${CODE_SERVER.name}) into ${cache} ...`);
  return provide(name, async (folder) => {
    const modules = path.join(folder, '.modules');
    fs.mkdirSync(modules);
    for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(runtime, file), path.join(modules, file));
    const excluded = LEFT_OUT.map((extension) => `--exclude=package/lib/vscode/extensions/${extension}`);
    await Promise.all([
      unpack(CODE_SERVER, folder, [...excluded, '--strip-components=3', 'package/lib/vscode']),
      npm(['ci', '--omit=dev', '--engine-strict=false'], modules),
    ]);
    fs.renameSync(path.join(modules, 'node_modules'), path.join(folder, 'node_modules'));
    fs.rmSync(modules, { recursive: true });
    addStubs(path.join(folder, 'node_modules'));
    patch(path.join(folder, 'out'));
  });
}

/** Stand-ins for native modules that would need a compiler: `@vscode+spdlog.cjs` becomes `@vscode/spdlog`. */
function addStubs(modules) {
  for (const file of fs.readdirSync(path.join(runtime, 'stubs'))) {
    const folder = path.join(modules, ...path.basename(file, '.cjs').split('+'));
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(path.join(runtime, 'stubs', file), path.join(folder, 'index.js'));
  }
}

/**
 * VS Code wants Node 22.15: these three files import `registerHooks` by name, which Node 20 does not
 * have, so that they fail to load, although only Electron's extension host calls it. Taken from the
 * module object it may be missing. And preload.cjs becomes the first thing that its processes load.
 */
function patch(out) {
  fs.copyFileSync(path.join(runtime, 'preload.cjs'), path.join(out, 'preload.cjs'));
  for (const name of ['server-main.js', 'server-cli.js', 'bootstrap-fork.js']) {
    const file = path.join(out, name);
    const before = fs.readFileSync(file, 'utf8');
    const after = before.replace(
      /,registerHooks as (\w+)\}from"node:module";/,
      '}from"node:module";import nodeModule__ from"node:module";const $1=nodeModule__.registerHooks;',
    );
    if (after === before) throw new Error(`${name} does not import registerHooks where patch() expects it`);
    fs.writeFileSync(file, `import"./preload.cjs";${after}`);
  }
}

/** Changes when anything that goes into the installed folder does, so that an older one is not mistaken for it. */
function fingerprint() {
  const hash = crypto
    .createHash('sha256')
    .update(CODE_SERVER.integrity)
    .update(fs.readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of [runtime, path.join(runtime, 'stubs')])
    for (const file of fs.readdirSync(folder).sort())
      if (/\.(cjs|json)$/.test(file)) hash.update(fs.readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await installEditor());
