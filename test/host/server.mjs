// Starts and stops the embedded VS Code's server.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installEditor } from './install.mjs';
import { signalTree, temporaryFolder, whenEnding } from './processes.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} [dataDir] logs, user settings (`data/User/settings.json`) and extensions; temporary when absent
 * @property {string} [extensionsDir]
 * @property {string} [userDataDir]
 * @property {string} [token] asks the browser for this connection token; without one anybody on this machine gets in
 * @property {boolean} [trust] ask for workspace trust, as VS Code does (default: every folder is trusted)
 * @property {boolean} [driver] offer `window.driver` and heed `extensionDevelopmentPath` (default: yes)
 */

const READY = /Extension host agent listening on (\d+)/;
const PATIENCE = 60_000;

/** @param {ServerOptions} [options] */
export async function startServer(options = {}) {
  const editor = await installEditor();
  const temporary = temporaryFolder();
  const dataDir = options.dataDir ?? temporary;
  const child = spawn(
    ...command(
      editor,
      [
        ...['--host', '127.0.0.1', '--port', '0'],
        ...folders({ ...options, dataDir }),
        ...(options.userDataDir ? ['--user-data-dir', options.userDataDir] : []),
        ...access(options.token, temporary),
        ...(options.driver === false ? [] : ['--enable-smoke-test-driver']),
        ...(options.trust ? [] : ['--disable-workspace-trust']),
      ],
      { XDG_RUNTIME_DIR: temporary /* its sockets */, detached: true },
    ),
  );
  const kill = whenEnding(() => signalTree(child.pid, 'SIGKILL'));

  let output = '';
  /** @type {Set<(output: string) => void>} */
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
      for (const listener of listeners) listener(output);
    });

  const gone = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    signalTree(child.pid, 'SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    kill(); // whatever is left of its process group
  };

  const port = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${output.slice(-3000)}`));
    const timer = setTimeout(fail, PATIENCE, `was not ready after ${PATIENCE / 1000} s`);
    child.once('error', reject);
    child.once('exit', (code, signal) => fail(`ended (${code ?? signal})`));
    listeners.add((text) => {
      const match = READY.exec(text);
      if (!match) return;
      clearTimeout(timer);
      listeners.clear();
      resolve(match[1]);
    });
  }).catch(async (error) => {
    await close();
    throw error;
  });

  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    url: `http://${authority}`,
    /** The address under which the workbench knows a file of this machine. */
    uri: (file) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`,
    output: () => output,
    /** @param {(output: string) => void} listener gets everything so far whenever there is more */
    onOutput: (listener) => listeners.add(listener),
    gone,
    close,
  };
}

/**
 * Installs a VSIX as `code --install-extension` does.
 * @param {string} vsix
 * @param {{ dataDir: string, extensionsDir?: string }} where
 */
export async function installExtension(vsix, where) {
  const [file, args, options] = command(await installEditor(), [...folders(where), '--install-extension', vsix, '--force']);
  const { status, stdout, stderr } = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

const folders = ({ dataDir, extensionsDir = path.join(dataDir, 'extensions') }) => [
  '--server-data-dir',
  dataDir,
  '--extensions-dir',
  extensionsDir,
];

/** The token goes into a file, because everybody may see the arguments of a process. */
function access(token, temporary) {
  if (!token) return ['--without-connection-token'];
  const file = path.join(temporary, 'token');
  fs.writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/** The arguments of `spawn` that run the server's program. */
function command(editor, args, { detached = false, ...extra } = {}) {
  // In a terminal of VS Code there are variables that would make the server believe it is part of that one.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    ...extra,
    RECAP_STARTER: String(process.pid),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  const server = path.join(editor, 'out', 'server-main.js');
  const common = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  // A process group of its own, so that all of it can be ended at once.
  return [
    process.execPath,
    [server, ...common, ...args],
    { env, detached: detached && process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] },
  ];
}
