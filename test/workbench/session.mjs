// A VS Code as a user has it: the VSIX installed, a folder open, driven by keyboard and mouse.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser, openWorkbench } from '../host/browser.mjs';
import { sampleBlog, vsixFile } from '../host/cache.mjs';
import { endWithParent, temporaryFolder } from '../host/processes.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { Workbench } from './driver.mjs';

if (process.env.NODE_TEST_CONTEXT) endWithParent();

/**
 * @param {object} [options]
 * @param {string} [options.folder] a fresh copy of it is opened (default: the sample blog)
 * @param {object} [options.settings] on top of quiet-settings.mjs
 * @param {boolean} [options.trust] ask for workspace trust, as VS Code does
 * @param {{ width: number, height: number }} [options.viewport]
 */
export async function startSession({ folder = sampleBlog, settings, trust, viewport = { width: 1400, height: 900 } } = {}) {
  const vsix = vsixFile();
  if (!fs.existsSync(vsix)) throw new Error(`${path.basename(vsix)} is not there: run "npm run package" first.`);
  const temporary = temporaryFolder();
  const copy = path.join(temporary, path.basename(folder));
  fs.cpSync(folder, copy, { recursive: true });

  const dataDir = path.join(temporary, 'vscode');
  await installExtension(vsix, { dataDir });
  const server = await startServer({ dataDir, trust });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await openWorkbench(server, context, { folder: copy, settings });
  const workbench = new Workbench(page);
  await workbench.ready();
  return {
    page,
    workbench,
    /** The copy that is open. */
    folder: copy,
    server,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
