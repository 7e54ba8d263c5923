import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { isPostPath } from '../core/recognise';
import { readCard } from '../core/site/cards';
import { readImages } from '../core/site/images';
import { collectionsOf } from '../core/site/post-files';
import { BLOG_CONFIG_PATH, readPosts, readSite, SCHEMA_PATHS, TEMPLATES_FOLDER } from '../core/site/read-site';
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

/** Reads the site in a folder, watches its files and calls `changed` after each reading. */
export function openSite(root: vscode.Uri, git: Published, changed: () => void): OpenSite {
  const files = filesBelow(root);
  // One pattern each: VS Code reads no braces within braces, and says nothing about it.
  const watched = new Map<string, vscode.Disposable>();
  let site: Site | undefined;
  let published: ReadonlyMap<string, boolean> = new Map();
  const asked = new Set<string>();
  let disposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const publish = (next: Site): void => {
    if (disposed) return;
    site = { ...next, published, today: new Date().toISOString().slice(0, 10) };
    watch(placesOf(next));
    changed();
  };
  const readAll = async (): Promise<void> => {
    latest += 1;
    const ticket = latest;
    const next = await readSite(files);
    if (ticket !== latest) return; // Another reading began meanwhile: it knows better.
    publish({ ...next, posts: site?.posts, images: site?.images });
    const [posts, images] = await Promise.all([readPosts(files, next), readImages(files, next)]);
    if (ticket === latest) publish({ ...next, posts, images });
  };
  const readAgain = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void readAll(), 100); // A checkout or a save-all touches many files at once.
  };
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
  const postChanged = async (path: string): Promise<void> => {
    const text = await files.read(path);
    const posts = site?.posts;
    if (!site || !posts) return;
    const others = posts.filter((card) => card.path !== path);
    publish({ ...site, posts: text === undefined ? others : [...others, readCard(path, text)] });
  };
  const imagesChanged = async (): Promise<void> => {
    if (!site) return;
    const images = await readImages(files, site);
    publish({ ...site, images });
  };
  const touched = (uri: vscode.Uri): void => {
    const path = pathBelow(root, uri);
    if (path === undefined) return;
    // Other posts may refer to the fields of this one.
    if (site?.sources.some((source) => path === source || path.startsWith(`${source}/`))) readAgain();
    if (site?.posts && isPostPath(path, site)) void postChanged(path);
    else if (site && isImagePath(path, site)) void imagesChanged();
    else if (concernsSite(path, site)) readAgain();
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
  const gitChanged = git.onDidChange(() => {
    void ask([...asked]);
  });
  const read = readAll();
  return {
    root,
    read,
    readAgain,
    askPublished: (paths) => ask(paths.filter((path) => !asked.has(path))),
    get site() {
      return site;
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      gitChanged.dispose();
      for (const watcher of watched.values()) watcher.dispose();
    },
  };
}

/** What StarlingX and its sister sites are made of, and every schema. One pattern each: VS Code reads no braces within braces, and says nothing about it. */
const ALWAYS = [
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
  return patterns.filter((pattern) => !/^(?:static|src\/(?:pages|content|templates))\//.test(pattern));
}

/** The files that a site is made of; a folder's name stands for what it holds (a folder that vanishes is one event). */
function concernsSite(path: string, site: Site | undefined): boolean {
  const parts: readonly string[] = [
    ...SCHEMA_PATHS,
    BLOG_CONFIG_PATH,
    TEMPLATES_FOLDER,
    ...(site ? [site.authorFolder, ...collectionsOf(site).map(({ folder }) => folder)] : ['src/pages']),
  ].filter((part) => part !== '');
  return isConfig(path) || parts.some((part) => path === part || path.startsWith(`${part}/`) || part.startsWith(`${path}/`));
}

function isImagePath(path: string, site: Site): boolean {
  return [site, ...site.collections].some(({ mediaFolder }) => mediaFolder !== '' && path.startsWith(`${mediaFolder}/`));
}

function isConfig(path: string): boolean {
  return path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);
}
