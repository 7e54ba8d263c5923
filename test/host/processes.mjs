// Nothing that is started here may outlive the process that started it, however that one ends.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @type {Set<() => void>} */
const endings = new Set();
let installed = false;

/**
 * Calls `end` (which must be synchronous) when this process ends: normally, by a signal or because its
 * parent is gone. Returns a function that calls it now, once.
 * @param {() => void} end
 */
export function whenEnding(end) {
  if (!installed) {
    installed = true;
    process.on('exit', () => {
      for (const each of [...endings]) each();
    });
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
      process.on(signal, () => process.exit(process.exitCode ?? code));
  }
  const once = () => endings.delete(once) && end();
  endings.add(once);
  return once;
}

/**
 * Ends this process when its parent is gone: npm's shell and @vscode/test-electron do not hand every
 * signal on, and SIGKILL cannot be handed on.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(143), 500).unref();
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // it is there, but somebody else's
  }
}

/**
 * Signals a process and its descendants. On POSIX it must have been spawned `detached`, that is, as the
 * leader of its own process group.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalTree(pid, signal) {
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

/** A temporary folder that goes when this process ends; also removes those of processes that were killed. */
export function temporaryFolder() {
  for (const entry of fs.readdirSync(os.tmpdir())) {
    const pid = /^recap-(\d+)-/.exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) remove(path.join(os.tmpdir(), entry));
  }
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `recap-${process.pid}-`)));
  whenEnding(() => remove(folder));
  return folder;
}

function remove(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // another user's, or still being written to by a process that is ending: the next run tries again
  }
}
