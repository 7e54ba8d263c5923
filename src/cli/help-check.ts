import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { takeChecks } from './check-all';
import type { Outcome } from './check-posts';
import type { Answer, Question } from './helper';
import { takeCards } from './read-cards';
import { keep, putSite } from './sites';

/** So many outcomes are sent at once. */
const BATCH = 50;

/** What the second thread does: it answers questions until it is ended. False when this thread is no helper. */
export function helpCheck(): boolean {
  parentPort?.on(
    'message',
    (question: Question) => void (question.kind === 'cards' ? helpCards(question) : helpChecks(question)),
  );
  return parentPort !== null;
}

const tell = (answer: Answer): void => parentPort?.postMessage(answer);

async function helpCards({ root, paths, next }: Question & { kind: 'cards' }): Promise<void> {
  const read = await takeCards(root, paths, next, (post) => keep(join(root, post.path), post));
  if (read.cards.length > 0) tell({ kind: 'cards', read });
}

async function helpChecks({ root, site, paths, order, taken, way }: Question & { kind: 'check' }): Promise<void> {
  putSite(root, site);
  let outcomes: [number, Outcome][] = [];
  await takeChecks(order, paths, taken, way, (index, outcome) => {
    outcomes.push([index, outcome]);
    if (outcomes.length < BATCH) return;
    tell({ kind: 'outcomes', outcomes, done: false });
    outcomes = [];
  });
  tell({ kind: 'outcomes', outcomes, done: true });
}
