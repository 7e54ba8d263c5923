import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { activeEditor, closeAll, openPost } from './support/editing';
import { finds } from './support/findings';
import { heapFallsTo, megabytes, usedHeap } from './support/heap';
import { countListeners } from './support/listeners';
import { newSite, type Place } from './support/places';
import { actions, hoverText, suggestions } from './support/providers';
import { GOOD_POST, SITE_FILES, withLine } from './support/site-files';

/** `npm run soak` goes all the way; among the other tests a tenth must do. */
const isLong = process.env.RECAP_SOAK === '1';
const [EDITS, EVENTS, PREVIEWS] = isLong ? [2000, 200, 50] : [120, 20, 3];

const TEXT =
  withLine('date', 'date: 2024-29-01') + '\nThe *quick* [team](https://www.starlingx.io) met. It was `good`.\n'.repeat(60);

/** A key, and now and then what an author asks for in between; the text ends as it began. */
async function edit(document: vscode.TextDocument, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const line = nth % 3 === 0 ? 2 : (nth * 7) % document.lineCount;
    const at = new vscode.Position(line, document.lineAt(line).text.length);
    const isInsertion = nth % 2 === 0 || at.character === 0;
    const last = new vscode.Range(isInsertion ? at : at.translate(0, -1), at);
    check(await activeEditor().edit((builder) => builder.replace(last, isInsertion ? 'x' : '')), 'the edit was refused');
    if (isInsertion) await activeEditor().edit((builder) => builder.delete(new vscode.Range(at, at.translate(0, 1))));
    else await vscode.commands.executeCommand('undo');
    if (nth % 40 === 0) {
      await hoverText(document, 30);
      await suggestions(document, 30);
      await actions(document, vscode.CodeActionKind.QuickFix);
    }
  }
  same(document.getText(), TEXT, 'the text after all edits');
}

/** Files come, change and go beside the open post, not by the editor's own hand; at the end all is as before. */
async function touchFiles(site: Place, document: vscode.TextDocument, count: number): Promise<void> {
  const config = present(SITE_FILES['src/content/blog-config.json'], 'the configuration');
  const happenings: readonly (() => void)[] = [
    () => writeFileSync(site.uri('src/pages/blog/other.md').fsPath, withLine('author', 'author: Bo Sand')),
    () => writeFileSync(site.uri('src/pages/blog/other.md').fsPath, GOOD_POST.slice(0, 90)),
    () => rmSync(site.uri('src/pages/blog/other.md').fsPath, { force: true }),
    () => writeFileSync(site.uri('src/content/blog-config.json').fsPath, '{'),
    () => writeFileSync(site.uri('src/content/blog-config.json').fsPath, config),
    () => writeFileSync(site.uri('src/pages/author/new-one.md').fsPath, '---\nauthorName: New One\n---\n'),
    () => rmSync(site.uri('src/pages/author/new-one.md').fsPath, { force: true }),
  ];
  for (let nth = 0; nth < count; nth += 1) {
    happenings[nth % happenings.length]?.();
    if (nth % 20 === 0) await hoverText(document, 30);
  }
  for (const happening of happenings.slice(2)) happening();
}

/** Opens a preview, waits until its page has loaded, and closes it. */
async function preview(): Promise<void> {
  const { createWebviewPanel } = vscode.window;
  let isReady = false;
  Object.assign(vscode.window, {
    createWebviewPanel: (...args: Parameters<typeof createWebviewPanel>) => {
      const panel = createWebviewPanel(...args);
      panel.webview.onDidReceiveMessage(({ type }) => {
        isReady ||= type === 'ready';
      });
      return panel;
    },
  });
  await vscode.commands.executeCommand('starlingxRecap.openPreviewToSide');
  Object.assign(vscode.window, { createWebviewPanel });
  await eventually(() => check(isReady, 'the page of the preview'));
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
}

async function session(site: Place, [edits, events, previews]: readonly [number, number, number]): Promise<void> {
  const document = await openPost(site, TEXT, 'long-session');
  await finds(document, 'date-invalid 2024-29-01');
  await edit(document, edits);
  await touchFiles(site, document, events);
  for (let nth = 0; nth < previews; nth += 1) await preview();
  await finds(document, 'date-invalid 2024-29-01');
  await closeAll();
}

describe('In a long session', () => {
  afterEach(closeAll);

  it(`of ${EDITS} edits, ${EVENTS} file events and ${PREVIEWS} previews nothing piles up`, async function () {
    this.timeout(isLong ? 1_500_000 : 180_000);
    const site = await newSite();
    // Once for what is loaded and kept at the first use.
    await session(site, [40, 14, 2]);
    const counting = countListeners();
    const before = await usedHeap();
    await session(site, [EDITS, EVENTS, PREVIEWS]);
    const after = await heapFallsTo(before * 1.1, 60_000);
    // A site outside of the window is let go when its last post is closed, a moment later.
    await eventually(() => same(counting.left(), {}, 'left behind'));
    const left = counting.left();
    counting.dispose();
    console.log(
      `      ${EDITS} edits, ${EVENTS} file events, ${PREVIEWS} previews: heap ${megabytes(before)} before, ${megabytes(after)} after; listeners left: ${JSON.stringify(left)}`,
    );
  });
});
