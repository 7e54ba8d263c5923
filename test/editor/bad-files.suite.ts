import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { check, eventually, present, remains, same } from './support/assert';
import { activeEditor, closeAll, openFile, openPost, replace } from './support/editing';
import { diagnosticsOf, finds, ruleOf } from './support/findings';
import { memoryFiles } from './support/memory-files';
import { newSite, type Place, placeAt } from './support/places';
import { actions } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('starlingxRecap');

/** Writes bytes beside VS Code, as another program or another window does. */
function writeBytes(site: Place, path: string, bytes: Uint8Array | string): vscode.Uri {
  const uri = site.uri(path);
  mkdirSync(vscode.Uri.joinPath(uri, '..').fsPath, { recursive: true });
  writeFileSync(uri.fsPath, bytes);
  return uri;
}

const latin1 = (text: string): Buffer => Buffer.from(text.replace('Nothing broke.', 'Caf\u00e9 Z\u00fcrich.'), 'latin1');

describe('Bad files', () => {
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  it('a post of 10 MB, and each line of it with a finding, is checked, and typing in it goes on', async function () {
    this.timeout(240_000);
    const line = 'A long post in which nobody says anything at all about what went on. '.repeat(15);
    const text = ROLLED + `${line}\n\n`.repeat(Math.ceil(10_000_000 / line.length));
    const document = await openFile(writeBytes(site, 'src/pages/blog/huge.md', text));
    const isShown = (is: boolean) => () => same(diagnosticsOf(document.uri).map(ruleOf).includes('date-invalid'), is, 'the date');
    await eventually(isShown(true), 90_000);
    await replace('2024-29-01', '2024-01-29');
    await eventually(isShown(false), 90_000);
    check(diagnosticsOf(document.uri).length <= 1000, 'more than VS Code shows');
    rmSync(document.uri.fsPath); // Else VS Code's own Markdown service reads it again when it is closed.
  });

  it('a byte order mark and CRLF stay when a post is repaired and saved', async () => {
    const text = (title: string): string =>
      `\ufeff${GOOD_POST.replace('A quiet week in the lab', title).replaceAll('\n', '\r\n')}`;
    const document = await openFile(writeBytes(site, 'src/pages/blog/marked.md', text('2024')));
    await finds(document, 'value-type 2024');
    const [action] = await actions(document, FIX_ALL);
    check(await vscode.workspace.applyEdit(present(action?.edit, 'the edit')), 'the edit was refused');
    check(await document.save(), 'not saved');
    same(readFileSync(document.uri.fsPath, 'utf8'), text("'2024'"));
  });

  it('a post in Latin-1 is checked, and a rename leaves its bytes alone', async () => {
    const closed = writeBytes(site, 'src/pages/blog/old-words.md', latin1(GOOD_POST));
    const bytes = readFileSync(closed.fsPath).toString('hex');
    const open = await openFile(writeBytes(site, 'src/pages/blog/open-words.md', latin1(ROLLED)));
    await eventually(() => check(diagnosticsOf(open.uri).map(ruleOf).includes('date-invalid'), 'the date'));
    await closeAll();
    const document = await openPost(site, GOOD_POST, 'lab');
    const at = document.positionAt(document.getText().indexOf('Ana Ito'));
    await eventually(async () => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'Ana Day',
      );
      const paths = edit.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
      check(paths.includes('lab.md'), 'lab.md is not renamed in');
      check(!paths.includes('old-words.md'), 'old-words.md would be saved with other bytes');
    });
    same(readFileSync(closed.fsPath).toString('hex'), bytes);
  });

  it('NULs and UTF-16 in other files of the site change nothing for the post that is open', async () => {
    writeBytes(site, 'src/pages/blog/nuls.md', GOOD_POST.replaceAll('e', '\0'));
    writeBytes(site, 'src/pages/blog/utf16.md', Buffer.from(`\ufeff${GOOD_POST}`, 'utf16le'));
    writeBytes(site, 'src/pages/author/nul.md', '---\nauthorName: "\0"\n---\n\0');
    const document = await openPost(site, ROLLED);
    await finds(document, 'date-invalid 2024-29-01');
    writeBytes(site, 'src/content/blog-config.json', '\0\0\0');
    await replace('Nothing', 'Little');
    await finds(document, 'date-invalid 2024-29-01');
  });

  it('a site that vanishes while its post is open leaves the text, and its checks, as they are', async () => {
    const document = await openPost(site, ROLLED, 'starlingx-news');
    await finds(document, 'date-invalid 2024-29-01');
    const text = document.getText();
    rmSync(site.root.fsPath, { recursive: true });
    await replace('Nothing', 'Little');
    await vscode.commands.executeCommand('undo');
    same(document.getText(), text);
    await eventually(() => check(diagnosticsOf(document.uri).map(ruleOf).includes('date-invalid'), 'the date'));
  });

  it('changes by two other windows do not touch what is written here and not saved', async () => {
    const document = await openPost(site, ROLLED, 'shared');
    await finds(document, 'date-invalid 2024-29-01');
    await replace('Nothing broke.', 'Written here.');
    const here = document.getText();
    for (const there of ['First window.', 'Second window, with another date.'])
      writeBytes(site, 'src/pages/blog/shared.md', GOOD_POST.replace('Nothing broke.', there));
    await remains(() => same(document.getText(), here));
    await finds(document, 'date-invalid 2024-29-01');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => check(document.getText().includes('Second window'), 'the text of the disk'));
    await finds(document);
  });
});

describe('Bad files of a cloud drive, there and not to be read,', () => {
  const files = memoryFiles('recap-cloud');
  let site: Place;
  let missing: readonly string[] = [];
  before(async () => {
    site = await newSite(undefined, placeAt(vscode.Uri.joinPath(files.root, 'blog')));
    await site.write('src/pages/blog/second.md', withLine('title', 'title: Second'));
    files.trouble = (question, uri) => {
      if (question === 'readFile' && missing.some((path) => uri.path.endsWith(path)))
        throw vscode.FileSystemError.Unavailable(uri);
    };
  });
  afterEach(async () => {
    missing = [];
    await closeAll();
  });
  after(() => files.dispose());

  it('leave the other posts with their findings', async () => {
    missing = ['second.md', 'ildiko-vancsa.md'];
    const document = await openPost(site, ROLLED, 'first');
    await finds(document, 'date-invalid 2024-29-01');
    await replace('2024-29-01', '2024-01-29');
    await finds(document);
  });

  it('open in no editor and in no preview, and nothing breaks', async () => {
    const document = await openPost(site, ROLLED, 'first');
    await finds(document, 'date-invalid 2024-29-01');
    missing = ['second.md'];
    let refused = '';
    await vscode.workspace.openTextDocument(site.uri('src/pages/blog/second.md')).then(undefined, (error) => {
      refused = String(error);
    });
    check(refused !== '', 'VS Code opened what cannot be read');
    await vscode.commands.executeCommand('starlingxRecap.openPreview', site.uri('src/pages/blog/second.md'));
    await eventually(() => check(vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('second.md'), 'the preview'));
    await openFile(document.uri);
    same(activeEditor().document.getText(), ROLLED);
    await finds(document, 'date-invalid 2024-29-01');
  });

  it('are read when they are there again', async () => {
    missing = ['ana-ito.md'];
    const other = await newSite(undefined, placeAt(vscode.Uri.joinPath(files.root, 'other')));
    const document = await openPost(other, GOOD_POST, 'first');
    await finds(document, 'author-unknown Ana Ito');
    missing = [];
    await other.write('src/pages/author/ana-ito.md', '---\nauthorName: Ana Ito\ncompany: Example\n---\n');
    await finds(document);
  });
});
