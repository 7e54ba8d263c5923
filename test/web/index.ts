// The smoke suite: runs inside the web extension host, a web worker without Node, on a virtual workspace. See test/host.
import 'mocha/mocha'; // The browser's build: it makes `mocha` a global.
import * as vscode from 'vscode';
import { makePlacesIn } from '../editor/support/places';

/** Resolves when all tests have passed; rejects with their number when some have not. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace.');
  makePlacesIn(vscode.Uri.joinPath(folder.uri, 'test-places'));
  // The default reporter would want a document to write to.
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, slow: 3_000, color: false, retries: 1 });
  await import('./smoke.suite');
  const failures = await new Promise<number>((resolve) =>
    mocha.run(resolve).on('fail', (_test, error) => console.error(`      ${error}`)),
  );
  if (failures > 0) throw new Error(`${failures} of the tests in the web extension host failed.`);
}
