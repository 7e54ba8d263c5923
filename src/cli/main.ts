import { checkCommand } from './check';
import { helpCheck } from './help-check';
import { HELPER } from './helper';
import { newCommand } from './new';
import { readyCommand } from './ready';
import { renderCommand } from './render';
import { explainCommand, rulesCommand } from './rules';
import { HELP, Interrupted, UsageError } from './usage';
import { streamOut, writeOut } from './write-out';

declare const VERSION: string; // Set by the bundler from package.json.

/** Runs the command line. Resolves to the exit code: 0 fine, 1 problems found, 2 wrong usage or unreadable input. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === HELPER && (await helpCheck())) return 0;
    if (command === undefined || command === '--help' || command === '-h' || command === 'help')
      return print(HELP, command === undefined ? 2 : 0);
    if (rest.slice(0, endOfOptions(rest)).some((word) => word === '--help' || word === '-h')) return print(HELP, 0);
    if (command === '--version' || command === '-v') return print(`${VERSION}\n`, 0);
    return command === 'check' ? await checkCommand(rest) : await otherCommand(command, rest);
  } catch (error) {
    if (error instanceof Interrupted) return print('\nNothing was created.\n', 130);
    // parseArgs names the option it does not know in a TypeError with a code of its own.
    const isParseArgs = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof UsageError) && !isParseArgs) throw error;
    process.stderr.write(`starlingx-recap: ${error.message}\nRun "starlingx-recap --help" for the commands.\n`);
    return 2;
  }
}

async function otherCommand(command: string, args: string[]): Promise<number> {
  streamOut(); // They write to process.stdout.
  if (command === 'render') return await renderCommand(args);
  if (command === 'new') return await newCommand(args);
  if (command === 'ready') return await readyCommand(args);
  if (command === 'rules') return rulesCommand(args);
  if (command === 'explain') return explainCommand(args);
  throw new UsageError(`There is no command "${command}".`);
}

/** Behind `--` all words are paths. */
function endOfOptions(words: readonly string[]): number {
  const end = words.indexOf('--');
  return end < 0 ? words.length : end;
}

function print(text: string, code: number): number {
  if (code === 0) writeOut([text]);
  else process.stderr.write(text);
  return code;
}
