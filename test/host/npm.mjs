// Packages from the npm registry, without running any of their scripts.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
export function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    // On Windows npm is a .cmd file, which only a shell can start.
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} failed:\n${essence(errors)}`)),
    );
  });
}

/** Without warnings and stack traces. */
const essence = (errors) =>
  errors
    .split('\n')
    .filter((line) => line.trim() && !/^npm warn|^npm error *(at |\}|$)/.test(line))
    .slice(0, 6)
    .join('\n');

/**
 * @param {string[]} args
 * @param {string} cwd
 */
export async function npm(args, cwd) {
  try {
    // --prefix: run from an npm script, npm would otherwise take this repository for the place to work in.
    await run(
      'npm',
      [
        ...args,
        '--prefix',
        '.',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
      ],
      cwd,
    );
  } catch (error) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/.test(error.message))
      throw new Error(`The npm registry cannot be reached; it is needed once, to fetch the editor.\n${error.message}`);
    throw error;
  }
}

/**
 * Downloads a package, checks it and unpacks it into `folder`.
 * @param {{ name: string, integrity: string }} wanted
 * @param {string} folder
 * @param {string[]} [tarArgs]
 */
export async function unpack({ name, integrity }, folder, tarArgs = ['--strip-components=1']) {
  const download = path.join(folder, '.download');
  fs.mkdirSync(download);
  await npm(['pack', name, '--pack-destination', '.'], download);
  const tarball = path.join(
    download,
    fs.readdirSync(download).find((file) => file.endsWith('.tgz')),
  );
  const actual = `sha512-${crypto.createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${name} is not the package that was tested: ${actual}, not ${integrity}`);
  await run('tar', ['-xzf', tarball, '-C', folder, ...tarArgs], download);
  fs.rmSync(download, { recursive: true });
}
