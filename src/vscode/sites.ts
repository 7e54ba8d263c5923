import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/config';
import { defaultSite } from '../core/site/defaults';
import { levelsToRoot, readLoneSite, SCHEMA_PATHS, schemaPathsIn } from '../core/site/read-site';
import type { Site } from '../core/types';
import { exists, filesBelow, orAbsent, pathBelow } from './files';
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

/** More folders above a post than this are not searched. */
const DEPTH = 40;

/** A folder of the window, or one directly below: where the extension looks for a schema before it is started at all. */
const NEAR = '{,*/}';

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
    hasSite: async () => (await rootsInWorkspace(NEAR)).length > 0,
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

/** The nearest folder, from this one upwards, that holds a CMS schema: also when the workspace is the blog folder itself. All are asked at once. */
async function findAbove(start: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folders = [start];
  for (let folder = start; folders.length < DEPTH; folders.push(folder)) {
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) break;
    folder = parent;
  }
  const answers = await Promise.all(folders.map(hasSchema));
  return folders[answers.indexOf(true)];
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

/** The roots of the sites around the workspace's folders, or else somewhere below them. */
async function rootsInWorkspace(below = '**/'): Promise<vscode.Uri[]> {
  const above = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => findAbove(uri)));
  const roots = new Map(above.flatMap((root) => (root ? [[root.toString(), root]] : [])));
  const pattern = `${below}{${SCHEMA_PATHS.join(',')}}`;
  const schemas = (await orAbsent(async () => vscode.workspace.findFiles(pattern, '**/node_modules/**', 20))) ?? [];
  const found = schemas.map((schema) =>
    vscode.Uri.joinPath(schema, ...Array.from({ length: levelsToRoot(schema.path) }, () => '..')),
  );
  for (const root of [...found, ...(await rootsByLooking())]) roots.set(root.toString(), root);
  return [...roots.values()];
}

/** Folders of the window are searched so deep where only their provider is asked. */
const LOOKED = 2;
/** And so many folders of each. */
const MOST_LOOKED = 100;

/** Sites below the window's virtual folders. Few of their providers can search (it is no part of the API), so the folders are looked into. */
async function rootsByLooking(): Promise<vscode.Uri[]> {
  const virtual = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  const found: vscode.Uri[] = [];
  for (const { uri } of virtual) {
    let level = [uri];
    for (let depth = 0, left = MOST_LOOKED; depth <= LOOKED; depth += 1, left -= level.length) {
      const looked = await Promise.all(level.slice(0, left).map(lookInto));
      found.push(...looked.flatMap(({ root }) => root ?? []));
      level = looked.flatMap(({ folders }) => folders);
    }
  }
  return found;
}

/** The folder itself when it is the root of a site, and the folders in it that may be one. */
async function lookInto(folder: vscode.Uri): Promise<{ root: vscode.Uri | undefined; folders: vscode.Uri[] }> {
  const names = (await filesBelow(folder).list('')) ?? [];
  const isRoot = names.some((name) => /^(?:static|public|admin)\/$/.test(name)) && (await hasSchema(folder));
  const others = names.filter((name) => name.endsWith('/') && !/^(?:\.|node_modules\/)/.test(name));
  return { root: isRoot ? folder : undefined, folders: others.map((name) => vscode.Uri.joinPath(folder, name.slice(0, -1))) };
}

async function hasSchema(folder: vscode.Uri): Promise<boolean> {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  const found = await Promise.all(schemaPathsIn(name).map((path) => exists(vscode.Uri.joinPath(folder, path))));
  return found.includes(true);
}
