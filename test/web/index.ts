// The integration suite, as in test/editor, inside the web extension host: a web worker without Node, on a virtual
// workspace. See test/host.
import 'mocha/mocha'; // The browser's build: it makes `mocha` a global.
import * as vscode from 'vscode';
import { present } from '../editor/support/assert';
import { memoryFiles } from '../editor/support/memory-files';
import { useOutside } from '../editor/support/outside';
import { makePlacesIn } from '../editor/support/places';
import { NOT_HERE } from './not-here';

/** Resolves when all tests have passed; rejects with their number when some have not. */
export async function run(): Promise<void> {
  // Outside of the window, as in the desktop's host.
  const { root, behind } = memoryFiles('recap-places');
  makePlacesIn(root);
  useOutside(behind);
  // The default reporter would want a document to write to.
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, slow: 3_000, color: false, retries: 1 });
  const grep = await wanted();
  if (grep) mocha.grep(grep);
  await import('./web.suite');
  await import('../editor/all');
  await import('../editor/logs.suite');
  const left = leaveOut(mocha.suite);
  const retried: string[] = [];
  const failures = await new Promise<number>((resolve) =>
    mocha
      .run(resolve)
      .on('retry', (test, error) => retried.push(`${test.fullTitle()}: ${describe(error)}`))
      .on('fail', (_test, error) => console.error(`      ${describe(error)}`)),
  );
  for (const one of retried) console.log(`Passed or failed at the second attempt only: ${one}`);
  for (const { why, titles, suite } of NOT_HERE)
    console.log(`Not in the web host, because ${why}: ${suite ?? `${titles.length} tests`}`);
  if (!grep && left !== NOT_HERE.flatMap(({ titles }) => titles).length)
    throw new Error(`${left} tests were left out: not-here.ts names another number.`);
  if (failures > 0) throw new Error(`${failures} of the tests in the web extension host failed.`);
}

/** RECAP_GREP, which test/host/web.mjs writes beside this module: no variable of the environment reaches a web worker. */
async function wanted(): Promise<string> {
  const { extensionUri } = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
  return new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/test/web/grep.txt')),
  );
}

/** Takes the tests out that cannot run here, and gives their number. */
function leaveOut(suite: Mocha.Suite): number {
  const titles = NOT_HERE.flatMap((one) => one.titles);
  const stays = suite.tests.filter((test) => !titles.some((title) => test.fullTitle().startsWith(title)));
  const left = suite.tests.length - stays.length;
  suite.tests = stays;
  return suite.suites.reduce((sum, inner) => sum + leaveOut(inner), left);
}

function describe(error: unknown): string {
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  return `${error} ${JSON.stringify({ actual, expected }).slice(0, 2000)}`;
}
