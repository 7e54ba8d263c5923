import * as vscode from 'vscode';
import { eventually, same } from './support/assert';
import { activeEditor, closeAll, cursorTo, openFile, openPost, openUntitled, type, undoGives } from './support/editing';
import { finds } from './support/findings';
import { newPlace, newSite } from './support/places';
import { GOOD_POST, withLine } from './support/site-files';

const COMMAND = 'starlingxRecap.pasteNotes';
const NOTES = 'Storage:\n\t* Rook\n\t\t* see https://opendev.org/x\n+1 +1\n';
const RECAP = '## Storage\n\n* Rook\n    * see [opendev.org/x](https://opendev.org/x)\n\n<!-- +1 +1 -->\n';

describe('Pasting notes', () => {
  const { showInformationMessage } = vscode.window;
  let messages: string[];
  beforeEach(() => {
    messages = [];
    vscode.window.showInformationMessage = async (message: string) => {
      messages.push(message);
      return undefined;
    };
  });
  afterEach(async () => {
    vscode.window.showInformationMessage = showInformationMessage;
    await closeAll();
  });

  it('puts them into a post with tab stops at the links, in one step', async () => {
    const document = await openPost(await newSite(), GOOD_POST);
    cursorTo(GOOD_POST.length - 1);
    await vscode.env.clipboard.writeText(NOTES);
    await vscode.commands.executeCommand(COMMAND);
    same(document.getText(), `${GOOD_POST.trimEnd()}\n\n${RECAP}\n`);
    same(document.getText(activeEditor().selection), 'opendev.org/x');
    await undoGives(GOOD_POST);
  });

  it('lets the author type the text of the link', async () => {
    const document = await openUntitled('');
    await vscode.env.clipboard.writeText(NOTES);
    await vscode.commands.executeCommand(COMMAND);
    same(document.getText(), RECAP);
    await type('the plan');
    same(document.getText(), RECAP.replace('[opendev.org/x]', '[the plan]'));
  });

  it('keeps the line ends of the document', async () => {
    const text = GOOD_POST.replaceAll('\n', '\r\n');
    const document = await openPost(await newSite(), text);
    cursorTo(text.length);
    await vscode.env.clipboard.writeText(NOTES);
    await vscode.commands.executeCommand(COMMAND);
    same(document.getText(), text + RECAP.replaceAll('\n', '\r\n'));
  });

  it('says what is missing', async () => {
    await openFile(await newPlace().write('a.txt', 'Text.'));
    await vscode.commands.executeCommand(COMMAND);
    await openUntitled('');
    await vscode.env.clipboard.writeText(' ');
    await vscode.commands.executeCommand(COMMAND);
    await eventually(() => same(messages.length, 2));
    same(activeEditor().document.getText(), '');
  });

  it('is a way to paste what looks like an etherpad', async () => {
    const text = withLine('date', 'date: 2024-29-01');
    const document = await openPost(await newSite(), text);
    await finds(document, 'date-invalid 2024-29-01'); // Now the site has been read, and it is known that this is a post.
    cursorTo(text.length);
    await vscode.env.clipboard.writeText('\t* a\n\t\t* b\n');
    await vscode.commands.executeCommand('editor.action.pasteAs', { kind: 'recap.notes' });
    await eventually(() => same(document.getText(), `${text}* a\n    * b\n`));
  });

  it('is none for other text', async () => {
    const document = await openPost(await newSite(), GOOD_POST);
    cursorTo(GOOD_POST.length);
    await vscode.env.clipboard.writeText('Just words.');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(() => same(document.getText(), `${GOOD_POST}Just words.`));
  });
});
