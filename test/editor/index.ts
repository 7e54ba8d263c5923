// The integration suite: runs inside the extension host of a real VS Code, see test/host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { nodeOutside } from './support/node-outside';
import { useOutside } from './support/outside';
import { makePlacesIn } from './support/places';

const ours = join(__dirname, '..', '..');

/**
 * Extensions share one process. VS Code's Git loses its pipes when a test takes a repository away, and mocha would put
 * that down to whatever test is running: what did not pass through our bundles is no failure of ours.
 */
function leaveOthersOut(): void {
  const runner = Mocha.Runner.prototype as unknown as { _uncaught(error: unknown): void };
  const { _uncaught: uncaught } = runner;
  runner._uncaught = function (error) {
    const stack = error instanceof Error ? String(error.stack) : String(error);
    if (stack.includes(ours)) uncaught.call(this, error);
    else console.log(`An exception of another extension: ${stack.split('\n', 1)[0]}`);
  };
}

/** Resolves when all tests have passed; rejects with their number when some have not. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recap-editor-'));
  makePlacesIn(vscode.Uri.file(folder));
  useOutside(nodeOutside);
  leaveOthersOut();
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    slow: Number(process.env.RECAP_SLOW ?? 3_000),
    color: false,
    // A busy machine may stall for seconds. What needed its second attempt is named at the end of the run.
    retries: 1,
  });
  const retried: string[] = [];
  if (process.env.RECAP_GREP) mocha.grep(process.env.RECAP_GREP);
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  // The second run is in a window of several folders that nobody has trusted.
  if (vscode.workspace.workspaceFile) await import('./all-workspace');
  else {
    await import('./all');
    await import('./in-node');
    await import('./logs.suite');
  }
  try {
    const failures = await new Promise<number>((resolve) =>
      // Also at once, in case the run is ended before its summary.
      mocha
        .run(resolve)
        .on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test, error) =>
          retried.push(
            `${test.fullTitle()}: ${error} ${JSON.stringify({ actual: Reflect.get(error, 'actual'), expected: Reflect.get(error, 'expected') })}`,
          ),
        )
        .on(Mocha.Runner.constants.EVENT_TEST_FAIL, (_test, error) => console.error(`      ${error}`)),
    );
    for (const one of retried) console.log(`Passed or failed at the second attempt only: ${one}`);
    if (failures > 0) throw new Error(`${failures} of the tests in the editor failed.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
