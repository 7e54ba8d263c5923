import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, cursorTo, openPost } from './support/editing';
import { newSite, type Place } from './support/places';
import { accept, hoverText, labelOf, suggestions } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

const TOUR = withLine('title', 'title: The *tour*').replace('2026-02-03', '2026-02-10');

describe('Links to other posts', () => {
  const { showInformationMessage } = vscode.window;
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
    await site.write('src/pages/blog/tour.md', TOUR);
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showInformationMessage });
    await closeAll();
  });

  it('are completed, newest first', async () => {
    await site.write('src/pages/blog/older.md', GOOD_POST);
    const text = `${GOOD_POST}\nSee [it](/blog/).\n`.replaceAll('\n', '\r\n');
    const document = await openPost(site, text);
    const at = document.getText().indexOf(').');
    const [first] = await eventually(async () => {
      const found = await suggestions(document, at);
      same(found.map(labelOf), ['tour', 'older']);
      return found;
    });
    cursorTo(at);
    await accept(present(first, 'the first post'));
    check(document.getText().includes('See [it](/blog/tour/).'), 'the address is written');
  });

  it('open their file and say what is linked', async () => {
    const document = await openPost(site, `${GOOD_POST}\nSee [it](https://www.starlingx.io/blog/tour/).\n`);
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
      const targets = links.map(({ range, target }) => `${document.getText(range)} ${target?.path.slice(site.root.path.length)}`);
      check(targets.includes('https://www.starlingx.io/blog/tour/ /src/pages/blog/tour.md'), targets.join('\n'));
    });
    const hover = await hoverText(document, document.getText().indexOf('it]('));
    check(hover.includes('**The \\*tour\\***\n\n`Ana Ito` · `2026/02/10`\n\nNothing broke\\.'), hover);
  });

  it('follow a renamed post, and the parts of its series too when that is wanted', async () => {
    let question = '';
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string, _options: unknown, first: string) => {
        question = message;
        return first;
      },
    });
    await site.write('src/pages/blog/tour-part-2.md', `${GOOD_POST}\n[One](/blog/tour/)\n`);
    const text = `${GOOD_POST}\n[One](/blog/tour/) and [two](https://www.starlingx.io/blog/tour-part-2/).\n`;
    const document = await openPost(site, text);
    await eventually(async () =>
      check((await hoverText(document, text.indexOf('two]('))).includes('quiet'), 'the posts are read'),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(site.uri('src/pages/blog/tour.md'), site.uri('src/pages/blog/trip.md'));
    check(await vscode.workspace.applyEdit(edit), 'The rename was refused');
    check(question.includes('series'), 'it is asked');
    await eventually(() => same(document.getText(), text.replaceAll('/tour', '/trip')));
    const names = async (): Promise<string[]> => {
      const entries = await vscode.workspace.fs.readDirectory(site.uri('src/pages/blog'));
      return entries
        .map(([name]) => name)
        .filter((name) => /^t/.test(name))
        .sort();
    };
    same(await names(), ['trip-part-2.md', 'trip.md']);
    const second = await vscode.workspace.openTextDocument(site.uri('src/pages/blog/trip-part-2.md'));
    check(second.getText().includes('(/blog/trip/)'), 'the other part links to the new name');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      same(document.getText(), text);
      same(await names(), ['tour-part-2.md', 'tour.md']);
    });
  });

  it('follow with the titles that follow the file names, when that is wanted', async () => {
    const details: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (_message: string, options: vscode.MessageOptions, first: string) => {
        details.push(options.detail ?? '', first);
        return first;
      },
    });
    const titled = (title: string): string => GOOD_POST.replace(/^title: .*$/m, `title: ${title}`);
    await site.write('src/pages/blog/tour.md', titled('The tour of the lab'));
    await site.write('src/pages/blog/tour-part-2.md', titled('The tour of the lab - Part 2'));
    const document = await openPost(site, `${GOOD_POST}\n[Two](/blog/tour-part-2/)\n`);
    await eventually(async () =>
      check((await hoverText(document, document.getText().indexOf('Two]('))).includes('Part 2'), 'the posts are read'),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(site.uri('src/pages/blog/tour.md'), site.uri('src/pages/blog/trip.md'));
    check(await vscode.workspace.applyEdit(edit), 'The rename was refused');
    same(details, [
      'tour-part-2.md → trip-part-2.md\n“The tour of the lab” → “The trip of the lab”\n“The tour of the lab - Part 2” → “The trip of the lab - Part 2”',
      'Rename All Parts and Titles',
    ]);
    for (const [name, title] of [
      ['trip', 'The trip of the lab'],
      ['trip-part-2', 'The trip of the lab - Part 2'],
    ]) {
      const renamed = await vscode.workspace.openTextDocument(site.uri(`src/pages/blog/${name}.md`));
      await eventually(() => check(renamed.getText().includes(`\ntitle: ${title}\n`), renamed.getText()));
      await renamed.save();
    }
  });
});
