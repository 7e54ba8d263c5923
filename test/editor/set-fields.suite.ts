import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { activeEditor, closeAll, openPost, openUntitled, undoGives } from './support/editing';
import { newSite } from './support/places';
import { actions, hoverText } from './support/providers';
import { GOOD_POST, withLine } from './support/site-files';

describe('The date and the category', () => {
  const { showQuickPick, showInputBox } = vscode.window;
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, showInputBox });
    await closeAll();
  });
  const choose = (start: string | undefined): void => {
    Object.assign(vscode.window, {
      showQuickPick: async (items: readonly { label: string }[]) => items.find(({ label }) => start && label.startsWith(start)),
    });
  };
  const recognised = (document: vscode.TextDocument): Promise<void> =>
    eventually(async () =>
      check((await hoverText(document, document.getText().indexOf('author:'))) !== '', 'the post is recognised'),
    );
  const dateOf = (): string => present(/^date: (.*?)\r?$/m.exec(activeEditor().document.getText()), 'the date')[1] ?? '';

  it('are set by a pick, each in one step', async () => {
    const text = GOOD_POST.replaceAll('\n', '\r\n');
    await recognised(await openPost(await newSite(), text));
    choose('next Monday');
    await vscode.commands.executeCommand('starlingxRecap.setDate');
    same(new Date(dateOf()).getUTCDay(), 1);
    await undoGives(text);
    choose('News');
    await vscode.commands.executeCommand('starlingxRecap.setCategory');
    check(
      activeEditor().document.getText().includes('label: News & Announcements\r\n    id: category-A7fnZYrE1\r\n'),
      'label and id',
    );
    await undoGives(text);
  });

  it('of an untitled post too; nothing is changed when nothing is chosen', async () => {
    const document = await openUntitled(GOOD_POST);
    await recognised(document);
    choose(undefined);
    await vscode.commands.executeCommand('starlingxRecap.setDate');
    await vscode.commands.executeCommand('starlingxRecap.setCategory');
    same(document.getText(), GOOD_POST);
    choose('in … days');
    Object.assign(vscode.window, { showInputBox: async () => '3' });
    await vscode.commands.executeCommand('starlingxRecap.setDate');
    const days = (Date.parse(dateOf()) - Date.now()) / 86_400_000;
    check(days > 2.5 && days < 3.01, `${days} days from now`);
  });

  it('the date has its choices as code actions', async () => {
    const document = await openPost(await newSite(), withLine('date', 'date:'));
    await recognised(document);
    const line = document.positionAt(document.getText().indexOf('date:'));
    const kind = vscode.CodeActionKind.RefactorRewrite.append('recap.date');
    const titles = (await actions(document, kind, new vscode.Range(line, line))).map(({ title }) => title.replace(/, \d.*/, ''));
    same(titles, [
      'Set the date to now',
      'Set the date to next Monday',
      'Set the date to next Tuesday',
      'Set the date to a day from now…',
    ]);
    same(await actions(document, kind, new vscode.Range(1, 0, 1, 0)), []);
  });
});
