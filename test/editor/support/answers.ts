import * as vscode from 'vscode';
import { check, eventually, present } from './assert';
import type { Answer } from './command-table';

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** What a command asks and tells, and the answers that it gets. */
export interface Answers extends vscode.Disposable {
  /** How many questions were asked. */
  readonly asked: number;
  /** Every message, in its order. */
  readonly told: readonly string[];
  /** What the context keys were set to. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** From now on these are the answers; after them, or at `leaveAt` (from 0), the question is left. */
  begin(answers: readonly Answer[], leaveAt?: number, before?: () => unknown): void;
}

const { window, commands } = vscode;

/**
 * Stands between the extension and the editor: VS Code gives the same `vscode` object to an extension and to the tests in
 * its folder. Inputs that an extension makes itself are the editor's own, and are answered there.
 */
export function watchAnswers(saveTo: (name: string) => vscode.Uri | undefined): Answers {
  const own = {
    ...{ showQuickPick: window.showQuickPick, showInputBox: window.showInputBox, showSaveDialog: window.showSaveDialog },
    ...{ createQuickPick: window.createQuickPick, createInputBox: window.createInputBox },
    showInformationMessage: window.showInformationMessage,
    showWarningMessage: window.showWarningMessage,
    showErrorMessage: window.showErrorMessage,
  };
  const { executeCommand } = commands;
  const contexts: Record<string, unknown> = {};
  const open = new Set<Input>();
  let queue: readonly Answer[] = [];
  let leave = Number.POSITIVE_INFINITY;
  let beforeAnswer: () => unknown = () => undefined;
  let asked = 0;
  let told: string[] = [];

  const next = async (): Promise<Answer | undefined> => {
    const index = asked;
    asked += 1;
    if (index === queue.length - 1) await beforeAnswer();
    return index >= leave ? undefined : queue[index];
  };
  const chosen = <T extends vscode.QuickPickItem>(items: readonly T[], answer: Answer | undefined): T | undefined => {
    if (!answer || !('choose' in answer)) return undefined;
    const found = items.find(({ label }) => label.toLowerCase().startsWith(answer.choose.toLowerCase()));
    return present(found, `"${answer.choose}" among ${items.map(({ label }) => label).join(', ')}`);
  };
  const tell = async (message: string): Promise<undefined> => {
    told.push(message);
    return undefined;
  };
  const driven = <T extends Input>(input: T): T => {
    const [show, dispose] = [input.show.bind(input), input.dispose.bind(input)];
    input.dispose = () => {
      open.delete(input);
      dispose();
    };
    input.show = () => {
      open.add(input);
      show();
      answer(input).catch((error: unknown) => {
        told.push(`no answer: ${error}`);
        input.hide();
      });
    };
    return input;
  };
  const answer = async (input: Input): Promise<void> => {
    const given = await next();
    // What was set on an input goes to the editor in a timer of its own.
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (!given) return input.hide();
    if ('type' in given) (input as vscode.InputBox).value = given.type;
    else
      (input as vscode.QuickPick<vscode.QuickPickItem>).activeItems = [
        present(chosen((input as vscode.QuickPick<vscode.QuickPickItem>).items, given), 'an item'),
      ];
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 1));
    // The editor shows an input a moment after it was made: a key before that goes nowhere.
    await eventually(async () => {
      if (open.has(input)) await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await eventually(() => check(!open.has(input) || asked > before, 'the input goes'), 2_000);
    });
  };
  Object.assign(window, {
    showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      const found = chosen(await items, await next());
      return found && options?.canPickMany ? [found] : found;
    },
    showInputBox: async () => {
      const given = await next();
      return given && 'type' in given ? given.type : undefined;
    },
    showSaveDialog: async () => {
      const given = await next();
      return given && 'type' in given ? saveTo(given.type) : undefined;
    },
    createQuickPick: () => driven(own.createQuickPick.call(window)),
    createInputBox: () => driven(own.createInputBox.call(window)),
    showInformationMessage: tell,
    showWarningMessage: tell,
    showErrorMessage: tell,
  });
  commands.executeCommand = ((command: string, ...rest: unknown[]) => {
    if (command === 'setContext') contexts[String(rest[0])] = rest[1];
    return executeCommand(command, ...rest);
  }) as typeof executeCommand;
  return {
    get asked() {
      return asked;
    },
    get told() {
      return told;
    },
    contexts,
    begin(answers, leaveAt = Number.POSITIVE_INFINITY, before = () => undefined) {
      for (const input of [...open]) input.hide();
      queue = answers;
      leave = leaveAt;
      beforeAnswer = before;
      asked = 0;
      told = [];
    },
    dispose() {
      Object.assign(window, own);
      commands.executeCommand = executeCommand;
    },
  };
}
