import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { defaultSite } from '../core/site/defaults';
import { readLoneSite } from '../core/site/read-site';
import { SCHEMA_PATHS } from '../core/site/schema-paths';
import type { Site } from '../core/types';
import { filesBelow, pathBelow } from './files';
import { findAbove, hasSchema, hasSite, rootsInWorkspace } from './find-roots';
import { createPublished, type Published } from './published';
import { type OpenSite, openSite } from './site-service';

/** The sites around the open documents, found without any configuration. */
export interface Sites extends vscode.Disposable {
  /** The site around a document. `pending` until it was looked for and read: `onDidChange` tells; undefined when there is none. */
  around(uri: vscode.Uri): OpenSite | 'pending' | undefined;
  /** What is known of a document without a site around it. */
  lone(uri: vscode.Uri): Site;
  /** As `around`, once it is known. */
  find(uri: vscode.Uri): Promise<OpenSite | undefined>;
  readonly onDidChange: vscode.Event<void>;
  /** A site is kept no longer: its folder left the window, or its schema is gone. */
  readonly onDidClose: vscode.Event<OpenSite>;
  /** A site may have come or gone: ask `hasSite` again. */
  readonly onDidChangeRoots: vscode.Event<void>;
  /** Whether a folder of the window is in a site or holds one, without reading it. */
  hasSite(): Promise<boolean>;
  /** What git knows of the posts. */
  readonly published: Published;
  /** The sites around and below the workspace's folders, read. */
  inWorkspace(): Promise<readonly OpenSite[]>;
}

/** After so long without an answer of the file system a post is checked as one without its site, until the site is there. */
const LATE_MS = 3_000;
/** And a command goes on with what has been read. */
const VERY_LATE_MS = 30_000;

/** The schema and the folders above it: when a folder vanishes, VS Code tells of the folder and not of what was in it. `public` alone comes and goes with each build. */
const TRACES = [...SCHEMA_PATHS, 'static', 'static/admin', 'public/admin', 'admin'];

export function createSites(): Sites {
  const emitter = new vscode.EventEmitter<void>();
  const rootsEmitter = new vscode.EventEmitter<void>();
  const closeEmitter = new vscode.EventEmitter<OpenSite>();
  const open = new Map<string, OpenSite>();
  /** Folder (or `untitled`) to the root found from it; undefined inside: looked for, none there, and `lone` stands for it. */
  const roots = new Map<string, Found | 'pending'>();
  /** The search under way for each of `roots` that is pending. */
  const searches = new Map<string, symbol>();
  /** Those of `roots` that have been waited for long enough, and the clocks of the others. */
  const late = new Set<string>();
  const clocks = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = (): void => emitter.fire();
  const published = createPublished();

  const openAt = (root: vscode.Uri): OpenSite => {
    const known = open.get(root.toString()) ?? openSite(root, published, changed);
    open.set(root.toString(), known);
    return known;
  };
  const search = async (key: string, folder: vscode.Uri | undefined): Promise<void> => {
    roots.set(key, 'pending');
    const mine = Symbol();
    searches.set(key, mine);
    const root = await (folder ? findAbove(folder) : findInWorkspace());
    const lone = root || !folder ? defaultSite : await readLoneSite(filesBelow(folder));
    if (searches.get(key) !== mine) return; // A later search knows better.
    searches.delete(key);
    roots.set(key, { root, lone });
    if (root) openAt(root);
    changed();
  };
  const forget = (): void => {
    roots.clear();
    changed();
    rootsEmitter.fire();
    void closeUnwanted();
  };
  /** Of sites that nobody in the window can see any more nothing is watched. */
  const closeUnwanted = async (): Promise<void> => {
    for (const [key, site] of open) {
      const stays = isSeen(site.root) && (await hasSchema(site.root));
      if (stays || open.get(key) !== site) continue;
      open.delete(key);
      for (const [folder, found] of roots) if (found !== 'pending' && found.root?.toString() === key) roots.delete(folder);
      site.dispose();
      closeEmitter.fire(site);
      changed();
    }
  };
  /** A site sees to the configuration below its root; one above it, or around posts without a site, is nobody's. */
  const configChanged = (uri: vscode.Uri): void => {
    for (const site of open.values()) if (pathBelow(site.root, uri) === undefined) site.readAgain();
    for (const [key, found] of roots) if (found !== 'pending' && !found.root) roots.delete(key);
    changed();
  };
  // A schema that appears or vanishes anywhere makes or ends a site; a folder added to the workspace may bring one for untitled posts.
  const watcher = vscode.workspace.createFileSystemWatcher(`**/{${TRACES.join(',')}}`, false, true, false);
  const configWatcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
  const subscriptions = [
    published,
    configWatcher,
    configWatcher.onDidCreate(configChanged),
    configWatcher.onDidChange(configChanged),
    configWatcher.onDidDelete(configChanged),
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    // The last post of a site that is no part of the window.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if ([...open.values()].some(({ root }) => pathBelow(root, uri) !== undefined && !isSeen(root))) void closeUnwanted();
    }),
  ];

  const known = (uri: vscode.Uri): OpenSite | 'pending' | undefined => {
    const key = keyOf(uri);
    const found = roots.get(key);
    if (found === undefined) void search(key, uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..'));
    if (found === undefined || found === 'pending') return 'pending';
    const site = found.root && open.get(found.root.toString());
    return site?.site || !site ? site : 'pending';
  };
  const isLate = (key: string): void => {
    late.add(key);
    changed();
  };
  const around = (uri: vscode.Uri): OpenSite | 'pending' | undefined => {
    const key = keyOf(uri);
    const found = known(uri);
    if (found === 'pending') {
      if (late.has(key)) return undefined;
      if (!clocks.has(key)) clocks.set(key, setTimeout(isLate, LATE_MS, key));
      return found;
    }
    clearTimeout(clocks.get(key));
    clocks.delete(key);
    late.delete(key);
    return found;
  };
  const find = async (uri: vscode.Uri): Promise<OpenSite | undefined> => {
    for (;;) {
      const found = around(uri);
      if (found !== 'pending') return found;
      await new Promise<void>((resolve) => {
        const once = emitter.event(() => {
          once.dispose();
          resolve();
        });
      });
    }
  };

  return {
    onDidChange: emitter.event,
    async inWorkspace() {
      let found: readonly OpenSite[] = [];
      const reading = rootsInWorkspace().then((all) => {
        found = all.map(openAt);
        return Promise.all(found.map(({ read }) => read));
      });
      if ((await Promise.race([reading, veryLate()])) === 'late')
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The file system of this workspace does not answer: the blog was not read to its end.'),
        );
      return found.filter(({ site }) => site);
    },
    around,
    find,
    onDidClose: closeEmitter.event,
    onDidChangeRoots: rootsEmitter.event,
    hasSite,
    published,
    lone(uri) {
      const key = keyOf(uri);
      const found = roots.get(key);
      if (late.has(key)) return lateSite;
      return found === undefined || found === 'pending' ? defaultSite : found.lone;
    },
    dispose() {
      for (const clock of clocks.values()) clearTimeout(clock);
      vscode.Disposable.from(emitter, rootsEmitter, closeEmitter, ...subscriptions, ...open.values()).dispose();
    },
  };
}

/** Stands for the site of a post for so long as its file system does not answer. */
const lateSite: Site = {
  ...defaultSite,
  get notes() {
    return [vscode.l10n.t('The file system has not answered yet.')];
  },
};

function veryLate(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(resolve, VERY_LATE_MS, 'late'));
}

interface Found {
  readonly root: vscode.Uri | undefined;
  readonly lone: Site;
}

/** Documents of one folder have the same site. */
function keyOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? 'untitled' : vscode.Uri.joinPath(uri, '..').toString();
}

/** A folder of the window is in it or around it, or an open document is below it. */
function isSeen(root: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (
    folders.some(({ uri }) => isBelow(root, uri) || isBelow(uri, root)) ||
    vscode.workspace.textDocuments.some(({ uri }) => pathBelow(root, uri) !== undefined)
  );
}

function isBelow(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return folder.toString() === uri.toString() || pathBelow(folder, uri) !== undefined;
}

/** A site for documents without a place. */
async function findInWorkspace(): Promise<vscode.Uri | undefined> {
  return (await rootsInWorkspace())[0];
}
