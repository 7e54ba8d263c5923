import * as vscode from 'vscode';
import { parsePost } from '../../src/core/parse-post';
import { defaultSite } from '../../src/core/site/defaults';
import { notesPasteProvider } from '../../src/vscode/paste-notes';
import { eventually, same } from './support/assert';
import { activeEditor, closeAll, cursorTo, openFile, openPost, openUntitled, type, undoGives } from './support/editing';
import { newPlace, newSite } from './support/places';
import { GOOD_POST } from './support/site-files';

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
    same(document.getText(), `${GOOD_POST.trimEnd()}\n\n${RECAP}`);
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

  describe('as a way to paste', () => {
    /** What the provider offers for a clipboard, at an offset of a post. */
    const offered = async (clipboard: Readonly<Record<string, string>>, offset = GOOD_POST.length): Promise<unknown> => {
      const document = await openUntitled(GOOD_POST);
      const open = { document, post: parsePost(GOOD_POST), site: defaultSite, root: undefined };
      const posts = {
        get: () => open,
        candidate: () => undefined,
        leftAlone: () => undefined,
        isWaiting: () => false,
        onDidChange: () => vscode.Disposable.from(),
        dispose: () => undefined,
      };
      const data = new vscode.DataTransfer();
      for (const [type, text] of Object.entries(clipboard)) data.set(type, new vscode.DataTransferItem(text));
      const at = document.positionAt(offset);
      const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
      const { token } = new vscode.CancellationTokenSource();
      const edits = await notesPasteProvider(posts).provideDocumentPasteEdits?.(
        document,
        [new vscode.Range(at, at)],
        data,
        context,
        token,
      );
      return edits?.map(({ insertText, title, kind }) => [
        title,
        kind.value,
        typeof insertText === 'string' ? '' : insertText.value,
      ]);
    };
    const TITLE = ['Paste Notes as Recap', 'recap.notes'];

    it('is offered for the text of an etherpad', async () => {
      same(await offered({ 'text/plain': '\t* a\n\t\t* b\n' }), [[...TITLE, '* a\n    * b\n']]);
    });

    it('prefers the HTML, which knows the levels', async () => {
      const html =
        '<div class="ace-line"><ul class="list-bullet1"><li>a</li></ul></div><div class="ace-line"><ul class="list-bullet2"><li>b</li></ul></div>';
      same(await offered({ 'text/html': html, 'text/plain': 'a\nb' }), [[...TITLE, '* a\n    * b\n']]);
    });

    it('is not offered for other text, nor in the front matter', async () => {
      same(await offered({ 'text/plain': 'Just words.', 'text/html': '<p>Just words.</p>' }), undefined);
      same(await offered({ 'text/plain': '\t* a\n\t\t* b\n' }, 10), undefined);
    });
  });

  it('is none for other text', async () => {
    const document = await openPost(await newSite(), GOOD_POST);
    cursorTo(GOOD_POST.length);
    await vscode.env.clipboard.writeText('Just words.');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(() => same(document.getText(), `${GOOD_POST}Just words.`));
  });
});
