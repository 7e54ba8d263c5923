// The preview's own page in a browser, without an editor around it: the shell and its policy as the extension writes them, the
// scripts of dist/webview, and a stand-in for VS Code's side.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser.mjs';
import { repository } from '../host/cache.mjs';

const ORIGIN = 'https://preview.example';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.woff2': 'font/woff2' };
/** A red dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * @typedef {object} Post
 * @property {string} [uri]
 * @property {string} [body]
 * @property {{ title: string, author: string, date: string }} [facts]
 * @property {{ stops: boolean, text: string }[]} [notes]
 * @property {number} [firstLine] the document's line (from 0) with the body's first
 * @property {number} [lines]
 * @property {number} [top] the line at the editor's upper edge
 * @property {import('../../src/core/render/list-place').ListPlace} [place]
 * @property {import('../../src/core/render/address').Address[]} [addresses]
 */

/**
 * Opens the page. `pictures`: the names that the site's media folder holds, or files (which may take their time) by name.
 * @param {{ pictures?: Set<string> | Map<string, Buffer | Promise<Buffer>>, state?: object, choices?: object }} [options]
 */
export async function openPage({ pictures = new Set(), state, choices } = {}) {
  // First, so that no browser is left behind when it cannot be made.
  const html = await shell({ view: 'post', width: 'panel', faults: true, ...choices });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const seen = { requests: [], executed: [], violations: [], errors: [] };

  await page.exposeFunction('executed', (what) => seen.executed.push(what));
  page.on('dialog', (dialog) => {
    seen.executed.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('popup', () => seen.executed.push('popup'));
  page.on(
    'framenavigated',
    (frame) => frame.url().startsWith(`${ORIGIN}/`) || seen.executed.push(`navigation to ${frame.url()}`),
  );
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    // Chromium says these four while HTML is parsed, also in a document that nobody will ever see: about that DOMPurify can do nothing.
    if (
      /Content Security Policy/.test(text) &&
      !/^(?:Executing inline event handler|Applying inline style|Setting the document's base URI|Loading media from) /.test(text)
    )
      seen.violations.push(text);
  });
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      seen.requests.push(`${route.request().resourceType()} ${url.href}`);
      return route.abort();
    }
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const name = decodeURIComponent(url.pathname.replace(/^\/media\//, ''));
    if (url.pathname.startsWith('/media/')) {
      if (!pictures.has(name)) return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: 'image/png', body: (await pictures.get?.(name)) ?? PICTURE });
    }
    const file = path.join(repository, path.normalize(url.pathname));
    if (!fs.existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'text/plain', body: fs.readFileSync(file) });
  });
  await page.addInitScript((earlier) => {
    const told = { messages: [], states: earlier ? [earlier] : [], count: 0 };
    window.told = told;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => told.messages.push(message),
      getState: () => told.states.at(-1),
      setState: (value) => {
        told.states.push(value);
        told.count += 1;
      },
    });
  }, state);
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => window.told.messages.some(({ type }) => type === 'ready'));

  return {
    page,
    seen,
    body: page.locator('#body'),
    banner: page.locator('#banner'),
    /** Shows a post as the extension would, and waits until it is there (the page leaves its state behind after each). */
    async show({
      uri = 'file:///edge-day.md',
      body = '',
      facts = { title: 'Edge day', author: 'Ada Byron', date: '2025/11/17' },
      notes = [],
      place,
      addresses = [],
      firstLine = 0,
      lines = firstLine + body.split('\n').length,
      top,
    } = {}) {
      const media = { publicFolder: '/img', mediaFolder: 'static/img', base: `${ORIGIN}/media` };
      // The end of a scroll leaves a state behind, too: what went on before has its frames to come to an end.
      const before = await page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
        return window.told.count;
      });
      await page.evaluate((message) => window.postMessage(message, '*'), {
        ...{ type: 'show', uri, body, facts, notes, media, addresses, firstLine, lines },
        ...(place && { place }),
        ...(top !== undefined && { top }),
      });
      await page.waitForFunction(
        ([count, title]) => window.told.count > count && document.querySelector('main > #title').textContent === title,
        [before, facts.title],
      );
    },
    /** @param {object} message as the extension would send it */
    send: (message) => page.evaluate((value) => window.postMessage(value, '*'), message),
    told: () => page.evaluate(() => window.told),
    close: () => browser.close(),
  };
}

/** What `previewHtml` gives to a webview whose files lie at ORIGIN. */
async function shell(choices) {
  const { outputFiles } = await build({
    entryPoints: [path.join(repository, 'src', 'vscode', 'preview-html.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'a little vscode',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
          onLoad({ filter: /./, namespace: 'stub' }, () => ({
            contents: `
              export const Uri = { joinPath: (base, ...parts) => new URL(parts.join('/'), base) };
              export const l10n = { bundle: undefined, t: (text, ...values) => text.replace(/\\{(\\d)\\}/g, (_, index) => values[index]) };
              export const env = { language: 'en' };`,
          }));
        },
      },
    ],
  });
  const { previewHtml } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return previewHtml({ cspSource: `${ORIGIN}/media/ ${ORIGIN}/dist/`, asWebviewUri: (uri) => uri }, `${ORIGIN}/`, choices);
}
