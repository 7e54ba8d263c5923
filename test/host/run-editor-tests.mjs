// `npm run test:editor`: the integration suite inside a real VS Code, once in a trusted folder and once in a workspace of
// several folders in Restricted Mode. `--web`: the web suite inside the web extension host. See README.md for the variables.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { repository, sampleBlog, severalFolders } from './cache.mjs';
import { downloadedDesktop, hasDisplay, onPath, wantedEditor } from './desktop.mjs';
import { VSCODE_VERSION } from './install.mjs';
import { endWithParent, temporaryFolder } from './processes.mjs';
import { TEST_SETTINGS } from './quiet-settings.mjs';
import { runWebTests } from './web.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const web = process.argv.includes('--web');
// `npm run soak`: the long session in its full length, and nothing else.
if (process.argv.includes('--soak'))
  Object.assign(process.env, { RECAP_SOAK: '1', RECAP_GREP: 'In a long session', RECAP_TIMEOUT: '1800', RECAP_WINDOW: 'folder' });
const tests = path.join(repository, 'dist', 'test', web ? 'web' : 'editor', 'index.js');

if (process.env.npm_lifecycle_event) endWithParent();
const start = Date.now();
try {
  process.exitCode = await (web ? inTheWebHost() : inTheEditor());
} catch (error) {
  process.exitCode = 1;
  console.error(error.message);
}
console.log(
  `${web ? 'Web' : 'Editor'} tests ${process.exitCode ? 'failed' : 'passed'} after ${((Date.now() - start) / 1000).toFixed(1)} s.`,
);
process.exit();

/** The tests write into the workspace, so they get a copy. */
function workspace() {
  if (!fs.existsSync(tests)) throw new Error(`${tests} is not there: run "npm run build" first.`);
  const folder = path.join(temporaryFolder(), 'blog');
  fs.cpSync(sampleBlog, folder, { recursive: true });
  return folder;
}

function inTheWebHost() {
  const folder = workspace();
  console.log(`Web extension host of the embedded VS Code ${VSCODE_VERSION}.`);
  return runWebTests({ extension: repository, tests, folder });
}

async function inTheEditor() {
  const vscodeExecutablePath = await chooseEditor();
  // Without a display the desktop VS Code gets a virtual one, by running this script again inside it.
  if (!vscodeExecutablePath.endsWith('.mjs') && !hasDisplay() && onPath('xvfb-run'))
    return (
      spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], {
        stdio: 'inherit',
        env: { ...process.env, VSCODE_PATH: vscodeExecutablePath },
      }).status ?? 1
    );

  const codes = [];
  if (process.env.RECAP_WINDOW !== 'workspace') codes.push(await inAFolder(vscodeExecutablePath));
  if (process.env.RECAP_WINDOW !== 'folder') codes.push(await inAWorkspace(vscodeExecutablePath));
  return Math.max(...codes);
}

function inAFolder(vscodeExecutablePath) {
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: repository,
    extensionTestsPath: tests,
    launchArgs: [workspace(), ...newProfile()],
  }).catch((error) => {
    console.error(error.message);
    return 1;
  });
}

/** Two blogs and a plain folder in one window that nobody has trusted. (`runTests` would turn the asking for trust off.) */
async function inAWorkspace(executable) {
  const folder = path.join(temporaryFolder(), 'workspace');
  fs.cpSync(severalFolders, folder, { recursive: true });
  fs.cpSync(sampleBlog, path.join(folder, path.basename(sampleBlog)), { recursive: true });
  const args = [
    path.join(folder, 'recap.code-workspace'),
    ...newProfile(),
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
    `--extensionTestsPath=${tests}`,
    `--extensionDevelopmentPath=${repository}`,
  ];
  const shell = process.platform === 'win32';
  const [code, signal] = await once(spawn(shell ? `"${executable}"` : executable, args, { stdio: 'inherit', shell }), 'exit');
  if (code !== 0) console.error(`The tests in a workspace ended with ${signal ?? code}.`);
  return code ?? 1;
}

function newProfile() {
  const profile = temporaryFolder();
  const settings = path.join(profile, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(settings));
  fs.writeFileSync(settings, JSON.stringify(TEST_SETTINGS));
  return [`--user-data-dir=${profile}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
}

async function chooseEditor() {
  const wanted = wantedEditor();
  const named = process.env.VSCODE_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`VSCODE_PATH names a file that does not exist: ${named}`);
  if (named) {
    console.log(`VS Code at ${named} (VSCODE_PATH).`);
    return named;
  }
  const { executable, why } = wanted === 'embedded' ? { why: 'RECAP_EDITOR=embedded' } : await downloadedDesktop();
  if (executable) {
    console.log(`Desktop VS Code at ${executable}.`);
    return executable;
  }
  if (wanted === 'desktop') throw new Error(`There is no desktop VS Code to test in: ${why}.`);
  console.log(`Embedded VS Code ${VSCODE_VERSION}, because of the desktop one: ${why}.`);
  return path.join(here, 'code.mjs');
}
