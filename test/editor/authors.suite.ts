import * as vscode from 'vscode';
import { check, eventually, same } from './support/assert';
import { activeEditor, closeAll, cursorTo, openFile, openPost } from './support/editing';
import { newSite, type Place } from './support/places';
import { actions } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

const BOTH = withLine('author', "author: 'Bo Lee, Ana Ito'");

describe('Authors', () => {
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  const find = <T>(command: string, document: vscode.TextDocument, word: string, ...more: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, document.uri, document.positionAt(document.getText().indexOf(word)), ...more);
  const below = (uri: vscode.Uri): string => uri.path.slice(site.root.path.length + 1);

  it('lead to their file, and to all their posts', async () => {
    await site.write('src/pages/blog/tour.md', BOTH.replaceAll('\n', '\r\n'));
    const document = await openPost(site, GOOD_POST, 'lab');
    const author = 'src/pages/author/ana-ito.md';
    await eventually(async () => {
      const links = await find<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, 'Ana Ito');
      same(
        links.map(({ targetUri, targetRange }) => `${below(targetUri)} ${targetRange.start.line}:${targetRange.start.character}`),
        [`${author} 2:12`],
      );
      const places = await find<vscode.Location[]>('vscode.executeReferenceProvider', document, 'Ana Ito');
      same(places.map(({ uri, range }) => `${below(uri)} ${range.start.line}:${range.start.character}`).sort(), [
        `${author} 2:12`,
        'src/pages/blog/lab.md 3:8',
        'src/pages/blog/tour.md 3:17',
      ]);
    });
  });

  it('are known in their own file too', async () => {
    await openPost(site, GOOD_POST, 'lab');
    const file = await openFile(site.uri('src/pages/author/ana-ito.md'));
    await eventually(async () => {
      const edit = await find<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', file, 'Ana Ito', 'Ana Day');
      const texts = edit.entries().map(([uri, edits]) => `${below(uri)} ${edits.map(({ newText }) => newText)}`);
      same(texts.sort(), ['src/pages/author/ana-ito.md Ana Day', 'src/pages/blog/lab.md Ana Day']);
    });
  });

  // That it is one step, with the file, is seen in test/workbench/following.test.mjs: here VS Code changes the order of the edits.
  it('are renamed in all posts and their file', async () => {
    await site.write('src/pages/blog/tour.md', BOTH);
    const document = await openPost(site, GOOD_POST, 'lab');
    await eventually(async () => {
      const edit = await find<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document, 'Ana Ito', 'Ana Day');
      const texts = edit.entries().map(([uri, edits]) => `${below(uri)} ${edits.map(({ newText }) => newText)}`);
      // Undo needs it so: elsewhere the author file is made anew under its new name, which no API lists.
      const named = site.root.scheme === 'file' ? ['src/pages/author/ana-ito.md Ana Day'] : [];
      same(texts.sort(), [...named, 'src/pages/blog/lab.md Ana Day', "src/pages/blog/tour.md 'Bo Lee, Ana Day'"]);
    });
  });

  it('without a file get one, with the cursor at the company', async () => {
    const document = await openPost(site, withLine('author', 'author: Bo Lee'));
    cursorTo(document.getText().indexOf('Bo Lee'));
    const action = { kind: 'quickfix.recap.authorFile', apply: 'first' };
    const { document: file, selection } = await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.codeAction', action);
      const editor = activeEditor();
      check(editor.document !== document, 'The author file is not open');
      return editor;
    });
    same(below(file.uri), 'src/pages/author/bo-lee.md');
    same(file.lineAt(selection.active).text.slice(0, selection.active.character), 'company: ');
    await eventually(async () => {
      const offered = await actions(document, vscode.CodeActionKind.QuickFix, new vscode.Range(3, 9, 3, 9));
      same(offered.filter(({ title }) => title.startsWith('Create an author file')).length, 0, 'still offered');
    });
  });
});
