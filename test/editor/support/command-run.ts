import * as vscode from 'vscode';
import type { Answers } from './answers';
import { check, eventually, same } from './assert';
import type { Answer, CommandRow, Outcome } from './command-table';
import type { Place } from './places';

/** What can be seen of a window and its files. */
interface Sight {
  readonly text: string | undefined;
  readonly files: readonly string[];
  readonly tabs: readonly string[];
  readonly clipboard: string;
}

const WATCHED_TYPES = /\.(md|html)$/;

/** The posts, authors and pages below these places. */
async function namesOf(places: readonly Place[]): Promise<string[]> {
  const look = async (folder: vscode.Uri): Promise<string[]> => {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const found = entries.map(([name, kind]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (kind === vscode.FileType.Directory) return look(uri);
      return WATCHED_TYPES.test(name) ? [uri.toString()] : [];
    });
    return (await Promise.all(found)).flat();
  };
  return (await Promise.all(places.map(({ root }) => look(root)))).flat().sort();
}

/** With their texts. */
async function filesOf(places: readonly Place[]): Promise<Map<string, string>> {
  const decoder = new TextDecoder();
  const read = async (name: string): Promise<[string, string]> => [
    name,
    decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(name))),
  ];
  return new Map(await Promise.all((await namesOf(places)).map(read)));
}

/** Commands that work on documents that were made for them: what they leave is taken away again. */
export interface CommandRun {
  readonly row: CommandRow;
  readonly document: vscode.TextDocument | undefined;
  /** The places in which a file may come to be. */
  readonly places: readonly Place[];
  readonly answers: Answers;
  /** Answers to what is asked here before the answers of the row. */
  readonly first?: readonly Answer[];
  readonly args?: readonly unknown[];
  /** Below which files are made. */
  readonly home?: vscode.Uri;
}

/** Calls a command and fails unless it does exactly what `outcome` says. Takes away what it made. */
export async function isDone(run: CommandRun, outcome: Outcome): Promise<void> {
  const { row, document, answers, places } = run;
  await vscode.env.clipboard.writeText(NOTES);
  const before = await sight(run);
  const filesBefore = await filesOf(places);
  answers.begin([...(run.first ?? []), ...row.answers]);
  try {
    await vscode.commands.executeCommand(row.id, ...(run.args ?? []));
    await eventually(async () => asExpected(outcome, before, await sight(run), answers), 5000);
    if (outcome === 'writes' && document) await isUndone(document, before.text ?? '');
    if (outcome === 'creates') await creationIsUndone(run, filesBefore, before.text);
  } finally {
    answers.begin([]);
    await tidy(places, filesBefore);
    if (row.id.endsWith('filterPosts')) await vscode.commands.executeCommand('starlingxRecap.clearPostsFilter');
  }
}

/** What was done has left the window as it was: the next command can be tried on the same document. */
export function leavesWindow(outcome: Outcome): boolean {
  return outcome === 'writes' || outcome === 'lists' || outcome === 'nothing' || outcome.startsWith('says ');
}

/** Leaves a command at each of its questions in turn: nothing is changed, made, opened or said. */
export async function leavesNothing(run: CommandRun): Promise<void> {
  const { row, answers } = run;
  await vscode.env.clipboard.writeText(NOTES);
  const given = [...(run.first ?? []), ...row.answers];
  for (let leaveAt = 0; leaveAt < given.length; leaveAt += 1) {
    const before = await sight(run);
    answers.begin(given, leaveAt);
    await vscode.commands.executeCommand(row.id, ...(run.args ?? []));
    await eventually(() => same(answers.asked, leaveAt + 1, `${row.id}: questions until it is left`));
    const after = await sight(run);
    const tabs = row.id.endsWith('exportPage') ? after.tabs : before.tabs; // The page that is exported is looked at.
    same(after, { ...before, tabs }, `${row.id} was left at question ${leaveAt + 1}`);
    same(answers.told, [], 'messages');
  }
}

const NOTES = 'Line one of the notes\n* a thing that was said\n';

async function sight({ document, places }: CommandRun): Promise<Sight> {
  return {
    text: document?.getText(),
    files: await namesOf(places),
    tabs: vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    clipboard: await vscode.env.clipboard.readText(),
  };
}

function asExpected(outcome: Outcome, before: Sight, after: Sight, answers: Answers): void {
  const seen = [
    after.text !== before.text && outcome !== 'creates' ? 'writes' : '',
    after.files.length !== before.files.length ? (outcome === 'exports' ? 'exports' : 'creates') : '',
    after.clipboard !== before.clipboard ? 'copies' : '',
    ...answers.told.map((message) => `says ${message}`),
  ].filter(Boolean);
  const isNewTab = after.tabs.join('\n') !== before.tabs.join('\n');
  const asks = answers.asked > 0;
  if (outcome.startsWith('says ')) {
    same(seen.length, 1, `messages and changes: ${seen.join('; ')}`);
    check(seen[0]?.startsWith(outcome), `${seen[0]} instead of "${outcome}"`);
    // Whether somebody may write is only known when he does.
    check(!isNewTab && (!asks || outcome.includes('read-only')), `${after.tabs} or a question besides "${outcome}"`);
  } else if (outcome === 'lists' || outcome === 'nothing') {
    same([seen, isNewTab, asks], [[], false, outcome === 'lists'], outcome);
  } else if (outcome === 'opens') {
    same(seen, [], outcome);
  } else same(seen, [outcome], outcome);
}

/** One step back gives the very text, one forward the new one. */
async function isUndone(document: vscode.TextDocument, before: string): Promise<void> {
  const after = document.getText();
  await vscode.commands.executeCommand('undo');
  same(document.getText(), before, 'after undo');
  await vscode.commands.executeCommand('redo');
  same(document.getText(), after, 'after redo');
  await vscode.commands.executeCommand('undo');
  same(document.getText(), before, 'after the second undo');
}

/** Takes away the files that came. */
async function tidy(places: readonly Place[], before: ReadonlyMap<string, string>): Promise<void> {
  for (const name of await namesOf(places)) if (!before.has(name)) await vscode.workspace.fs.delete(vscode.Uri.parse(name));
}

/** Nothing that was there is lost; what came is in its place. With a text that was changed too: one undo takes back all of it. */
async function creationIsUndone(
  { document, places, home }: CommandRun,
  files: ReadonlyMap<string, string>,
  text: string | undefined,
): Promise<void> {
  const now = await filesOf(places);
  same(
    // The text in front may have got a link to what came, and be saved.
    [...files].filter(([name, before]) => now.get(name) !== before && name !== document?.uri.toString()).map(([name]) => name),
    [],
    'files that were there',
  );
  const strays = [...now.keys()].filter((name) => !files.has(name) && home && !name.startsWith(home.toString()));
  same(strays, [], `files that came outside of ${home?.path}`);
  if (!document || document.isClosed || document.getText() === text) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  await eventually(async () => same(await namesOf(places), [...files.keys()].sort(), 'files after one undo'));
  same(document.getText(), text, 'the text after one undo');
}
