import * as vscode from 'vscode';
import { check, eventually, present } from './assert';

/** The text of VS Code's own logs, of the window and of each extension host, when these words have come up in one of them. */
export async function logsWith(...words: readonly string[]): Promise<string> {
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

/** Fails when an error in a log names a line of the extension's own code. VS Code's file system warns of folders that are none, with the caller's lines. */
export function hasNoneOfOurs(log: string): void {
  const { extensionUri } = present(vscode.extensions.getExtension('starlingx.starlingx-recap'), 'the extension');
  const entries = log.split(/\n(?=\d{4}-\d\d-\d\d[T ][\d:.]+Z? \[)/);
  const isOurs = (line: string): boolean => line.includes(`${extensionUri.path}/dist/`) && !line.includes('/dist/test/');
  const ours = entries.filter((entry) => /^\S+(?: [\d:.]+)? \[error\]/.test(entry) && entry.split('\n').some(isOurs));
  check(ours.length === 0, `The extension threw:\n${ours.join('\n').slice(0, 20_000)}`);
}
