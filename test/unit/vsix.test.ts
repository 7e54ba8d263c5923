// What a user gets: the files of the VSIX, their size, and a manifest that keeps its promises.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/build/l10n/files';
import { builtCopy } from './built';
import { run } from './run';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** Kilobytes that a user downloads: in English, and for each further language. */
const BUDGET = 400;
const LANGUAGE_BUDGET = 60;

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly engines: { vscode: string };
  readonly dependencies?: object;
  readonly devDependencies: Record<string, string>;
  readonly activationEvents: string[];
  readonly capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown };
  readonly contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: { properties: Record<string, { scope?: string; markdownDescription?: string }> };
    snippets: { path: string }[];
    grammars: { path: string; scopeName: string }[];
    walkthroughs: { steps: { description: string; media: { markdown: string } }[] }[];
    keybindings?: unknown;
  };
}

const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
/** With its texts where VS Code puts them. */
/** Sizes in bytes by file below the root; that of the VSIX as it is downloaded. */
const budget = JSON.parse(readFileSync('test/budget.json', 'utf8')) as Record<string, number>;
const GROWTH = 1.1;

const manifest = JSON.parse(readFileSync('package.json', 'utf8'), (_, value: unknown) =>
  typeof value === 'string' ? value.replace(/^%(.+)%$/, (whole, key: string) => texts[key] ?? whole) : value,
) as Manifest;
const { contributes } = manifest;

let copy = '';
let vsix = '';

beforeAll(() => {
  copy = builtCopy();
  vsix = join(copy, 'test.vsix');
  // The very command of "npm run package", behind the build.
  const args = (manifest.scripts.package ?? '').split('&& vsce ')[1]?.split(' ') ?? [];
  const { code, stderr } = run(process.execPath, ['node_modules/@vscode/vsce/vsce', ...args, '--out', vsix], copy);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
});

/** The names in a zip file and the bytes that each takes there, from its central directory. */
function entriesIn(zip: Buffer): { name: string; bytes: number }[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: { name: string; bytes: number }[] = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < zip.readUInt16LE(end + 10); ) {
    const length = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + length), bytes: zip.readUInt32LE(at + 20) });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the files of a language take: they alone have it in their names. */
function bytesOf(language: string): number {
  return entriesIn(readFileSync(vsix)).reduce((sum, { name, bytes }) => sum + (name.includes(`.${language}.`) ? bytes : 0), 0);
}

describe('the VSIX', () => {
  test('holds what runs, and nothing else', () => {
    expect(
      entriesIn(readFileSync(vsix))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        'extension/LICENSE.txt',
        'extension/changelog.md',
        'extension/dist/THIRD-PARTY-NOTICES.txt',
        'extension/dist/entry.js',
        'extension/dist/extension.js',
        'extension/dist/l10n/bundle.l10n.zh-cn.json',
        'extension/dist/webview/preview.css',
        'extension/dist/webview/preview.js',
        'extension/dist/webview/roboto-latin-400-normal.woff2',
        'extension/dist/webview/roboto-latin-700-normal.woff2',
        'extension/dist/webview/site.css',
        'extension/dist/webview/worker.js',
        'extension/docs/config.schema.json',
        'extension/docs/images/icon.png',
        'extension/docs/walkthrough/findings.md',
        'extension/docs/walkthrough/findings.nls.zh-cn.md',
        'extension/docs/walkthrough/front-matter.md',
        'extension/docs/walkthrough/front-matter.nls.zh-cn.md',
        'extension/docs/walkthrough/new-post.svg',
        'extension/docs/walkthrough/open-the-blog.md',
        'extension/docs/walkthrough/open-the-blog.nls.zh-cn.md',
        'extension/docs/walkthrough/posts.svg',
        'extension/docs/walkthrough/preview-and-footer.md',
        'extension/docs/walkthrough/preview-and-footer.nls.zh-cn.md',
        'extension/docs/walkthrough/quick-fix.svg',
        'extension/docs/walkthrough/ready.svg',
        'extension/package.json',
        'extension/package.nls.json',
        'extension/package.nls.zh-cn.json',
        'extension/readme.md',
        'extension/snippets/recap.json',
        'extension/syntaxes/recap-comments.injection.tmLanguage.json',
        'extension/syntaxes/recap-placeholders.injection.tmLanguage.json',
        'extension/syntaxes/recap-post.injection.tmLanguage.json',
      ].sort(),
    );
  });

  test(`is smaller than ${BUDGET} kB without its translations`, () => {
    const translated = languages('.').reduce((sum, language) => sum + bytesOf(language), 0);
    expect(statSync(vsix).size - translated).toBeLessThan(BUDGET * 1000);
  });

  test.each(languages('.'))(`%s takes less than ${LANGUAGE_BUDGET} kB`, (language) => {
    expect(bytesOf(language)).toBeGreaterThan(10_000);
    expect(bytesOf(language)).toBeLessThan(LANGUAGE_BUDGET * 1000);
  });

  test.each(Object.entries(budget))('%s has not grown by more than a tenth over test/budget.json', (name, bytes) => {
    const { size } = statSync(name.endsWith('.vsix') ? vsix : join(copy, name));
    // Who means it to be larger writes the new size into that file, where it is seen.
    expect(size).toBeLessThanOrEqual(bytes * GROWTH);
  });

  test('names the licence of everything in it, the font included', () => {
    const notices = readFileSync(join(copy, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@fontsource/roboto', 'dompurify', 'remark-parse', 'yaml']) expect(notices).toContain(`\n${name} `);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('the bundles', () => {
  const bundles = ['entry.js', 'extension.js', 'cli.js', 'render-worker.js', 'webview/preview.js', 'webview/worker.js'];
  const read = (name: string): string => readFileSync(join(copy, 'dist', name), 'utf8');

  test.each(bundles)('%s makes no program out of a text', (name) => {
    expect(read(name)).not.toMatch(/\beval\s*\(|\bFunction\s*\(|importScripts\s*\(/);
  });

  test.each([
    ['entry.js', /^(vscode|\.\/extension\.js)$/],
    ['extension.js', /^vscode$/],
    ['cli.js', /^(node:.*|buffer|process)$/],
    ['render-worker.js', /^(node:worker_threads|util)$/],
    ['webview/preview.js', /^$/],
    ['webview/worker.js', /^$/],
  ])('%s asks for no module that is not there', (name, allowed) => {
    const modules = [
      ...read(name)
        .replaceAll('\\"', '"')
        .matchAll(/\brequire\(["']([^"']*)["']\)/g),
    ].map(([, module = '']) => module);
    expect(modules.filter((module) => !allowed.test(module))).toEqual([]);
  });

  test.each(bundles)('%s holds no path of the machine, no map and no address of a registry', (name) => {
    const text = read(name);
    expect(text).not.toContain(copy);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toMatch(/sourceMappingURL|registry\.npmjs/);
  });
});

describe('the manifest', () => {
  const sources = readdirSync('src/vscode')
    .map((name) => readFileSync(join('src/vscode', name), 'utf8'))
    .join('\n');
  const ids = contributes.commands.map(({ command }) => command);

  test('every command is registered, and has a title in the category', () => {
    // The entry registers all of them at once, from the manifest.
    const registered = [...sources.matchAll(/registerCommand\(\s*(?:'([^']+)'|(\w+))/g)].map(
      ([, id, constant]) => id ?? new RegExp(`\\b${constant} = '([^']+)'`).exec(sources)?.[1],
    );
    expect(registered.filter((id) => id !== undefined).sort()).toEqual([...ids].sort());
    for (const { title, category } of contributes.commands)
      expect([title, category]).toEqual([expect.stringMatching(/.{5}/), 'Recap']);
  });

  test('every menu entry has a condition and a command of ours', () => {
    for (const entry of Object.values(contributes.menus).flat()) {
      expect([entry.command, entry.when]).toEqual([entry.command, expect.stringMatching(/\S/)]);
      expect(ids).toContain(entry.command);
    }
  });

  test('the conditions use context keys that are set', () => {
    const keys = JSON.stringify(contributes.menus).match(/starlingxRecap\.\w+(?=[ "&)]|$)/g) ?? [];
    for (const key of new Set(keys)) if (!ids.includes(key)) expect(sources).toContain(`'${key}'`);
  });

  test('no keybindings, no dependencies: everything is bundled', () => {
    expect(contributes.keybindings).toBeUndefined();
    expect(manifest.dependencies).toBeUndefined();
  });

  test('the API that is typed is the API that is asked for', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  test('it wakes for Markdown and for the site, and in every kind of workspace', () => {
    expect(
      manifest.activationEvents.every((event) => /^(onLanguage:markdown|workspaceContains:|onWebviewPanel:)/.test(event)),
    ).toBe(true);
    expect(manifest.activationEvents).toContain('onLanguage:markdown');
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    const panels = manifest.activationEvents.flatMap((event) => /^onWebviewPanel:(.*)/.exec(event)?.[1] ?? []);
    for (const panel of panels) expect(sources).toContain(`'${panel}'`);
  });

  test('settings have a scope and a description, and are read', () => {
    for (const [name, { scope, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      expect([name, scope, markdownDescription]).toEqual([name, expect.any(String), expect.stringMatching(/\.$/)]);
      expect(sources).toContain(`'${name.slice(name.indexOf('.') + 1)}'`);
    }
  });

  test('every file that it names is there', () => {
    const named = [
      ...[manifest.main, manifest.browser, ...Object.values(manifest.bin), manifest.icon],
      ...[...contributes.snippets, ...contributes.grammars].map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    for (const path of named) expect([path, existsSync(join(copy, path))]).toEqual([path, true]);
    for (const { path, scopeName } of contributes.grammars)
      expect((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName).toBe(scopeName);
  });

  test('the walkthrough has four steps, with commands that exist', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(4);
    const commands = steps.flatMap(({ description }) =>
      [...description.matchAll(/command:(starlingxRecap\.\w+)/g)].map(([, id = '']) => id),
    );
    expect(commands.filter((id) => !ids.includes(id))).toEqual([]);
    expect(commands.length).toBeGreaterThan(0);
  });
});
