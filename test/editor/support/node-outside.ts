import { execFile, execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Outside } from './outside';

/** The outside of the desktop's extension host. */
export const nodeOutside: Outside = {
  remove: (uri) => rmSync(uri.fsPath, { recursive: true }),
  link: (link, target) => symlinkSync(target, link.fsPath),
  rename: (from, to) => renameSync(from.fsPath, to.fsPath),
  // Not the synchronous form: it would hold up the extension host, and the Git extension in it.
  git: (folder, ...args) =>
    promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.fsPath }),
  commandLine(folder, ...args) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    try {
      // The tests' bundle is dist/test/editor/index.js.
      return execFileSync(process.execPath, [join(__dirname, '../../cli.js'), ...args], {
        cwd: folder.fsPath,
        env,
        encoding: 'utf8',
      });
    } catch (error) {
      return String((error as { stdout: unknown }).stdout);
    }
  },
};
