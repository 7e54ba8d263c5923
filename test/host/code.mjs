#!/usr/bin/env node
// To @vscode/test-electron this is a VS Code: it understands the command line that `runTests` gives to one,
// runs the tests in the embedded editor's (real, Node) extension host and exits with their result.
//   code.mjs FOLDER --extensionDevelopmentPath=X --extensionTestsPath=Y [--user-data-dir=D] [--extensions-dir=E]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { runExtensionTests } from './extension-tests.mjs';
import { endWithParent } from './processes.mjs';
import { startServer } from './server.mjs';

endWithParent();

const { values, positionals } = parseArgs({
  strict: false, // what only matters to the desktop is ignored
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});
if (!values.extensionDevelopmentPath || !values.extensionTestsPath) {
  console.error('This VS Code only runs tests: --extensionDevelopmentPath=X --extensionTestsPath=Y are needed.');
  process.exit(64);
}

const server = await startServer({
  userDataDir: values['user-data-dir'],
  extensionsDir: values['extensions-dir'],
  trust: !values['disable-workspace-trust'],
});
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
const code = await runExtensionTests(server, context, {
  folder: positionals[0] && path.resolve(positionals[0]),
  payload: [
    ...values.extensionDevelopmentPath.map((folder) => ['extensionDevelopmentPath', server.uri(path.resolve(folder))]),
    ['extensionTestsPath', server.uri(moduleFile(path.resolve(values.extensionTestsPath)))],
    ...(values['disable-extensions'] ? [['disableExtensions', 'true']] : []),
  ],
});
await browser.close();
await server.close();
process.exit(code);

/** As `require` does, VS Code takes a module's name without its extension, and a folder for its index. */
function moduleFile(name) {
  const candidates = [name, `${name}.js`, path.join(name, 'index.js')];
  const found = candidates.find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
  if (found) return found;
  console.error(`There is no test module at ${name}.`);
  process.exit(66);
}
