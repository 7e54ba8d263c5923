import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Turns dist/cli.js into a small loader that holds the program in a comment, and writes beside it what V8 compiles of it
 * (`cli-*.cache`): a run that finds that file starts a sixth sooner, a copy of cli.js alone does without.
 * @param {string} root the repository
 */
export function packCli(root) {
  const cli = join(root, 'dist/cli.js');
  const [hashbang, ...lines] = readFileSync(cli, 'utf8').split('\n');
  const program = `(function (require, module, exports, __filename, __dirname) {${onlyAscii(lines.join('\n'))}\n})`;
  const id = createHash('sha256').update(program).digest('hex').slice(0, 12);
  const loader = readFileSync(join(root, 'src/build/cli-loader.cjs'), 'utf8');
  const packed = loader.replace('start(ID)', `start('${id}')`);
  writeFileSync(cli, `${hashbang}\n${packed}\n/*PROGRAM${program.replaceAll('*/', '*\x01/')}*/\n`);
  const { error, status } = spawnSync(process.execPath, [join(root, 'src/build/cache-cli.cjs'), cli, root], { stdio: 'ignore' });
  if (error || status !== 0) throw error ?? new Error('The code of dist/cli.js could not be kept.');
}

/** The same program in ASCII, which V8 keeps in half the room: strings, templates and regular expressions know `\u`. */
function onlyAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
