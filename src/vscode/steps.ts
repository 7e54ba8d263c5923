import * as vscode from 'vscode';

/** Answers by name; what the author gave in each step. */
export type StepAnswers = ReadonlyMap<string, string>;

interface StepBase {
  readonly name: string;
  /** A whole question. */
  readonly prompt: string;
}

/** A line to type. */
export interface TextStep extends StepBase {
  readonly kind: 'text';
  readonly placeholder?: string;
  /** What stands there at first; the answer given before goes first. */
  readonly value?: string;
  /** What is wrong with an answer, while it is typed. */
  fault(value: string): string | undefined;
}

/** A choice; `answer` of an item is what it stands for, and an item without one only tells something. */
export interface PickStep extends StepBase {
  readonly kind: 'pick';
  readonly items: readonly StepItem[];
}

export interface StepItem extends vscode.QuickPickItem {
  readonly answer?: string;
}

export type Step = TextStep | PickStep;

const BACK = Symbol('back');

/**
 * Asks one thing after another, with a back button and "step n of m". `stepsOf` gives the steps for the answers so far: an
 * answer may bring steps behind it. Undefined when the author leaves.
 */
export async function askSteps(
  title: string,
  stepsOf: (answers: StepAnswers) => readonly Step[],
): Promise<StepAnswers | undefined> {
  const answers = new Map<string, string>();
  for (let index = 0; ; ) {
    const steps = stepsOf(answers);
    const step = steps[index];
    if (!step) return answers;
    // The first step decides how many there are.
    const total = index === 0 && !answers.has(step.name) ? undefined : steps.length;
    const answer = await ask(step, { title, step: index + 1, total, before: answers.get(step.name) });
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      index -= 1;
    } else {
      answers.set(step.name, answer);
      index += 1;
    }
  }
}

interface Frame {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly total: number | undefined;
  /** The answer given before, when the author comes back. */
  readonly before: string | undefined;
}

/** An answer, `BACK`, or undefined when the author leaves. */
function ask(step: Step, frame: Frame): Promise<string | typeof BACK | undefined> {
  const input = step.kind === 'text' ? textInput(step, frame) : pickInput(step, frame);
  Object.assign(input, { title: frame.title, step: frame.step, totalSteps: frame.total, ignoreFocusOut: true });
  if (frame.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const end = (answer: string | typeof BACK | undefined): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton(() => end(BACK));
    input.onDidHide(() => end(undefined));
    input.onDidAccept(() => {
      const answer =
        step.kind === 'text' ? accepted(step, input as vscode.InputBox) : chosen(input as vscode.QuickPick<StepItem>);
      if (answer !== undefined) end(answer);
    });
    input.show();
  });
}

function textInput(step: TextStep, { before }: Frame): vscode.InputBox {
  const input = vscode.window.createInputBox();
  input.prompt = step.prompt;
  input.placeholder = step.placeholder;
  input.value = before ?? step.value ?? '';
  // Nothing is held against an answer before it is begun.
  input.onDidChangeValue((value) => {
    input.validationMessage = step.fault(value);
  });
  return input;
}

function accepted(step: TextStep, input: vscode.InputBox): string | undefined {
  const fault = step.fault(input.value);
  input.validationMessage = fault;
  return fault === undefined ? input.value.trim() : undefined;
}

function pickInput(step: PickStep, { before }: Frame): vscode.QuickPick<StepItem> {
  const input = vscode.window.createQuickPick<StepItem>();
  input.placeholder = step.prompt;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = step.items;
  const active = step.items.filter(({ answer }) => answer !== undefined && answer === before);
  if (active.length > 0) input.activeItems = active;
  return input;
}

function chosen(input: vscode.QuickPick<StepItem>): string | undefined {
  return (input.selectedItems[0] ?? input.activeItems[0])?.answer;
}
