import * as vscode from 'vscode';
import { check, eventually, present } from './support/assert';
import { closeAll, openPost, replace } from './support/editing';
import { finds } from './support/findings';
import { newSite } from './support/places';
import { hoverText } from './support/providers';
import { withLine } from './support/site-files';

/** The text of VS Code's own logs, of the window and of each extension host, when these words have come up in one of them. */
async function logsWith(...words: readonly string[]): Promise<string> {
  const commands = await vscode.commands.getCommands();
  const shows = commands.filter((name) => /^workbench\.action\.output\.show\.(rendererLog|\w*exthost)$/i.test(name));
  return eventually(async () => {
    const texts: string[] = [];
    for (const command of shows) texts.push(await logOf(command, words));
    const text = texts.join('\n');
    for (const word of words) check(text.includes(word), `"${word}" is not logged`);
    return text;
  });
}

/** A log that is on the screen is read again twice a second: it gets some time to show one of the words. */
async function logOf(command: string, words: readonly string[]): Promise<string> {
  await vscode.commands.executeCommand(command);
  const channel = command.slice(command.lastIndexOf('.') + 1);
  const find = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && uri.path.includes(channel));
  const hasOne = (): void =>
    check(
      words.some((word) => find()?.getText().includes(word)),
      'no word',
    );
  await eventually(hasOne, 1500).catch(() => undefined);
  return find()?.getText() ?? '';
}

describe('In all of this', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('no exception of the extension was logged', async () => {
    // First that they would be: one in a listener, one in a provider, both of this test.
    const document = await openPost(await newSite(), withLine('date', 'date: 2024-29-01'));
    await finds(document, 'date-invalid 2024-29-01');
    const faults = [
      vscode.workspace.onDidChangeTextDocument(() => {
        throw new Error('on purpose, in a listener');
      }),
      vscode.languages.registerHoverProvider('markdown', {
        provideHover: () => {
          throw new Error('on purpose, in a provider');
        },
      }),
    ];
    await replace('Nothing', 'Little');
    await hoverText(document, 0);
    for (const fault of faults) fault.dispose();
    const text = await logsWith('on purpose, in a listener', 'on purpose, in a provider');

    const { extensionUri } = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
    const ours = text.split('\n').filter((line) => line.includes(`${extensionUri.path}/dist/`) && !line.includes('/dist/test/'));
    check(ours.length === 0, `The extension threw:\n${ours.join('\n')}\n${text.slice(-20_000)}`);
  });
});
