// `npm start [-- PATH]`: a real VS Code on PATH (or the sample blog) with the packaged extension installed.
// Ctrl+C ends it. RECAP_EDITOR=embedded or desktop leaves no choice; --no-open keeps the browser closed.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { workbenchUrl } from './browser.mjs';
import { cache, sampleBlog, vsixFile } from './cache.mjs';
import { hasDisplay, installedDesktop, onPath, wantedEditor } from './desktop.mjs';
import { startDesktop } from './desktop-window.mjs';
import { VSCODE_VERSION } from './install.mjs';
import { endWithParent } from './processes.mjs';
import { QUIET_SETTINGS } from './quiet-settings.mjs';
import { installExtension, startServer } from './server.mjs';

if (process.env.npm_lifecycle_event) endWithParent();
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

async function main(args) {
  const wanted = wantedEditor();
  const given = args.find((arg) => !arg.startsWith('--'));
  // npm changes into the repository and leaves in INIT_CWD where the user was.
  const target = given ? path.resolve(process.env.INIT_CWD ?? '', given) : sampleBlog;
  const vsix = vsixFile();
  if (!fs.existsSync(target)) throw new Error(`There is nothing at ${target}.`);
  if (!fs.existsSync(vsix)) throw new Error(`${path.basename(vsix)} is not there: run "npm run package" first.`);

  const code = wanted === 'embedded' || (process.env.CI && !wanted) ? undefined : installedDesktop();
  if (!code && wanted === 'desktop')
    throw new Error('RECAP_EDITOR=desktop, but no "code" command of a desktop VS Code (with a display) is on the PATH.');
  if (code) {
    console.log(
      `Desktop VS Code: ${code}\nIt has a profile of its own, in .vscode-test; yours stays as it is. Close its window or press Ctrl+C to end it.`,
    );
    await startDesktop(code, vsix, target, { trusted: !given });
  } else {
    const url = await startEmbedded(vsix, target, { trusted: !given });
    console.log(
      `Embedded VS Code ${VSCODE_VERSION}, with ${path.basename(vsix)}, on ${target}:\n\n  ${url}\n\nOpen this address in a browser. Ctrl+C ends it.`,
    );
    if (!args.includes('--no-open') && !process.env.CI) openInBrowser(url);
  }
}

/** @returns the address, which holds the secret that lets a browser in */
async function startEmbedded(vsix, target, { trusted }) {
  const dataDir = path.join(cache, 'start');
  const settings = path.join(dataDir, 'data', 'User', 'settings.json');
  if (!fs.existsSync(settings)) {
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify(QUIET_SETTINGS, null, 2));
  }
  await installExtension(vsix, { dataDir });
  const token = crypto.randomBytes(16).toString('hex');
  const server = await startServer({ dataDir, token, driver: false, trust: !trusted });
  server.gone.then(() => {
    console.error("VS Code's server has ended.");
    process.exit(1);
  });
  process.exitCode = 0; // Ctrl+C is how this is meant to end

  const isFolder = fs.statSync(target).isDirectory();
  return workbenchUrl(server, {
    token,
    folder: isFolder ? target : path.dirname(target),
    payload: isFolder ? [] : [['openFile', server.uri(target)]],
  });
}

function openInBrowser(url) {
  const [command, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')] }[
    process.platform
  ] ?? ['xdg-open', url];
  if (process.platform === 'linux' && !(hasDisplay() && onPath('xdg-open'))) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', (error) => console.error(`The browser could not be opened: ${error.message}`))
    .unref();
}
