// Runs a bundled test module in the web extension host, the one of vscode.dev and github.dev: a web worker,
// without Node, on a virtual workspace whose files are not on any disk (as far as the extension can see).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { runExtensionTests } from './extension-tests.mjs';
import { startServer } from './server.mjs';

/**
 * @param {object} options
 * @param {string} options.extension the extension's folder; its `browser` entry is used
 * @param {string} options.tests a CommonJS bundle inside that folder, with `vscode` external
 * @param {string} options.folder appears as `vscode-test-web://mount/`; what is written there stays in memory
 * @returns {Promise<number>} the exit code
 */
export async function runWebTests({ extension, tests, folder }) {
  // A web worker has no environment.
  fs.writeFileSync(path.join(path.dirname(tests), 'grep.txt'), process.env.RECAP_GREP ?? '');
  const host = await openWebHost({ extension, folder });
  const { developmentOptions } = host.configuration;
  developmentOptions.extensionTestsPath = host.uri(`${OURS}/${path.relative(extension, tests).split(path.sep).join('/')}`);
  const code = await runExtensionTests(host.server, host.context, { web: true, configuration: host.configuration });
  await host.close();
  return code;
}

const OURS = '/static/devextensions';

/** Starts an editor whose extensions run in the web extension host, on a virtual workspace, and gives what opens its workbench. */
export async function openWebHost({ extension, folder, context: options = {} }) {
  const server = await startServer();
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const uri = (path) => ({ scheme: 'http', authority: server.authority, path });

  // @vscode/test-web brings the file system provider; the three addresses are those that it expects.
  const provider = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@vscode/test-web/package.json')),
    'fs-provider',
  );
  await serve(context, OURS, extension);
  await serve(context, '/static/extensions/fs', provider);
  await serve(context, '/static/mount', folder);
  return {
    server,
    context,
    uri,
    configuration: {
      additionalBuiltinExtensions: [uri('/static/extensions/fs')],
      folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
      developmentOptions: { extensions: [uri(OURS)], enableSmokeTestDriver: true },
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Answers for everything below `prefix` from a folder, `?stat` and `?readdir` as the file system provider asks. */
async function serve(context, prefix, folder) {
  await context.route(
    (url) => url.pathname === prefix || url.pathname.startsWith(`${prefix}/`),
    (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      const file = path.join(folder, decodeURIComponent(pathname.slice(prefix.length)));
      const json = (body) => route.fulfill({ json: body });
      try {
        if (searchParams.has('stat')) return json(describe(fs.statSync(file)));
        if (searchParams.has('readdir'))
          return json(fs.readdirSync(file, { withFileTypes: true }).map((entry) => ({ name: entry.name, ...describe(entry) })));
        return route.fulfill({
          body: fs.readFileSync(file),
          contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
        });
      } catch (error) {
        if (searchParams.size) return json({ error: error.code });
        return route.fulfill({ status: 404 });
      }
    },
  );
}

/** VS Code's FileType: 1 is a file, 2 a folder. */
function describe(entry) {
  return { type: entry.isDirectory() ? 2 : 1, ctime: entry.ctimeMs, mtime: entry.mtimeMs, size: entry.size };
}
