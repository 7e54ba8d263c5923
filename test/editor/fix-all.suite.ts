import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openPost, replace, undoGives } from './support/editing';
import { finds } from './support/findings';
import { newSite, type Place } from './support/places';
import { actions } from './support/providers';
import { withSettings } from './support/settings';
import { GOOD_POST } from './support/site-files';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('starlingxRecap');

for (const eol of ['\n', '\r\n'])
  describe(`Fix all${eol === '\n' ? '' : ' (CRLF)'}`, () => {
    const good = GOOD_POST.replace('A quiet week in the lab', "'2024'").replaceAll('\n', eol);
    const bad = good.replace('templateKey', 'ttemplateKey').replace("'2024'", '2024').replace('p92F9JYj5', 'A7fnZYrE1');
    const expected = ['key-misspelt ttemplateKey', 'value-type 2024', 'category-id category-A7fnZYrE1'];
    let site: Place;
    let document: vscode.TextDocument;
    before(async () => {
      site = await newSite();
    });
    beforeEach(async () => {
      document = await openPost(site, bad);
      await finds(document, ...expected);
    });
    afterEach(closeAll);

    it('repairs everything that needs no decision, in one step', async () => {
      const [action] = await actions(document, FIX_ALL);
      check(await vscode.workspace.applyEdit(present(action?.edit, 'the edit')), 'The edit was refused');
      same(document.getText(), good);
      await finds(document);
      await undoGives(bad);
      await finds(document, ...expected);
    });

    it('is there for the command "Fix All"', async () => {
      await runUntil(document, good, 'editor.action.fixAll');
      await undoGives(bad);
    });

    it('is there for the command "Source Action…", by its own kind', async () => {
      await runUntil(document, good, 'editor.action.sourceAction', { kind: FIX_ALL.value, apply: 'first' });
      await undoGives(bad);
    });

    it('is a quick fix at each of the findings', async () => {
      const at = document.positionAt(bad.indexOf('2024'));
      const titles = (await actions(document, vscode.CodeActionKind.QuickFix, new vscode.Range(at, at))).map(
        ({ title }) => title,
      );
      check(titles.includes('Fix all 3 problems that need no decision'), titles.join('\n'));
    });

    it('does nothing on save, unless that was asked for', async () => {
      await replace('Nothing', 'Little');
      await document.save();
      same(document.getText(), bad.replace('Nothing', 'Little'));
      await withSettings({ 'editor.codeActionsOnSave': { [FIX_ALL.value]: 'explicit' } }, async () => {
        await replace('Little', 'Nothing');
        await document.save();
        same(document.getText(), good);
      });
    });

    it('is not offered where there is nothing to repair', async () => {
      await replace(bad, good);
      await finds(document);
      same((await actions(document, FIX_ALL)).length, 0);
    });
  });

/**
 * Runs a command of the editor until the document has the text. VS Code offers these commands by a context key that
 * follows the providers a moment later; before that they do nothing and say nothing.
 */
async function runUntil(document: vscode.TextDocument, text: string, command: string, argument?: unknown): Promise<void> {
  await eventually(async () => {
    // A try that worked late must not be followed by another one: the undo of the test is to give the first text back.
    if (document.getText() !== text) await vscode.commands.executeCommand(command, argument);
    await eventually(() => same(document.getText(), text), 2000);
  });
}
