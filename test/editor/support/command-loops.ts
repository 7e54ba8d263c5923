import type { Answers } from './answers';
import { same } from './assert';
import { type CommandRun, isDone, leavesWindow } from './command-run';
import { enter, type Stage } from './command-stage';
import { COMMANDS, type CommandRow, type Outcome, type Situation } from './command-table';
import { closeAll } from './editing';
import type { Place } from './places';

/** What a host's windows have in common for all commands. */
export interface Loop {
  readonly stage: Stage;
  readonly answers: Answers;
  /** Where files may come to be. */
  readonly places: readonly Place[];
  /** What a command is asked here in addition, and where it then makes its files. */
  more?(row: CommandRow, situation: Situation): Pick<CommandRun, 'first' | 'home'>;
  /** What it does on this stage, where that is something else than in the table. */
  outcome?(row: CommandRow, situation: Situation): Outcome | undefined;
}

/** Calls every command of the table in one situation, and fails with all that went otherwise than the table says. */
export async function tryAll(situation: Situation, loop: Loop, rows = COMMANDS): Promise<void> {
  const { stage, answers, places } = loop;
  const failures: string[] = [];
  let isFresh = false;
  let document = await enter(situation, stage);
  for (const row of rows) {
    if (!isFresh) {
      await closeAll();
      document = await enter(situation, stage);
    }
    const outcome = loop.outcome?.(row, situation) ?? row.does[situation];
    isFresh = leavesWindow(outcome);
    try {
      await isDone({ row, document, places, answers, ...loop.more?.(row, situation) }, outcome);
    } catch (error) {
      isFresh = false;
      const { actual, expected } = error as { actual?: unknown; expected?: unknown };
      failures.push(`${row.id}: ${(error as Error).message}: ${JSON.stringify({ actual, expected })}`);
    }
  }
  same(failures, [], `${situation}: ${failures.join('\n')}`);
}
