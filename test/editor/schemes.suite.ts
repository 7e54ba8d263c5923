import * as vscode from 'vscode';
import { check, eventually, present, remains, same } from './support/assert';
import { closeAll, cursorTo, openFile, openPost } from './support/editing';
import { allDiagnosticsOf, finds } from './support/findings';
import { type MemoryFiles, memoryFiles } from './support/memory-files';
import { newSite, type Place, placeAt } from './support/places';
import { hoverText, suggestions } from './support/providers';
import { watchQuickInputs } from './support/quick-input';
import { GOOD_POST, SITE_FILES, withLine } from './support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');

/** Nothing of ours at any place that would have something in a post. */
async function isLeftAlone(document: vscode.TextDocument): Promise<void> {
  same(document.languageId, 'markdown');
  await remains(async () => {
    same(allDiagnosticsOf(document.uri).length, 0, `findings in ${document.uri}`);
    same((await suggestions(document, ROLLED.indexOf('blog-post'))).length, 0, `suggestions in ${document.uri}`);
    same(await hoverText(document, ROLLED.indexOf('2024')), '', `hover in ${document.uri}`);
  });
}

describe('Schemes', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
  });
  beforeEach(async () => {
    // What follows would come as late as these findings, had it been taken for a post.
    await finds(await openPost(site, ROLLED), 'date-invalid 2024-29-01');
  });
  afterEach(closeAll);

  for (const scheme of ['git', 'review', 'vscode-scm', 'comment', 'vscode-interactive'])
    it(`${scheme}: is left alone`, async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => ROLLED });
      const uri = site.uri('src/pages/blog/starlingx-news.md').with({ scheme });
      try {
        await isLeftAlone(await vscode.workspace.openTextDocument(uri));
      } finally {
        provider.dispose();
      }
    });

  it('the two sides of a diff: only the file that can be edited has findings', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('recap-before', {
      provideTextDocumentContent: () => ROLLED,
    });
    const uri = await site.write('src/pages/blog/compared.md', ROLLED);
    const before = uri.with({ scheme: 'recap-before' });
    await vscode.commands.executeCommand('vscode.diff', before, uri, 'Before and after');
    const open = (wanted: vscode.Uri): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted.toString());
    await finds(await eventually(() => present(open(uri), 'the file')), 'date-invalid 2024-29-01');
    await isLeftAlone(await eventually(() => present(open(before), 'the other side')));
    provider.dispose();
  });

  it('the cells of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, ROLLED, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    await isLeftAlone(notebook.cellAt(0).document);
  });

  it("Markdown of the user's own data", async () => {
    const uri = vscode.Uri.from({ scheme: 'vscode-userdata', path: '/User/recap-test.md' });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ROLLED));
    try {
      await isLeftAlone(await vscode.workspace.openTextDocument(uri));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe('Another file system', () => {
  afterEach(closeAll);

  it('as a second folder of the window: its blog is as good as the first', async () => {
    const files = memoryFiles('recap-second');
    const second = await newSite(undefined, placeAt(vscode.Uri.joinPath(files.root, 'blog')));
    const document = await openPost(second, withLine('author', 'author: Bo Sand'));
    await finds(document, 'author-unknown Bo Sand');
    const author = await second.write('src/pages/author/bo-sand.md', '---\nauthorName: Bo Sand\ncompany: Lab\n---\n');
    await finds(document);
    check((await hoverText(document, document.getText().indexOf('Bo Sand'))).includes('Lab'), 'the company');
    await vscode.workspace.fs.delete(author);
    await finds(document, 'author-unknown Bo Sand');
    await vscode.workspace.fs.writeFile(author, new TextEncoder().encode('---\nauthorName: Bo Sand\n---\n'));
    await finds(document);
    const inputs = watchQuickInputs();
    const done = vscode.commands.executeCommand('starlingxRecap.newPost', document.uri);
    await inputs.choose('Release announcement');
    for (const answer of ['97.0', '', '']) await inputs.enter(answer);
    await inputs.choose('Bo Sand');
    await inputs.choose('Next Monday');
    await inputs.choose('Create the file');
    await done;
    inputs.dispose();
    same(
      vscode.window.activeTextEditor?.document.uri.toString(),
      second.uri('src/pages/blog/starlingx-release-97.md').toString(),
    );
    await closeAll();
    files.dispose();
  });

  it('that is read-only: what is no part of the window is left alone', async () => {
    const files = memoryFiles('recap-readonly', { isReadonly: true });
    files.fill('/blog', { ...SITE_FILES, 'src/pages/blog/a.md': ROLLED });
    await isLeftAlone(await openFile(vscode.Uri.joinPath(files.root, 'blog/src/pages/blog/a.md')));
    await closeAll();
    files.dispose();
  });
});

describe('A document that cannot be written', () => {
  it('is named when a command was to change it', async () => {
    const files = memoryFiles('recap-still', { isReadonly: true });
    files.fill('/', { 'a.md': '# A post\n' });
    const { showInformationMessage, showQuickPick } = vscode.window;
    const messages: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string) => void messages.push(message),
      showQuickPick: async (items: readonly unknown[]) => items[0],
    });
    try {
      await openFile(vscode.Uri.joinPath(files.root, 'a.md'));
      await vscode.commands.executeCommand('starlingxRecap.insertFooter');
      same(messages, ['This post is read-only: nothing was changed. Make it writeable, or work on a copy.']);
    } finally {
      Object.assign(vscode.window, { showInformationMessage, showQuickPick });
      await closeAll();
      files.dispose();
    }
  });
});

describe('A file system that', () => {
  let files: MemoryFiles;
  let place: Place;
  let count = 0;
  beforeEach(async () => {
    files = memoryFiles(`recap-trouble-${++count}`);
    place = await newSite(undefined, placeAt(vscode.Uri.joinPath(files.root, 'blog')));
    await place.write('src/pages/blog/a.md', withLine('author', 'author: Bo Sand').replace(/^date.*$/m, 'date: 2024-29-01'));
  });
  afterEach(async () => {
    files.trouble = undefined;
    await closeAll();
    files.dispose();
  });
  const post = (): vscode.Uri => place.uri('src/pages/blog/a.md');
  /** The text of the post itself is there; all else is as the test says. */
  const open = (trouble: MemoryFiles['trouble']): Promise<vscode.TextDocument> => {
    files.trouble = (question, uri) => (uri.path === post().path ? undefined : trouble?.(question, uri));
    return openFile(post());
  };

  for (const [what, error] of Object.entries({
    'throws Unavailable': () => vscode.FileSystemError.Unavailable('The network is gone'),
    'throws NoPermissions': (uri: vscode.Uri) => vscode.FileSystemError.NoPermissions(uri),
    'throws an error of its own': () => new Error('EWEIRD: what now?'),
    'throws no error at all': () => 'just a text',
  }))
    it(`${what}: the post is checked as one without its site, and commands end`, async () => {
      const document = await open((_question, uri) => {
        throw error(uri);
      });
      await finds(document, 'date-invalid 2024-29-01');
      await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
      await vscode.commands.executeCommand('starlingxRecap.readyToPublish');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    });

  it('cannot read a part of the site: the rest is known', async () => {
    const document = await open((_question, uri) => {
      if (/blog-config|src\/templates/.test(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    });
    await finds(document, 'author-unknown Bo Sand', 'date-invalid 2024-29-01');
  });

  it('takes its time for each answer: findings come at once, and the site when it has been read', async () => {
    const document = await open(() => new Promise((resolve) => setTimeout(resolve, 800)));
    // Without the site nobody knows that the author is unknown.
    await eventually(() => check(diagnostics(document).includes('date-invalid'), 'no finding yet'));
    await eventually(() => check(diagnostics(document).includes('author-unknown'), 'the site is not known yet'), 50_000);
  });

  it('never answers: the findings of the post do not wait for it, and come back with the site when it does', async () => {
    let answer = (): void => undefined;
    const never = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const document = await open(() => never);
    await finds(document, 'date-invalid 2024-29-01');
    cursorTo(document.getText().indexOf('Nothing'));
    check((await hoverText(document, document.getText().indexOf('title:'))).includes('title'), 'no hover');
    answer();
    await finds(document, 'author-unknown Bo Sand', 'date-invalid 2024-29-01');
  });

  const diagnostics = (document: vscode.TextDocument): string[] =>
    allDiagnosticsOf(document.uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
});

describe('A next part', () => {
  it('that the file system refuses is told of, and nothing is left behind', async () => {
    const files = memoryFiles('recap-refuses');
    const place = await newSite(undefined, placeAt(vscode.Uri.joinPath(files.root, 'blog')));
    const document = await openPost(place, GOOD_POST, 'there');
    const { showErrorMessage, showInformationMessage } = vscode.window;
    const messages: string[] = [];
    const heard = async (message: string): Promise<void> => void messages.push(message);
    Object.assign(vscode.window, { showErrorMessage: heard, showInformationMessage: heard });
    try {
      files.trouble = (question, uri) => {
        if (question === 'writeFile') throw vscode.FileSystemError.NoPermissions(uri);
      };
      await eventually(async () => {
        await vscode.commands.executeCommand('starlingxRecap.createNextPart');
        check(/there-part-2\.md could not be created/.test(messages.at(-1) ?? ''), `${messages.at(-1)}`);
      });
      same(document.getText(), GOOD_POST, 'the first part');
    } finally {
      Object.assign(vscode.window, { showErrorMessage, showInformationMessage });
      files.trouble = undefined;
      await closeAll();
      files.dispose();
    }
  });
});
