// Opens the embedded VS Code's workbench in a browser that Playwright drives.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { TEST_SETTINGS } from './quiet-settings.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export async function launchBrowser() {
  const { executablePath, env } = await findChromium();
  // Signals are processes.mjs's business. If this process dies, Chromium ends because its pipe does.
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] a folder of this machine, or a workspace file
 * @property {[string, string][]} [payload] what the command line is to the desktop
 * @property {string} [token]
 */

/**
 * @param {{ url: string }} server
 * @param {WorkbenchOptions} options
 */
export function workbenchUrl(server, { folder, payload = [], token }) {
  const url = new URL(server.url);
  if (token) url.searchParams.set('tkn', token);
  if (folder) url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href.replaceAll('%2F', '/');
}

/**
 * @param {{ url: string }} server
 * @param {import('playwright-core').BrowserContext} context
 * @param {WorkbenchOptions & {
 *   settings?: object, configuration?: object, prepare?: (page: import('playwright-core').Page) => Promise<void>,
 * }} options settings: VS Code's defaults, so that the user's own settings stay empty; configuration: see
 *   IWorkbenchConstructionOptions in VS Code's sources
 */
export async function openWorkbench(server, context, options) {
  const page = await context.newPage();
  await page.addInitScript(configure, {
    ...options.configuration,
    configurationDefaults: { ...TEST_SETTINGS, ...options.settings },
  });
  await options.prepare?.(page);
  await page.goto(workbenchUrl(server, options), { waitUntil: 'commit' });
  return page;
}

/**
 * Runs in the page: adds to the configuration that the server writes into the document, before the
 * workbench reads it. (Answering for the document through a Playwright route would be simpler, but then
 * Chromium refuses its WebSockets.)
 */
function configure(extra) {
  if (window !== window.top) return;
  new MutationObserver((_, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (!meta) return;
    observer.disconnect();
    const given = JSON.parse(meta.dataset.settings);
    const configurationDefaults = { ...given.configurationDefaults, ...extra.configurationDefaults };
    meta.dataset.settings = JSON.stringify({ ...given, ...extra, configurationDefaults });
  }).observe(document, { childList: true, subtree: true });
}
