import type { MessagePort } from 'node:worker_threads';
import { takeChecks } from './check-all';
import type { Outcome } from './check-posts';
import type { Answer, Question } from './helper';
import { placeIn } from './places';
import { takeCards } from './read-cards';
import { keep, putSite } from './sites';

/** So many outcomes are sent at once. */
const BATCH = 50;

/** What the second thread does: it answers questions until it is ended. False when this thread is no helper. */
export async function helpCheck(): Promise<boolean> {
  const { parentPort } = await import('node:worker_threads');
  if (!parentPort) return false;
  parentPort.on('message', (question: Question) => {
    void (question.kind === 'cards' ? helpCards(parentPort, question) : helpChecks(parentPort, question));
  });
  return true;
}

const tell = (port: MessagePort, answer: Answer): void => port.postMessage(answer);

async function helpCards(port: MessagePort, { root, paths, next }: Question & { kind: 'cards' }): Promise<void> {
  const read = await takeCards(root, paths, next, (post) => keep(placeIn(root, post.path), post));
  if (read.cards.length > 0) tell(port, { kind: 'cards', read });
}

async function helpChecks(
  port: MessagePort,
  { root, site, paths, order, taken, way }: Question & { kind: 'check' },
): Promise<void> {
  putSite(root, site);
  let outcomes: [number, Outcome][] = [];
  await takeChecks(order, paths, taken, way, (index, outcome) => {
    outcomes.push([index, outcome]);
    if (outcomes.length < BATCH) return;
    tell(port, { kind: 'outcomes', outcomes, done: false });
    outcomes = [];
  });
  tell(port, { kind: 'outcomes', outcomes, done: true });
}
