// Opens an installed desktop VS Code with a profile of its own and waits until its window is closed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cache } from './cache.mjs';
import { signalTree, whenEnding } from './processes.mjs';
import { QUIET_SETTINGS } from './quiet-settings.mjs';

const windows = process.platform === 'win32';

/**
 * @param {string} code VS Code's command
 * @param {string} vsix
 * @param {string} target a folder or a file
 * @param {{ trusted: boolean }} options
 */
export async function startDesktop(code, vsix, target, { trusted }) {
  const profile = path.join(cache, 'start-desktop');
  const settings = path.join(profile, 'User', 'settings.json');
  if (!fs.existsSync(settings)) {
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify(QUIET_SETTINGS, null, 2));
  }
  const common = [
    `--user-data-dir=${profile}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox does not work as root
  ];
  const quoted = (args) => (windows ? args.map((arg) => `"${arg}"`) : args);

  const installed = spawnSync(code, quoted([...common, '--install-extension', vsix, '--force']), {
    stdio: 'inherit',
    shell: windows,
  });
  if (installed.status !== 0) throw new Error(`${code} could not install ${vsix}.`);

  const earlier = editorProcess(profile);
  const args = [...common, '--new-window', '--wait', ...(trusted ? ['--disable-workspace-trust'] : []), target];
  const child = spawn(code, quoted(args), { stdio: 'inherit', shell: windows, detached: !windows });
  whenEnding(() => {
    signalTree(child.pid, 'SIGTERM');
    // `code` only talks to the editor, which is a process of its own.
    const editor = editorProcess(profile);
    if (editor && editor !== earlier) endProcess(editor);
  });
  process.exitCode = 0; // Ctrl+C is how this is meant to end
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  if (status) throw new Error(`${code} ended with ${status}.`);
}

/** A running VS Code leaves its process id in its profile. */
function editorProcess(profile) {
  const lock = path.join(profile, 'code.lock');
  return fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : undefined;
}

function endProcess(pid) {
  try {
    process.kill(pid);
  } catch {
    // it has ended already
  }
}
