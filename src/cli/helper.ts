import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Site } from '../core/types';
import type { CheckWay, Outcome } from './check-posts';
import type { CardsRead } from './read-cards';

/** The word that makes a thread of this program a helper. */
export const HELPER = '--helper';

/** What a helper is asked: it takes posts as long as there are any that no thread has taken. */
export type Question =
  | { readonly kind: 'cards'; readonly root: string; readonly paths: readonly string[]; readonly next: Int32Array }
  | {
      readonly kind: 'check';
      readonly root: string;
      readonly site: Site;
      readonly paths: readonly string[];
      /** The indexes of the paths that it may take, in that order. */
      readonly order: readonly number[];
      /** By the index of a path: 1 when a thread has taken it. */
      readonly taken: Int32Array;
      readonly way: CheckWay;
    };

/** `cards` comes only when it has read some; `outcomes` come some at a time, the last ones with `done`. */
export type Answer =
  | { readonly kind: 'cards'; readonly read: CardsRead }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly (readonly [number, Outcome])[]; readonly done: boolean };

/** A second thread that does a part of the work. It may be gone at any time: then who asked does it alone. */
export interface Helper {
  ask(question: Question): void;
  /** The next answer; undefined when there will be none. */
  answer(): Promise<Answer | undefined>;
  /** Stops it, whatever it is doing. */
  end(): void;
}

/** Three times the space of new objects, in MB: by default each thread would take 48, of which a post needs one. */
const YOUNG = 12;

let least = Number.POSITIVE_INFINITY;
let helper: Promise<Helper> | undefined;

/** From now on, work on so many posts and more is shared with a second thread, where the machine runs two at once. */
export function allowHelper(posts: number): void {
  least = posts;
}

/** The helper for work on so many posts; undefined when that does not pay. */
export function helperFor(posts: number): Promise<Helper> | undefined {
  if (posts < least || availableParallelism() < 2) return undefined;
  helper ??= startHelper(__filename);
  return helper;
}

/** Ends it, whatever it is doing. */
export function dismissHelper(): void {
  void helper?.then(({ end }) => end());
  helper = undefined;
  least = Number.POSITIVE_INFINITY;
}

/** Starts a thread with a script. Does not throw: a helper that cannot start is one that is gone. */
async function startHelper(script: string): Promise<Helper> {
  const { Worker } = await import('node:worker_threads');
  const answers: Answer[] = [];
  let worker: Worker | undefined;
  let isGone = false;
  let tell: () => void = () => undefined;
  const leave = (): void => {
    isGone = true;
    tell();
  };
  const ask = (question: Question): void => {
    try {
      worker?.postMessage(question);
    } catch {
      leave(); // The question cannot be sent, so there will be no answer.
    }
  };
  const answer = async (): Promise<Answer | undefined> => {
    while (answers.length === 0 && !isGone)
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    return answers.shift();
  };
  try {
    worker = new Worker(script, { argv: [HELPER], resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (message: Answer) => {
      answers.push(message);
      tell();
    });
    worker.on('error', leave);
    worker.on('exit', leave);
  } catch {
    leave(); // No thread to be had: the work is done without.
  }
  return { ask, answer, end: () => void worker?.terminate() };
}
