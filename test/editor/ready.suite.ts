import * as vscode from 'vscode';
import { check, eventually, present, same } from './support/assert';
import { activeEditor, closeAll, openFile, openPost, openUntitled, undoGives } from './support/editing';
import { finds } from './support/findings';
import { newPlace, newSite } from './support/places';
import { type QuickInputs, watchQuickInputs } from './support/quick-input';
import { GOOD_POST, withLine } from './support/site-files';

const COMMAND = 'starlingxRecap.readyToPublish';
const WAITING = `${GOOD_POST}\n<!-- write: the rest -->\n`;
type List = vscode.QuickPick<vscode.QuickPickItem>;

describe('Ready to publish', () => {
  let inputs: QuickInputs;
  beforeEach(() => {
    inputs = watchQuickInputs();
  });
  afterEach(async () => {
    inputs.dispose();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  /** Opens a post of a site and waits until the site has been read. */
  const open = async (text: string): Promise<vscode.TextDocument> => {
    const document = await openPost(await newSite(), text);
    await eventually(async () => {
      await vscode.commands.executeCommand(COMMAND);
      check(inputs.shown > 0, 'the list');
    });
    return document;
  };
  const row = (list: List, text: string): vscode.QuickPickItem =>
    present(
      list.items.find(({ label, detail }) => label.includes(text) || detail?.includes(text)),
      `the line "${text}"`,
    );

  it('goes to the place that a line is about', async () => {
    const document = await open(WAITING);
    const list = await inputs.choose('Places to fill');
    same([list.title, row(list, 'Places to fill').detail], ['Not ready to publish yet', 'Write: the rest']);
    await eventually(() => same(document.getText(activeEditor().selection), '<!-- write: the rest -->'));
  });

  it('repairs what needs no decision, in one step, and shows what is left', async () => {
    const text = GOOD_POST.replace('Nothing broke.', 'Nothing broke broke.');
    const document = await open(text);
    const list = (await inputs.next()) as List;
    list.activeItems = [row(list, '$(circle-large-outline) Text')];
    await new Promise((resolve) => setTimeout(resolve, 1));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await eventually(() => same(document.getText(), GOOD_POST), 2_000);
    });
    await eventually(() => check(row(list, '$(pass) Text'), 'the line is in order now'));
    list.hide();
    await undoGives(text);
  });

  it('repairs the text as it is by then', async () => {
    const text = GOOD_POST.replace('Nothing broke.', 'Nothing broke broke.');
    const document = await open(text);
    const list = (await inputs.next()) as List;
    // The list stays while its reader goes back to the text.
    const insertion = new vscode.WorkspaceEdit();
    insertion.insert(document.uri, document.positionAt(text.indexOf('Nothing')), 'In the lab, then as now: ');
    check(await vscode.workspace.applyEdit(insertion), 'The edit was refused');
    await eventually(async () => {
      list.activeItems = [row(list, '$(circle-large-outline) Text')];
      await new Promise((resolve) => setTimeout(resolve, 1));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const repaired = GOOD_POST.replace('Nothing', 'In the lab, then as now: Nothing');
      await eventually(() => same(document.getText(), repaired), 2_000);
    });
    list.hide();
  });

  it('leaves with the last tab of its post', async () => {
    await open(WAITING);
    const list = (await inputs.next()) as List;
    // Whoever hides it also disposes of it, and nobody else is told.
    let isHidden = false;
    const hide = list.hide.bind(list);
    list.hide = () => {
      isHidden = true;
      hide();
    };
    await closeAll();
    await eventually(() => check(isHidden, 'the list is gone'));
  });

  it('copies the checklist', async () => {
    await open(WAITING);
    await inputs.choose('Copy as a Markdown checklist');
    await eventually(async () => {
      const copied = await vscode.env.clipboard.readText();
      check(copied.includes('\n- [ ] Places to fill: Write: the rest (line 13)\n'), copied);
      check(copied.includes('\n- [x] Images: none\n'), copied);
    });
  });

  it('changes nothing when it is left', async () => {
    const document = await open(WAITING);
    (await inputs.next()).hide();
    same([document.getText(), document.isDirty], [WAITING, false]);
  });

  it('judges an untitled post', async () => {
    const document = await openUntitled(withLine('date', 'date: 2024-29-01').replace('Ana Ito', 'Mei Tanaka'));
    await finds(document, 'date-invalid 2024-29-01');
    await vscode.commands.executeCommand(COMMAND);
    const list = (await inputs.next()) as List;
    check(row(list, '$(circle-large-outline) Date'), 'the date');
    list.hide();
  });

  it('says what to open when there is no post', async () => {
    const { showInformationMessage } = vscode.window;
    const messages: string[] = [];
    vscode.window.showInformationMessage = async (message: string) => {
      messages.push(message);
      return undefined;
    };
    try {
      await openFile(await newPlace().write('a.txt', 'Text.'));
      await vscode.commands.executeCommand(COMMAND);
      same(messages, ['Open a post of the blog to see whether it is ready, and try again.']);
    } finally {
      vscode.window.showInformationMessage = showInformationMessage;
    }
  });
});
