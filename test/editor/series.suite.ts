import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { closeAll, openFile } from './support/editing';
import { allDiagnosticsOf, ruleOf } from './support/findings';
import { newSite } from './support/places';
import { actions } from './support/providers';
import { GOOD_POST } from './support/site-files';

const PART_1 = 'src/pages/blog/starlingx-lab-tour.md';
const PART_2 = 'src/pages/blog/starlingx-lab-tour-part-2.md';
const URL = 'https://www.starlingx.io/blog/';

describe('The parts of a series', () => {
  afterEach(closeAll);

  it('get their links to each other from one quick fix, which touches nothing before it is chosen', async () => {
    const site = await newSite();
    const first = GOOD_POST.replace('A quiet week', 'The first week');
    const second = GOOD_POST.replace('A quiet week', 'The second week').replace('02-03', '02-10');
    const other = await site.write(PART_1, first);
    const document = await openFile(await site.write(PART_2, second));
    const isCrosslink = (one: vscode.Diagnostic): boolean => ruleOf(one) === 'series-crosslink';
    const { range } = await eventually(() => present(allDiagnosticsOf(document.uri).find(isCrosslink), 'the finding'));
    const TITLE = 'Add a link to part 1, and one back from there';
    const unresolved = (await actions(document, vscode.CodeActionKind.QuickFix, range)).find(({ title }) => title === TITLE);
    same(present(unresolved, TITLE).edit, undefined, 'an edit before it is asked for');
    check(
      !vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === other.toString()),
      'The other post is opened too early',
    );

    const action = (await actions(document, vscode.CodeActionKind.QuickFix, range, 100)).find(({ title }) => title === TITLE);
    const edit = present(action?.edit, 'the edit');
    same(
      edit
        .entries()
        .map(([uri]) => uri.path)
        .sort(),
      [document.uri.path, other.path].sort(),
      'the files it writes',
    );
    check(await vscode.workspace.applyEdit(edit), 'The edit was refused');
    same(document.getText(), `${second}\nYou can read what came before in [Part 1](${URL}starlingx-lab-tour/).\n`);
    const otherDocument = await vscode.workspace.openTextDocument(other);
    same(otherDocument.getText(), `${first}\nRead on in [Part 2](${URL}starlingx-lab-tour-part-2/).\n`);
    await eventually(() => check(!allDiagnosticsOf(document.uri).some(isCrosslink), 'The finding is still there'));

    // One step for both. (A user is asked first whether it is to be undone in both files.)
    await vscode.commands.executeCommand('undo');
    await eventually(() => same([document.getText(), otherDocument.getText()], [second, first], 'the texts after undo'));
  });
});
