import * as vscode from 'vscode';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import { imageInsertion } from '../../src/vscode/add-image';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openPost } from './support/editing';
import { newSite, type Place } from './support/places';
import { hoverText, labelOf, suggestions } from './support/providers';
import { GOOD_POST } from './support/site-files';

/** One pixel wide, two high. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAIAAAAW4yFwAAAAEElEQVR4nGP4z8DAxMDAAAAHCQEClNBcOwAAAABJRU5ErkJggg==';

describe('Images of the site', () => {
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
    await site.write('static/img/README', '');
    await vscode.workspace.fs.writeFile(
      site.uri('static/img/rack.png'),
      Uint8Array.from(atob(PNG), (sign) => sign.charCodeAt(0)),
    );
    await site.write('src/pages/blog/other.md', `${GOOD_POST}\n![A rack](/img/rack.png)\n`);
  });
  afterEach(closeAll);

  it('are suggested, and shown with pixels, size and the posts that have them', async () => {
    const document = await openPost(site, `${GOOD_POST}\n![A rack](/img/rack.png) and ![](/img/)\n`);
    const text = document.getText();
    const [first] = await eventually(async () => {
      const found = await suggestions(document, text.lastIndexOf(')'));
      same(found.map(labelOf), ['rack.png']);
      return found;
    });
    same(present(first, 'the image').insertText, '/img/rack.png');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    check(
      links.some(({ target }) => target?.toString() === site.uri('static/img/rack.png').toString()),
      'the address opens the file',
    );
    await eventually(async () => {
      const hover = await hoverText(document, text.indexOf('A rack'));
      for (const part of ['static/img/rack.png|width=1)', '1 × 2 pixels, 73 bytes', 'Also shown in `other`.'])
        check(hover.includes(part), `${part} is not in ${hover}`);
    });
  });

  describe('that are pasted or dropped', () => {
    /** A clipboard or a drop with files of these types and names. */
    const files = (...all: readonly (readonly [string, string])[]): vscode.DataTransfer => {
      const data = new vscode.DataTransfer();
      for (const [mime, name] of all) {
        const item = new vscode.DataTransferItem('');
        const file = { name, data: async () => Uint8Array.from(atob(PNG), (sign) => sign.charCodeAt(0)) };
        data.set(mime, Object.assign(item, { asFile: () => file }));
      }
      return data;
    };
    const postsOf = (): Parameters<typeof imageInsertion>[0] => ({
      get: (document) => ({
        document,
        post: parsePost(document.getText(), `src/pages/blog/${document.uri.path.replace(/^.*\//, '')}`),
        site: { ...defaultSite, found: true },
        root: site.root,
      }),
    });
    const end = (document: vscode.TextDocument): vscode.Range => {
      const { end: last } = document.lineAt(document.lineCount - 1).range;
      return new vscode.Range(last, last);
    };
    const token = new vscode.CancellationTokenSource().token;
    const names = async (): Promise<string[]> =>
      (await vscode.workspace.fs.readDirectory(site.uri('static/img'))).map(([name]) => name).sort();
    const SCREENSHOT = files(['image/png', 'image.png']);

    it('get names of their own when two pastes race, and none is written over', async () => {
      const document = await openPost(site, GOOD_POST, 'race');
      const insert = imageInsertion(postsOf());
      const edits = await Promise.all([1, 2].map(() => insert(document, end(document), SCREENSHOT, token)));
      for (const edit of edits) check(await vscode.workspace.applyEdit(present(edit, 'the edit')), 'The edit was refused');
      same(await names(), ['README', 'race-1.png', 'race-2.png', 'rack.png']);
      const third = present(await insert(document, end(document), SCREENSHOT, token), 'the edit');
      await site.write('static/img/race-3.png', 'Theirs.');
      const text = document.getText();
      same(await vscode.workspace.applyEdit(third), false);
      same(
        [document.getText(), new TextDecoder().decode(await vscode.workspace.fs.readFile(site.uri('static/img/race-3.png')))],
        [text, 'Theirs.'],
      );
    });

    it('are one step of undo, and of redo', async () => {
      const document = await openPost(site, GOOD_POST, 'step');
      const edit = present(await imageInsertion(postsOf())(document, end(document), SCREENSHOT, token), 'the edit');
      check(await vscode.workspace.applyEdit(edit), 'The edit was refused');
      same(document.getText(), `${GOOD_POST}![](/img/step-1.png)`);
      await vscode.commands.executeCommand('undo');
      await eventually(async () => same([document.getText(), await names()], [GOOD_POST, ['README', 'rack.png']]));
      await vscode.commands.executeCommand('redo');
      await eventually(async () =>
        same([document.getText(), await names()], [`${GOOD_POST}![](/img/step-1.png)`, ['README', 'rack.png', 'step-1.png']]),
      );
    });

    it('may take the place of a comment that waits for words, and nothing else that is no text', async () => {
      const text = `${GOOD_POST}\n<!-- write: what it looks like -->\n\n    code\n`;
      const document = await openPost(site, text, 'places');
      const insert = imageInsertion(postsOf());
      const range = (words: string, length = words.length): vscode.Range =>
        new vscode.Range(document.positionAt(text.indexOf(words)), document.positionAt(text.indexOf(words) + length));
      const all = range('<!-- write: what it looks like -->');
      check((await insert(document, all, SCREENSHOT, token)) !== undefined, 'over the whole comment');
      for (const [where, place] of [
        ['within a comment', range('what it', 0)],
        ['code', range('code', 0)],
        ['front matter', range('title', 0)],
      ] as const)
        same(await insert(document, place, SCREENSHOT, token), undefined, where);
      same(await insert(document, end(document), files(['text/plain', 'notes.txt']), token), undefined, 'no image');
    });
  });
});
