// Runs a test module inside an extension host of the embedded VS Code and waits for its verdict.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { openWorkbench } from './browser.mjs';
import { cache } from './cache.mjs';

/** Seconds after which a run that has said nothing about its end has failed. */
const PATIENCE = Number(process.env.RECAP_TIMEOUT || 900);

/** What the workbench itself says while it starts and stops; the rest is the extension host's console. */
const NOISE = new RegExp(
  `^(${[
    'Ignoring (fetching|the error)',
    'Updating additional builtin',
    'Found additional builtin',
    'Creating a socket',
    'Resolv(ing|ed) connection token',
    'Loading development extension',
    'Creation of workbench contribution',
    'vscode-test-web-support',
    "Request to '.*package\\.nls\\.json' failed",
    'Error: Extension gallery',
    '\\[(Service Worker|reconnection-grace-time|AccountPolicyGate|DefaultAccount|RemoteAgentHost|AgentHost|driver|Chat|chat)',
  ].join('|')})|/out/vs/code/browser/workbench/workbench\\.js:\\d`,
);

/**
 * @param {Awaited<ReturnType<import('./server.mjs').startServer>>} server
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('./browser.mjs').WorkbenchOptions & { configuration?: object, web?: boolean }} options
 *   what to open; its payload or configuration names the test module
 * @returns {Promise<number>} the exit code
 */
export async function runExtensionTests(server, context, options) {
  let page;
  const { code, why, logs } = await new Promise((resolve) => {
    const fail = (why) => resolve({ code: 1, why });
    setTimeout(fail, PATIENCE * 1000, `the tests did not end within ${PATIENCE} s`).unref();
    context.browser().on('disconnected', () => fail('the browser is gone'));
    server.gone.then(() => fail('the server is gone'));
    server.onOutput((output) => crash(output) && setTimeout(fail, 2000, crash(output)).unref());

    const prepare = async (opened) => {
      page = opened;
      page.on('crash', () => fail('the page crashed'));
      await page.exposeFunction('codeAutomationLog', (type, args) => {
        const line = format(...args);
        if (HOST_LOST.test(line)) fail(crash(server.output()) || 'the extension host ended in the middle of the tests');
        print(type, line);
      });
      await page.exposeFunction('codeAutomationExit', async (code, logs) => {
        if (!options.web) await hostEnded(server);
        resolve(crash(server.output()) ? { code: 1, why: crash(server.output()), logs } : { code, logs });
      });
    };
    openWorkbench(server, context, { ...options, prepare }).catch((error) => fail(error.message));
  });
  if (why) console.error(`VS Code: ${why}.`);
  if (code !== 0) await keepArtifacts(options.web ? 'web' : 'editor', page, server.output(), logs);
  return code;
}

/** The workbench reports success when the extension host crashes. The server knows better, a moment later. */
const HOST_LOST = /^Connection error: Unknown reconnection token/; // a test called process.exit(0), say
const HOST_ENDED = /Extension Host Process exited with code: (\w+), signal: (\w+)/;

function crash(output) {
  const [, code, signal] = HOST_ENDED.exec(output) ?? [];
  return code && !(code === '0' && signal === 'null') && `the extension host crashed (code ${code}, signal ${signal})`;
}

async function hostEnded(server) {
  for (let i = 0; i < 30 && !HOST_ENDED.test(server.output()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
}

function print(type, line) {
  if (NOISE.test(line) && !process.env.RECAP_VERBOSE) return;
  (type === 'error' || type === 'warn' ? console.error : console.log)(line);
}

async function keepArtifacts(name, page, output, logs = []) {
  const folder = path.join(cache, 'artifacts', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  await page
    ?.screenshot({ path: path.join(folder, 'workbench.png'), timeout: 5000 })
    .catch((error) => console.error(error.message));
  fs.writeFileSync(path.join(folder, 'server.log'), output);
  for (const { relativePath, contents } of logs) {
    const file = path.join(folder, relativePath);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, contents);
  }
  console.error(`A screenshot and logs are in ${folder}`);
}
