// Finds a desktop VS Code: one that is installed (for `npm start`) or one that can be downloaded (for the tests).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from './cache.mjs';

/** `RECAP_EDITOR=desktop` or `embedded` leaves no choice. */
export function wantedEditor() {
  const wanted = process.env.RECAP_EDITOR;
  if (wanted && wanted !== 'desktop' && wanted !== 'embedded')
    throw new Error(`RECAP_EDITOR is "${wanted}"; it may be desktop or embedded.`);
  return wanted;
}

const windows = process.platform === 'win32';

export const onPath = (command) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, windows ? `${command}.cmd` : command))
    .find((file) => fs.existsSync(file));

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The `code` command of an installed desktop VS Code. */
export function installedDesktop() {
  const code = onPath('code') ?? onPath('code-insiders') ?? onPath('codium');
  // In a terminal of a remote window, a container or WSL `code` only talks to a window on another machine.
  if (!code || !hasDisplay() || /remote-cli|-server|^\/mnt\/./.test(fs.realpathSync(code))) return undefined;
  const { stdout } = spawnSync(code, ['--version'], { encoding: 'utf8', shell: windows, timeout: 20_000 });
  return /^1\.\d+/.test(stdout ?? '') ? code : undefined;
}

/**
 * Downloads a desktop VS Code (or takes the one that was downloaded before).
 * @returns {Promise<{ executable?: string, why?: string }>}
 */
export async function downloadedDesktop() {
  if (!hasDisplay() && !onPath('xvfb-run')) return { why: 'there is no display, and no xvfb-run' };
  const before = fs.existsSync(cache) && fs.readdirSync(cache).some((name) => /^vscode-(linux|darwin|win32)/.test(name));
  const signal = AbortSignal.timeout(5000);
  const refused = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal }).then(
    (response) => (response.ok ? undefined : `it answers ${response.status}`),
    (error) => (error.cause ?? error).message,
  );
  if (refused && !before) return { why: `it cannot be downloaded (${refused})` };

  const executable = await downloadAndUnzipVSCode({ cachePath: cache });
  const { status, stderr } = spawnSync(executable, ['--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  return status === 0 ? { executable } : { why: `it does not start here (${stderr?.trim().split('\n')[0]})` };
}
