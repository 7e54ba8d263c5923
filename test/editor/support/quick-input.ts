import * as vscode from 'vscode';
import { check, eventually, present } from './assert';

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

/** The quick inputs of a command, answered one after the other. */
export interface QuickInputs extends vscode.Disposable {
  /** Waits for a list, takes the item whose label contains `label`, and gives the list as it was. */
  choose(label: string): Promise<vscode.QuickPick<vscode.QuickPickItem>>;
  /** Waits for a line and enters the text. */
  enter(text: string): Promise<vscode.InputBox>;
  /** Waits for the next input and gives it. */
  next(): Promise<Input>;
  /** How many were shown. */
  readonly shown: number;
}

/** Watches which quick inputs are made; the inputs are the editor's own. To be disposed of after the test. */
export function watchQuickInputs(): QuickInputs {
  const { createQuickPick, createInputBox } = vscode.window;
  const made: Input[] = [];
  let taken = 0;
  const gone = new WeakSet<Input>();
  const watch = <T extends Input>(input: T): T => {
    made.push(input);
    const dispose = input.dispose.bind(input);
    input.dispose = () => {
      gone.add(input);
      dispose();
    };
    return input;
  };
  Object.assign(vscode.window, {
    createQuickPick: () => watch(createQuickPick.call(vscode.window)),
    createInputBox: () => watch(createInputBox.call(vscode.window)),
  });
  const next = async (): Promise<Input> => {
    const input = await eventually(() => present(made[taken], `quick input ${taken + 1}`));
    taken += 1;
    return input;
  };
  const accept = async (input: Input): Promise<void> => {
    const before = made.length;
    // What was set on an input goes to the editor in a timer of its own.
    await new Promise((resolve) => setTimeout(resolve, 1));
    // The editor shows an input a moment after it was made: a key before that goes nowhere.
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await eventually(() => check(gone.has(input) || made.length > before, 'the input goes'), 2_000);
    });
  };
  return {
    next,
    get shown() {
      return made.length;
    },
    async choose(label) {
      const pick = (await next()) as vscode.QuickPick<vscode.QuickPickItem>;
      const item = present(
        pick.items?.find((candidate) => candidate.label.includes(label)),
        `the item "${label}"`,
      );
      pick.activeItems = [item];
      await accept(pick);
      return pick;
    },
    async enter(text) {
      const box = (await next()) as vscode.InputBox;
      box.value = text;
      await accept(box);
      return box;
    },
    dispose: () => void Object.assign(vscode.window, { createQuickPick, createInputBox }),
  };
}
