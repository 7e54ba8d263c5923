import * as vscode from 'vscode';
import { eventually, same } from './support/assert';
import { activeEditor, closeAll, cursorTo, openFile, openPost, replace, type } from './support/editing';
import { diagnosticsOf, finds, ruleOf } from './support/findings';
import { outside } from './support/outside';
import { newSite } from './support/places';
import { withSettings } from './support/settings';
import { withLine } from './support/site-files';
import { watchEveryVersion } from './support/versions';

/** Every way that half a front matter can be broken, as it comes by while somebody types. */
const BROKEN = `---
templateKey: blog-post
title: "Half a quote: and # more
author: [Ana, Ito
date: 2024-29-
\tcategory: {label: &anchor *alias
  - label: - - ? !!binary |
 id: >-
title: @ \` % again
---js
---
`;

describe('Nothing breaks', () => {
  afterEach(closeAll);

  it('while broken front matter is typed character by character', () =>
    withSettings(
      { 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never', 'editor.autoIndent': 'none' },
      async () => {
        const site = await newSite();
        const document = await openPost(site, '', 'typed');
        const watch = await watchEveryVersion(document, site);
        await type(BROKEN);
        same(document.getText().includes('!!binary'), true);
        same(watch.versions() >= BROKEN.length, true, 'versions');
        watch.isTrue();
        watch.dispose();
        same(diagnosticsOf(document.uri).map(ruleOf).includes('internal-error'), false);
      },
    ));

  it('while a good post loses one character after the other', async () => {
    const site = await newSite();
    const document = await openPost(site, withLine('date', 'date: 2024-29-01'));
    const watch = await watchEveryVersion(document, site);
    cursorTo(document.getText().indexOf('\nNothing'));
    while (activeEditor().selection.active.line > 0 || activeEditor().selection.active.character > 0)
      await vscode.commands.executeCommand('deleteLeft');
    watch.isTrue();
    same(document.getText(), '\nNothing broke.\n');
    await finds(document, 'front-matter-missing Nothing broke.');
  });

  /** Four times as long as what is checked at each key. From 5 MB on VS Code's own Markdown service is the one that stands still. */
  it('in a post of 2 MB', async () => {
    const paragraph = `${'A long post about *nothing* [at all](https://example.org). '.repeat(20)}\n\n`;
    const long = withLine('date', 'date: 2024-29-01') + paragraph.repeat(Math.ceil(2_000_000 / paragraph.length));
    const document = await openPost(await newSite(), long, 'long');
    await finds(document, 'date-invalid 2024-29-01');
    let inTheTurn: string[] = [];
    const watch = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) inTheTurn = diagnosticsOf(document.uri).map(ruleOf);
    });
    await replace('2024-29-01', '2024-01-29');
    watch.dispose();
    same(inTheTurn, ['date-invalid'], 'not read while the key is pressed');
    await finds(document);
    await vscode.workspace.fs.delete(document.uri); // Else that service reads it again and again when it is closed.
  });

  it('when the file of an open post is deleted', async () => {
    const site = await newSite();
    const document = await openPost(site, withLine('date', 'date: 2024-29-01'), 'deleted');
    await finds(document, 'date-invalid 2024-29-01');
    outside().remove(document.uri); // Not by VS Code, which would close the editor.
    await replace('2024-29-01', '2024-01-29');
    await finds(document);
    await vscode.commands.executeCommand('undo');
    await finds(document, 'date-invalid 2024-29-01');
  });

  it("when the site's folder is renamed under an open post", async () => {
    const site = await newSite();
    const document = await openPost(site, withLine('date', 'date: 2024-29-01'), 'starlingx-news');
    await finds(document, 'date-invalid 2024-29-01');
    const moved = site.root.with({ path: `${site.root.path}-moved` });
    outside().rename(site.root, moved);
    await replace('2024-29-01', '2024-01-29');
    await eventually(() => same(diagnosticsOf(document.uri).map(ruleOf).includes('date-invalid'), false));
    await vscode.commands.executeCommand('undo');
    await eventually(() => same(diagnosticsOf(document.uri).map(ruleOf).includes('date-invalid'), true));
    const there = await openFile(vscode.Uri.joinPath(moved, 'src/pages/blog/starlingx-news.md'));
    await finds(there, 'date-invalid 2024-29-01');
  });
});
