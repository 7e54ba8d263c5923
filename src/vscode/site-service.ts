import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { keepSite } from '../core/site/keep-site';
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
  const watchers = ['src/{pages,content,templates}/**', 'static/**', `**/${CONFIG_FILE}`].map((pattern) =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, pattern)),
  );
  let site: Site | undefined;
  let published: ReadonlyMap<string, boolean> = new Map();
  const asked = new Set<string>();
  let disposed = false;

  const publish = (next: Site): void => {
    if (disposed) return;
    site = { ...next, published, today: new Date().toISOString().slice(0, 10) };
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

  for (const source of watchers) {
    source.onDidCreate(touched);
    source.onDidChange(touched);
    source.onDidDelete(touched);
  }
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
      for (const watcher of watchers) watcher.dispose();
    },
  };
}
