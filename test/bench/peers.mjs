import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, provide } from '../host/cache.mjs';

/** The last ones that run on Node 20. More than a hundred packages with theirs: so they are no dependencies of ours. */
const VERSIONS = {
  remark: '15.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'vscode-languageserver-textdocument': '1.0.12',
  'yaml-language-server': '1.19.2',
};
const FOLDER = 'bench-peers-1';

export const HOW = 'remark-lint and yaml-language-server: "npm run bench -- --peers" fetches them (36 MB into .vscode-test/).';

/**
 * The peers that have to be fetched; undefined when they are not here. With `--peers` they are, from the npm registry.
 * @returns {Promise<undefined | { lintWithRemark(text: string): Promise<unknown>, validateYaml(text: string): Promise<unknown> }>}
 */
export async function fetchedPeers() {
  if (!process.argv.includes('--peers') && !existsSync(join(cache, FOLDER))) return undefined;
  const folder = await provide(FOLDER, async (target) => install(target));
  return { lintWithRemark: await remarkLint(folder), validateYaml: yamlValidation(folder) };
}

function install(folder) {
  console.log(`Fetching the peers into ${join('.vscode-test', FOLDER)} …`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { status, error } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) throw error ?? new Error('npm could not fetch the peers.');
  if (!readdirSync(folder).includes('node_modules')) throw new Error('npm left nothing behind.');
}

async function remarkLint(folder) {
  const load = (name) => import(pathToFileURL(join(folder, 'node_modules', name, 'index.js')).href);
  const { remark } = await load('remark');
  const { default: preset } = await load('remark-preset-lint-recommended');
  const processor = remark().use(preset);
  // Front matter is no Markdown, and the preset does not read it: it is left out, as in a post without one.
  return (text) => processor.process(text.slice(text.indexOf('\n---\n', 3) + 1));
}

/** What the StarlingX blog's front matter must be, as that server is told such things. */
const SCHEMA = {
  type: 'object',
  required: ['templateKey', 'title', 'author', 'date', 'category'],
  properties: {
    templateKey: { enum: ['blog-post'] },
    title: { type: 'string' },
    author: { type: 'string' },
    date: { type: 'string' },
    category: {
      type: 'array',
      items: {
        type: 'object',
        required: ['label'],
        properties: { label: { enum: ['News & Announcements', 'Features & Updates'] }, id: { type: 'string' } },
      },
    },
  },
};

function yamlValidation(folder) {
  const require = createRequire(join(folder, 'package.json'));
  const { getLanguageService } = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js');
  const { SettingsState } = require('yaml-language-server/out/server/src/yamlSettings.js');
  const { TextDocument } = require('vscode-languageserver-textdocument');
  const nothing = () => undefined;
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(''),
    workspaceContext: { resolveRelativePath: (path) => path },
    telemetry: { send: nothing, sendError: nothing, sendTrack: nothing },
    yamlSettings: new SettingsState(),
  });
  service.configure({ validate: true, schemas: [{ uri: 'file:///front-matter.json', fileMatch: ['*'], schema: SCHEMA }] });
  let version = 0;
  return (yaml) => {
    version += 1;
    return service.doValidation(TextDocument.create('file:///post.yaml', 'yaml', version, yaml), false);
  };
}
