// A VS Code as a user has it: the VSIX installed, a folder open, driven by keyboard and mouse.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser, openWorkbench } from '../host/browser.mjs';
import { sampleBlog, severalFolders, vsixFile } from '../host/cache.mjs';
import { endWithParent, temporaryFolder } from '../host/processes.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { openWebHost } from '../host/web.mjs';
import { Workbench } from './driver.mjs';

if (process.env.NODE_TEST_CONTEXT) endWithParent();

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/**
 * @param {object} [options]
 * @param {string} [options.folder] a fresh copy of it is opened (default: the sample blog)
 * @param {Record<string, string>} [options.files] what is added to the copy: paths and texts. (Files that come later
 *   are not found by name at once: VS Code keeps the list.)
 * @param {object} [options.settings] on top of quiet-settings.mjs
 * @param {boolean} [options.several] a copy of test/workspace with the sample blog beside it is opened instead
 * @param {boolean} [options.trust] ask for workspace trust, as VS Code does
 * @param {string} [options.language] that of the window, as a language pack sets it; VS Code's own words stay English without its pack
 * @param {{ width: number, height: number }} [options.viewport]
 */
export async function startSession({
  several = false,
  folder = several ? severalFolders : sampleBlog,
  files = {},
  settings,
  trust,
  language,
  viewport = { width: 1400, height: 900 },
} = {}) {
  const temporary = temporaryFolder();
  const copy = path.join(temporary, path.basename(folder));
  fs.cpSync(folder, copy, { recursive: true });
  if (several) fs.cpSync(sampleBlog, path.join(copy, path.basename(sampleBlog)), { recursive: true });
  for (const [file, text] of Object.entries(files)) write(path.join(copy, file), text);

  const dataDir = path.join(temporary, 'vscode');
  await installExtension(packaged(), { dataDir });
  const server = await startServer({ dataDir, trust });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport, permissions: CLIPBOARD });
  const opened = several ? path.join(copy, 'recap.code-workspace') : copy;
  const page = await openWorkbench(server, context, {
    folder: opened,
    settings,
    prepare: (page) => language && page.addInitScript(setLanguage, language),
  });
  const workbench = new Workbench(page);
  await workbench.ready();
  return {
    page,
    workbench,
    /** The copy that is open. */
    folder: copy,
    /** Saves the active editor; the text of a file of the copy, as it is then on the disk. */
    async saved(file) {
      await workbench.save();
      return fs.readFileSync(path.join(copy, file), 'utf8');
    },
    /** @param {string} theme its id @param {string} marker the class that the window has then */
    async setTheme(theme, marker) {
      write(path.join(copy, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await page.locator(`.monaco-workbench.${marker}`).waitFor();
    },
    server,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * The same on github.dev, as far as that can be had: the VSIX's files come by HTTP and run in a web worker, and the blog
 * is on no disk. What is written stays in the page's memory.
 */
export async function startWebSession() {
  const temporary = temporaryFolder();
  const folder = path.join(temporary, 'blog');
  fs.cpSync(sampleBlog, folder, { recursive: true });
  const extensionsDir = path.join(temporary, 'extensions');
  await installExtension(packaged(), { dataDir: path.join(temporary, 'unpacked'), extensionsDir });
  const [extension] = fs.readdirSync(extensionsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const host = await openWebHost({
    extension: path.join(extensionsDir, extension.name),
    folder,
    context: { permissions: CLIPBOARD },
  });
  const complaints = [];
  const page = await openWorkbench(host.server, host.context, {
    configuration: host.configuration,
    prepare: (page) => page.on('console', (message) => message.type() === 'error' && complaints.push(message.text())),
  });
  const workbench = new Workbench(page);
  await workbench.ready();
  // The extension comes later than the window, and has found the blog.
  await page.locator('.pane-header', { hasText: 'Posts of the Blog' }).waitFor({ timeout: 60_000 });
  /** `complaints`: the errors in the window's console. */
  return { page, workbench, complaints, close: host.close };
}

function packaged() {
  const vsix = vsixFile();
  if (!fs.existsSync(vsix)) throw new Error(`${path.basename(vsix)} is not there: run "npm run package" first.`);
  return vsix;
}

/** Runs in the page: what the script of a language pack does. */
function setLanguage(language) {
  globalThis._VSCODE_NLS_LANGUAGE = language;
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
