import * as vscode from 'vscode';
import { check, eventually, same } from './support/assert';
import { activeEditor, closeAll, openPost } from './support/editing';
import { newSite, type Place } from './support/places';
import { GOOD_POST } from './support/site-files';

const MENTION = `${GOOD_POST}\nIt began with part 1.\n`;

describe('The parts of a series', () => {
  const { showQuickPick, showInformationMessage } = vscode.window;
  let site: Place;
  beforeEach(async () => {
    site = await newSite();
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, showInformationMessage });
    await closeAll();
  });
  const below = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
  const lenses = async ({ uri }: vscode.TextDocument): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    return found.map(({ command }) => command?.title ?? '');
  };

  it('lead to each other', async () => {
    await site.write('src/pages/blog/tour.md', GOOD_POST);
    const document = await openPost(site, MENTION, 'tour-part-2');
    await eventually(async () => same(await lenses(document), ['Part 2 of 2', '$(arrow-left) Part 1', 'Create part 3']));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
    same(
      links.map(({ range, target }) => `${document.getText(range)} ${target && below(target)}`),
      ['part 1 tour.md'],
    );
    Object.assign(vscode.window, { showQuickPick: async (items: readonly unknown[]) => items[0] });
    await vscode.commands.executeCommand('starlingxRecap.showSeries');
    same(below(activeEditor().document.uri), 'tour.md');
  });

  it('are made one from the other, linked, without overwriting', async () => {
    const messages: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string) => {
        messages.push(message);
      },
    });
    const document = await openPost(site, GOOD_POST, 'tour');
    await eventually(async () => {
      await vscode.commands.executeCommand('starlingxRecap.createNextPart');
      same(below(activeEditor().document.uri), 'tour-part-2.md');
    });
    const { document: next, selection } = activeEditor();
    check(next.getText().includes('title: A quiet week in the lab - Part 2\nauthor: Ana Ito\n'), 'the front matter goes on');
    same(next.lineAt(selection.active).text, ' <!-- more -->');
    check(document.getText().endsWith('Read on in [Part 2](https://www.starlingx.io/blog/tour-part-2/).\n'), 'the link to it');
    await eventually(async () => same(await lenses(next), ['Part 2 of 2', '$(arrow-left) Part 1', 'Create part 3']));
    await vscode.window.showTextDocument(document);
    messages.length = 0;
    await vscode.commands.executeCommand('starlingxRecap.createNextPart');
    // In other words as long as the site has not seen the new file.
    same(messages.length, 1);
    check(/is there already/.test(messages[0] ?? ''), messages[0] ?? '');
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      same(document.getText(), GOOD_POST);
      const files = await vscode.workspace.fs.readDirectory(site.uri('src/pages/blog'));
      same(
        files.map(([name]) => name),
        ['tour.md'],
      );
    });
  });

  it('go on with the template of a recap, and are taken back from the new part too', async () => {
    const title = 'StarlingX at the virtual Project Teams Gathering in April, 2026';
    const text = `${GOOD_POST.replace(/^title: .*$/m, `title: ${title}`)}\n# Project Team Updates\n\n## Docs\n\nAll written.\n`;
    const document = await openPost(site, text, 'starlingx-vptg-april-2026-recap');
    await eventually(async () => {
      await vscode.commands.executeCommand('starlingxRecap.createNextPart');
      same(below(activeEditor().document.uri), 'starlingx-vptg-april-2026-recap-part-2.md');
    });
    const { document: next, selection } = activeEditor();
    check(next.getText(selection).startsWith('Catch up on what the StarlingX teams'), 'the teaser is the first tab stop');
    same(next.getText().match(/^## .*$/gm), ['## Release']);
    await vscode.commands.executeCommand('undo');
    await eventually(async () => {
      same(document.getText(), text);
      const files = await vscode.workspace.fs.readDirectory(site.uri('src/pages/blog'));
      same(
        files.map(([name]) => name),
        ['starlingx-vptg-april-2026-recap.md'],
      );
    });
  });
});
