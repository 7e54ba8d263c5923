// Finds a Chromium: the system's, or else one from the npm registry. `node chromium.mjs` says which; with
// `--system` it fails when the system has none (.ci/run then installs one).
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { provide } from './cache.mjs';
import { run, unpack } from './npm.mjs';

/** The last one for Node 20; a headless shell for Linux x64, made for machines without browser libraries. */
const NPM_CHROMIUM = {
  name: '@sparticuz/chromium@147.0.0',
  integrity: 'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};

const PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function systemChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !fs.existsSync(chosen)) throw new Error(`CHROME_PATH names a file that does not exist: ${chosen}`);
  return chosen || PLACES.find((place) => fs.existsSync(place) && !isSnap(place));
}

/** Ubuntu's Chromium is a snap: shut in, it does not see the profile folder that Playwright makes in /tmp. */
function isSnap(file) {
  const start = Buffer.alloc(4096);
  const handle = fs.openSync(file, 'r');
  fs.readSync(handle, start);
  fs.closeSync(handle);
  return fs.realpathSync(file).includes('/snap') || start.includes('/snap/bin/');
}

/**
 * What to start, and what to add to its environment.
 * @returns {Promise<{ executablePath: string, env?: Record<string, string> }>}
 */
export async function findChromium() {
  const system = process.env.RECAP_CHROMIUM === 'npm' ? undefined : systemChromium();
  if (system) return { executablePath: system };
  if (process.platform === 'linux' && process.arch === 'x64') return npmChromium();
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or name its executable in CHROME_PATH.');
}

async function npmChromium() {
  const folder = await provide('chromium-147.0.0', async (folder) => {
    console.error(`No Chromium is installed; fetching ${NPM_CHROMIUM.name} (66 MB) ...`);
    const packed = path.join(folder, '.package');
    fs.mkdirSync(packed);
    await unpack(NPM_CHROMIUM, packed);
    await inflate(path.join(packed, 'bin', 'chromium.br'), path.join(folder, 'chromium'));
    for (const archive of ['al2023', 'fonts']) {
      const tar = path.join(packed, `${archive}.tar`);
      await inflate(path.join(packed, 'bin', `${archive}.tar.br`), tar);
      fs.mkdirSync(path.join(folder, archive));
      await run('tar', ['-xf', tar, '-C', path.join(folder, archive)], folder);
    }
    fs.rmSync(packed, { recursive: true });
  });
  const env = { LD_LIBRARY_PATH: path.dirname(find(folder, /libnss3\.so$/)) };
  if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontConfiguration(folder);
  return { executablePath: path.join(folder, 'chromium'), env };
}

const inflate = (from, to) =>
  pipeline(fs.createReadStream(from), zlib.createBrotliDecompress(), fs.createWriteStream(to, { mode: 0o755 }));

const find = (folder, name) =>
  path.join(
    folder,
    fs.readdirSync(folder, { recursive: true }).find((file) => name.test(file)),
  );

/** The package's own fonts.conf names folders of the machine that it was made for. */
function fontConfiguration(folder) {
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.dirname(find(path.join(folder, 'fonts'), /\.(ttf|otf)$/));
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = process.argv.includes('--system') ? systemChromium() : (await findChromium()).executablePath;
  if (found) console.log(found);
  else process.exit(1);
}
