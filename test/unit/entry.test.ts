// The desktop's entry, with a VS Code that remembers what was registered: when it loads the extension behind it.
import { posix } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

let code = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/vscode/entry.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['vscode', './extension.js'],
  });
  code = outputFiles[0]?.text ?? '';
});

interface Opened {
  readonly languageId: string;
  readonly isUntitled?: boolean;
  readonly text?: string;
  /** Where it lies. */
  readonly path?: string;
}

const uriOf = (path: string) => ({ path, toString: () => path });
const document = ({ languageId, isUntitled = false, text = '', path = '/notes/x.md' }: Opened) => ({
  languageId,
  isUntitled,
  lineAt: () => ({ text: text.split('\n')[0] }),
  uri: uriOf(path),
});

const POST = { languageId: 'markdown', text: '---\ntitle: x\n---\n' };
const README = { languageId: 'markdown', text: '# Read me\n' };
/** A post without front matter, in a folder of which only its place says that it is a blog. */
const BARE = { languageId: 'markdown', text: 'Words.\n', path: '/blog/src/pages/blog/x.md' };

/** Starts the entry in a window; what it registers is called by name. */
function startEntry({ open = [] as Opened[], tabs = [] as string[], files = [] as string[] } = {}) {
  const loads: unknown[] = [];
  const executed: unknown[][] = [];
  const calls = new Map<string, (...given: never[]) => unknown>();
  const disposed: string[] = [];
  const registered = (name: string) => (listener: (...given: never[]) => unknown) => {
    calls.set(name, listener);
    return { dispose: () => disposed.push(name) };
  };
  class TabInputWebview {
    constructor(readonly viewType: string) {}
  }
  class Disposable {
    constructor(readonly dispose: () => void) {}
    static from(...all: Disposable[]) {
      return new Disposable(() => {
        for (const one of all) one.dispose();
      });
    }
  }
  const vscode = {
    Disposable,
    TabInputWebview,
    Uri: {
      joinPath: (uri: { path: string }, ...parts: string[]) => uriOf(posix.join(uri.path, ...parts)),
    },
    workspace: {
      textDocuments: open.map(document),
      workspaceFolders: [],
      findFiles: async () => [],
      fs: {
        stat: async ({ path }: { path: string }) => {
          if (!files.includes(path)) throw new Error('not there');
          return {};
        },
      },
      onDidOpenTextDocument: registered('open'),
      onDidChangeTextDocument: registered('change'),
      onWillRenameFiles: registered('rename'),
      createFileSystemWatcher: () => ({ onDidCreate: registered('schema'), dispose: () => undefined }),
    },
    window: {
      tabGroups: { all: [{ tabs: tabs.map((type) => ({ input: new TabInputWebview(type) })) }] },
      registerTreeDataProvider: (_: string, provider: { getChildren: () => unknown }) =>
        registered('view')(() => provider.getChildren()),
    },
    commands: {
      registerCommand: (id: string, run: (...given: never[]) => unknown) => registered(id)(run),
      executeCommand: async (...given: unknown[]) => executed.push(given),
    },
  };
  const edits = () => Promise.resolve('the links follow');
  const start = (context: unknown) => {
    loads.push(context);
    return { edits };
  };
  const load = (name: string) => (name === 'vscode' ? vscode : { start });
  const module = { exports: {} as { activate(context: object): Promise<void> | undefined } };
  new Function('require', 'module', 'exports', code)(load, module, module.exports);
  const context = {
    subscriptions: [],
    extension: { packageJSON: { contributes: { commands: [{ command: 'starlingxRecap.newPost' }] } } },
  };
  const done = module.exports.activate(context);
  const call = (name: string, ...given: unknown[]) => calls.get(name)?.(...(given as never[]));
  return { loads, executed, disposed, done, call };
}

/** Whatever waits for answers of the file system has had them. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the entry', () => {
  test.each([
    ['nothing is open', []],
    ['another file is open', [{ languageId: 'yaml', text: '---\na: b\n' }]],
    ['Markdown that is no post is open', [README]],
  ])('loads nothing when %s', async (_, open) => {
    const { loads, done } = startEntry({ open });
    await settled();
    expect([done, loads]).toEqual([undefined, []]);
  });

  test.each([
    ['a post is open', { open: [README, POST] }],
    ['a text without a place is open', { open: [{ languageId: 'markdown', isUntitled: true }] }],
    ['a preview of the last session is open', { tabs: ['mainThreadWebview-starlingxRecap.preview'] }],
  ])('loads the extension within the activation when %s', async (_, window) => {
    const { loads, done, disposed } = startEntry(window);
    await done;
    expect(loads).toHaveLength(1);
    expect(disposed).toContain('starlingxRecap.newPost');
  });

  test('loads it for Markdown below the root of a site, whatever is in it', async () => {
    const { loads } = startEntry({ open: [BARE], files: ['/blog/static/admin/config.yml'] });
    await settled();
    expect(loads).toHaveLength(1);
  });

  test('loads it, once, for a post that is opened or comes to be one', async () => {
    const { loads, call } = startEntry({ open: [README] });
    await call('open', document(README));
    expect(loads).toHaveLength(0);
    call('change', { document: document(POST) });
    await call('open', document(POST));
    expect(loads).toHaveLength(1);
  });

  test('runs a command in the extension', async () => {
    const { loads, executed, call } = startEntry();
    await call('starlingxRecap.newPost', 'a folder');
    expect(loads).toHaveLength(1);
    expect(executed).toContainEqual(['starlingxRecap.newPost', 'a folder']);
  });

  test('lets the links follow the first post that is renamed', async () => {
    const { loads, call } = startEntry();
    const waited: unknown[] = [];
    const rename = (name: string) =>
      call('rename', { files: [{ oldUri: { path: name } }], waitUntil: (edit: unknown) => waited.push(edit) });
    rename('/blog/a.png');
    expect(loads).toHaveLength(0);
    rename('/blog/a.md');
    expect(loads).toHaveLength(1);
    expect(await waited[0]).toBe('the links follow');
  });

  test('gives the view and a new schema to the extension', async () => {
    const seen = startEntry();
    expect(seen.call('view')).toEqual([]);
    await settled();
    expect(seen.loads).toHaveLength(1);
    const made = startEntry();
    made.call('schema');
    expect(made.loads).toHaveLength(1);
  });
});
