import * as vscode from 'vscode';
import { footerText } from '../../src/core/footer';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import { imageInsertion } from '../../src/vscode/add-image';
import { exists } from '../../src/vscode/files';
import { check, eventually, present, same } from '../editor/support/assert';
import {
  activeEditor,
  closeAll,
  cursorTo,
  openFile,
  openPost,
  openUntitled,
  replace,
  type,
  undoGives,
} from '../editor/support/editing';
import { diagnosticsOf, finds, findsNothing } from '../editor/support/findings';
import { newSite, type Place, workspacePlace } from '../editor/support/places';
import { accept, actions, applyFix, describeItem, hoverText, labelOf, suggestions } from '../editor/support/providers';
import { watchQuickInputs } from '../editor/support/quick-input';
import { GOOD_POST, withLine } from '../editor/support/site-files';

const ROLLED = withLine('date', 'date: 2024-29-01');

describe('In the browser, on a virtual workspace,', () => {
  let site: Place;
  before(async () => {
    site = await newSite();
  });
  afterEach(closeAll);

  it('nothing of Node is there', () => {
    same(typeof process === 'undefined' || process.versions?.node === undefined, true, 'This is Node');
    same(workspacePlace().root.toString(), 'vscode-test-web://mount/');
  });

  it('a post is recognised, and its mistake is found', async () => {
    await finds(await openPost(site, ROLLED), 'date-invalid 2024-29-01');
    const { isActive } = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
    check(isActive, 'The extension is not active');
  });

  it('the posts of the folder of the window are recognised', async () => {
    await finds(await openPost(workspacePlace(), 'No front matter.\n', 'bare'), 'front-matter-missing No front matter.');
  });

  it('an untitled post is recognised', async () => {
    const document = await openUntitled(ROLLED);
    await eventually(() => same(diagnosticsOf(document.uri).length > 0, true, 'nothing is found'));
  });

  it('other Markdown is left alone', async () => {
    await findsNothing(await openFile(await site.write('README.md', ROLLED)));
  });

  it('the findings follow the typing', async () => {
    const document = await openPost(site, GOOD_POST);
    cursorTo(GOOD_POST.indexOf('A quiet') + 'A quiet'.length);
    await type(': ');
    await finds(document, 'yaml-colon A quiet:  week in the lab');
    await replace('quiet: ', 'quiet');
    await finds(document);
  });

  it('the findings follow the files of the site', async () => {
    const document = await openPost(site, withLine('author', 'author: Bo Sand'));
    await finds(document, 'author-unknown Bo Sand');
    await site.write('src/pages/author/bo-sand.md', '---\nauthorName: Bo Sand\ncompany: Lab\n---\n');
    await finds(document);
  });

  it('the next part of a post is made, and both lead to each other', async () => {
    const document = await openPost(site, GOOD_POST, 'web-tour');
    await eventually(async () => {
      await vscode.commands.executeCommand('starlingxRecap.createNextPart');
      same(vscode.window.activeTextEditor?.document.uri.path, site.uri('src/pages/blog/web-tour-part-2.md').path);
    });
    check(document.getText().includes('[Part 2](https://www.starlingx.io/blog/web-tour-part-2/)'), 'the link to the new part');
    await eventually(async () => {
      const hover = await hoverText(document, document.getText().indexOf('Part 2]'));
      check(hover.includes('**A quiet week in the lab \\- Part 2**'), hover);
    });
  });

  it('a quick fix repairs, and is undone in one step', async () => {
    const bad = withLine('templateKey', 'templateKey: blogpost');
    const document = await openPost(site, bad);
    await finds(document, 'template-unknown blogpost');
    await applyFix(document, present(diagnosticsOf(document.uri)[0], 'the finding').range, 'Change it to blog-post');
    same(document.getText(), GOOD_POST);
    await undoGives(bad);
  });

  it('"Fix all" repairs', async () => {
    const document = await openPost(site, GOOD_POST.replace('templateKey', 'ttemplateKey').replace('p92F9JYj5', 'A7fnZYrE1'));
    await finds(document, 'key-misspelt ttemplateKey', 'category-id category-A7fnZYrE1');
    const [action] = await actions(document, vscode.CodeActionKind.SourceFixAll);
    await vscode.workspace.applyEdit(present(action?.edit, 'the edit'));
    same(document.getText(), GOOD_POST);
  });

  it('completion knows the authors and writes the block', async () => {
    const text = withLine('author', 'author: ');
    const document = await openPost(site, text);
    const found = (): Promise<vscode.CompletionItem[]> => suggestions(document, text.indexOf('author: ') + 8);
    await eventually(async () => check((await found()).map(describeItem).includes('Ana Ito (Example)'), 'Ana Ito is missing'));

    const empty = await openPost(site, '');
    const block = await eventually(async () => {
      const items = await suggestions(empty, 0);
      return present(
        items.find((item) => labelOf(item) === 'Front matter: Annual Report'),
        'the block',
      );
    });
    await accept(block);
    check(empty.getText().includes('id: category-ONbhvyhgs\n---\n'), empty.getText());
  });

  it('hover says what the site prints', async () => {
    const document = await openPost(site, GOOD_POST);
    await eventually(async () =>
      check((await hoverText(document, GOOD_POST.indexOf('2026'))).includes('2026/02/03'), 'The printed date is missing'),
    );
  });

  it('the footer is added', async () => {
    const text = withLine('title', 'title: StarlingX at the virtual Project Teams Gathering in April, 2026');
    const document = await openPost(site, text);
    await finds(document, 'footer-missing broke');
    await vscode.commands.executeCommand('starlingxRecap.insertFooter');
    same(document.getText(), `${text}\n${footerText('article', 1, '\n')}\n`);
  });

  it('a new post is made, with tab stops', async () => {
    const inputs = watchQuickInputs();
    try {
      const done = vscode.commands.executeCommand('starlingxRecap.newPost', site.uri('src/pages/blog'));
      await inputs.choose('Release announcement');
      for (const answer of ['99.0', '', '']) await inputs.enter(answer);
      await inputs.choose('Ana Ito');
      await inputs.choose('Next Monday');
      await inputs.choose('Create the file');
      await done;
      const { document, selection } = activeEditor();
      same(document.uri.toString(), site.uri('src/pages/blog/starlingx-release-99.md').toString());
      same([document.getText(selection), document.isDirty], ['StarlingX 99.0 is out: see what it brings to the edge.', false]);
      await vscode.commands.executeCommand('undo');
      await eventually(async () => check(!(await exists(document.uri)), 'one undo takes the file back'));
    } finally {
      inputs.dispose();
    }
  });

  it('a picture is written into a virtual folder, and taken back with its text', async () => {
    const document = await openPost(site, GOOD_POST, 'pictured');
    const file = { name: 'image.png', data: async () => new Uint8Array([1, 2, 3]) };
    const data = new vscode.DataTransfer();
    data.set('image/png', Object.assign(new vscode.DataTransferItem(''), { asFile: () => file }));
    const post = parsePost(GOOD_POST, 'src/pages/blog/pictured.md');
    const insert = imageInsertion({ get: () => ({ document, post, site: { ...defaultSite, found: true }, root: site.root }) });
    const end = document.positionAt(GOOD_POST.length);
    const edit = await insert(document, new vscode.Range(end, end), data, new vscode.CancellationTokenSource().token);
    check(await vscode.workspace.applyEdit(present(edit, 'the edit')), 'The edit was refused');
    const picture = site.uri('static/img/pictured-1.png');
    same([document.getText(), await exists(picture)], [`${GOOD_POST}![](/img/pictured-1.png)`, true]);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => same([document.getText(), await exists(picture)], [GOOD_POST, false]));
  });

  it('what is left to do is listed', async () => {
    const inputs = watchQuickInputs();
    try {
      const document = await openPost(site, `${GOOD_POST}\n<!-- write: the rest -->\n`, 'unready');
      await eventually(async () => {
        await vscode.commands.executeCommand('starlingxRecap.readyToPublish');
        check(inputs.shown > 0, 'the list');
      });
      await inputs.choose('Places to fill');
      await eventually(() => same(document.getText(activeEditor().selection), '<!-- write: the rest -->'));
    } finally {
      inputs.dispose();
    }
  });

  it('a page is exported, with fonts and pictures from virtual folders', async () => {
    const bytes = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (char) => char.charCodeAt(0));
    await vscode.workspace.fs.writeFile(await site.write('static/img/dot.gif', ''), bytes);
    const document = await openPost(site, `${GOOD_POST}\n![Dot](/img/dot.gif)\n`, 'exported');
    const target = site.uri('exported.html');
    await vscode.commands.executeCommand('starlingxRecap.exportPage', document.uri, target);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    check(page.includes('src="data:image/gif;base64,R0lGODlh'), 'the picture is not in the page');
    same(page.match(/data:font\/woff2;base64,[\w+/]{1000}/g)?.length, 2, 'fonts');
  });

  it('the preview opens', async () => {
    await openPost(site, GOOD_POST, 'previewed');
    await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      same(
        tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label),
        ['Preview previewed.md'],
      );
    });
  });
});
