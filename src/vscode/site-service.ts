import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { keepSite } from '../core/site/keep-site';
import { collectionsOf } from '../core/site/post-files';
import type { Site } from '../core/types';
import { filesBelow, pathBelow } from './files';
import type { Published } from './published';

/** A site that is open, kept as it is on disk. */
export interface OpenSite extends vscode.Disposable {
  readonly root: vscode.Uri;
  /** Undefined until it has been read for the first time; without posts until those have been read. */
  readonly site: Site | undefined;
  /** Resolves when the site and its posts have been read for the first time. */
  readonly read: Promise<void>;
  /** Something outside of the root has changed that the site depends on. */
  readAgain(): void;
  /** Asks git whether posts (paths below the root) are in the main branch, once each; resolves when `site` has the answers. */
  askPublished(paths: readonly string[]): Promise<void>;
}

/** A checkout or a save-all touches many files at once: the whole site is read a moment after the first. */
const QUIET_MS = 100;

/** Reads the site in a folder, watches its files and calls `changed` after each reading. */
export function openSite(root: vscode.Uri, git: Published, changed: () => void): OpenSite {
  // One pattern each: VS Code reads no braces within braces, and says nothing about it.
  const watched = new Map<string, vscode.Disposable>();
  let site: Site | undefined;
  let published: ReadonlyMap<string, boolean> = new Map();
  const asked = new Set<string>();
  let disposed = false;

  const publish = (next: Site): void => {
    if (disposed) return;
    site = { ...next, published, today: new Date().toISOString().slice(0, 10) };
    watch(placesOf(next));
    changed();
  };
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const kept = keepSite(filesBelow(root), quiet, publish);
  const ask = async (paths: Iterable<string>): Promise<void> => {
    const answers = new Map<string, boolean>();
    for (const path of paths) {
      asked.add(path);
      const answer = await git.ask(vscode.Uri.joinPath(root, path));
      if (answer !== undefined && published.get(path) !== answer) answers.set(path, answer);
    }
    if (answers.size === 0) return;
    published = new Map([...published, ...answers]);
    if (site) publish(site);
  };
  const touched = (uri: vscode.Uri): void => {
    const path = pathBelow(root, uri);
    if (path !== undefined && !disposed) kept.touched(path);
  };

  const watch = (patterns: readonly string[]): void => {
    for (const pattern of patterns) {
      if (watched.has(pattern)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, pattern));
      const events = [watcher.onDidCreate(touched), watcher.onDidChange(touched), watcher.onDidDelete(touched)];
      watched.set(pattern, vscode.Disposable.from(watcher, ...events));
    }
  };
  watch(ALWAYS);
  // Of what the editor itself writes there is news also where a watcher loses some.
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => touched(uri));
  const gitChanged = git.onDidChange(() => {
    void ask([...asked]);
  });
  return {
    root,
    read: kept.read,
    readAgain: kept.readAgain,
    askPublished: (paths) => ask(paths.filter((path) => !asked.has(path))),
    get site() {
      return site;
    },
    dispose() {
      disposed = true;
      gitChanged.dispose();
      saved.dispose();
      for (const watcher of watched.values()) watcher.dispose();
    },
  };
}

/** What StarlingX and its sister sites are made of, and every schema. One pattern each: VS Code reads no braces within braces, and says nothing about it. */
const ALWAYS = [
  // A folder that vanishes is told of by its own name, and no more is said of what was in it. `public` alone comes and goes with each build.
  '{src,src/pages,src/content,src/templates,static,static/admin,public/admin,admin}',
  'src/{pages,content,templates}/**',
  'static/**',
  `**/${CONFIG_FILE}`,
  ...['public/admin', 'admin'].map((folder) => `${folder}/config.{yml,yaml}`),
];

/** Patterns for what else a site is read from. */
function placesOf(site: Site): string[] {
  const folders = [site, ...site.collections].flatMap(({ mediaFolder }) => mediaFolder);
  const posts = collectionsOf(site).map(({ folder, extension }) => (folder === '' ? `*.${extension}` : `${folder}/**`));
  const others = [...folders, ...site.sources].filter((folder) => folder !== '');
  const patterns = [...posts, ...others.map((place) => (/\.\w+$/.test(place) ? place : `${place}/**`))];
  const own = patterns.filter((pattern) => !/^(?:static|src\/(?:pages|content|templates))\//.test(pattern));
  return [...own, ...own.flatMap(foldersOf)];
}

/** Each folder on the way to what a pattern names. */
function foldersOf(pattern: string): string[] {
  const parts = pattern.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
