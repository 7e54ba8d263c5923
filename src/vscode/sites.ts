import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { defaultSite } from '../core/site/defaults';
import { readLoneSite } from '../core/site/read-site';
import { SCHEMA_PATHS } from '../core/site/schema-paths';
import type { Site } from '../core/types';
import { filesBelow, pathBelow } from './files';
import { findAbove, hasSite, rootsInWorkspace } from './find-roots';
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
  /** A site may have come or gone: ask `hasSite` again. */
  readonly onDidChangeRoots: vscode.Event<void>;
  /** Whether a folder of the window is in a site or holds one, without reading it. */
  hasSite(): Promise<boolean>;
  /** What git knows of the posts. */
  readonly published: Published;
  /** The sites around and below the workspace's folders, read. */
  inWorkspace(): Promise<readonly OpenSite[]>;
}

/** The schema and the folders above it: when a folder vanishes, VS Code tells of the folder and not of what was in it. `public` alone comes and goes with each build. */
const TRACES = [...SCHEMA_PATHS, 'static', 'static/admin', 'public/admin', 'admin'];

export function createSites(): Sites {
  const emitter = new vscode.EventEmitter<void>();
  const rootsEmitter = new vscode.EventEmitter<void>();
  const open = new Map<string, OpenSite>();
  /** Folder (or `untitled`) to the root found from it; undefined inside: looked for, none there, and `lone` stands for it. */
  const roots = new Map<string, Found | 'pending'>();
  const changed = (): void => emitter.fire();
  const published = createPublished();

  const openAt = (root: vscode.Uri): OpenSite => {
    const known = open.get(root.toString()) ?? openSite(root, published, changed);
    open.set(root.toString(), known);
    return known;
  };
  const search = async (key: string, folder: vscode.Uri | undefined): Promise<void> => {
    roots.set(key, 'pending');
    const root = await (folder ? findAbove(folder) : findInWorkspace());
    roots.set(key, { root, lone: root || !folder ? defaultSite : await readLoneSite(filesBelow(folder)) });
    if (root) openAt(root);
    changed();
  };
  const forget = (): void => {
    roots.clear();
    changed();
    rootsEmitter.fire();
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
  ];

  const around = (uri: vscode.Uri): OpenSite | 'pending' | undefined => {
    const key = keyOf(uri);
    const known = roots.get(key);
    if (known === undefined) void search(key, uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..'));
    if (known === undefined || known === 'pending') return 'pending';
    const site = known.root && open.get(known.root.toString());
    return site?.site || !site ? site : 'pending';
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
      const found = (await rootsInWorkspace()).map(openAt);
      await Promise.all(found.map(({ read }) => read));
      return found;
    },
    around,
    find,
    onDidChangeRoots: rootsEmitter.event,
    hasSite,
    published,
    lone(uri) {
      const known = roots.get(keyOf(uri));
      return known === undefined || known === 'pending' ? defaultSite : known.lone;
    },
    dispose() {
      vscode.Disposable.from(emitter, rootsEmitter, ...subscriptions, ...open.values()).dispose();
    },
  };
}

interface Found {
  readonly root: vscode.Uri | undefined;
  readonly lone: Site;
}

/** Documents of one folder have the same site. */
function keyOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? 'untitled' : vscode.Uri.joinPath(uri, '..').toString();
}

/** A site for documents without a place. */
async function findInWorkspace(): Promise<vscode.Uri | undefined> {
  return (await rootsInWorkspace())[0];
}
