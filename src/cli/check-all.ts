import { dirname, resolve } from 'node:path';
import { type CheckWay, checkOne, type Outcome } from './check-posts';
import { type Helper, helperFor } from './helper';
import { findRoot } from './node-files';
import { isParsed, siteAt } from './sites';
import { nextTurn } from './turn';

/** What came of each path, in their order; checked together with the helper, when there is one and they are many. */
export async function checkAll(
  paths: readonly string[],
  way: CheckWay,
  progress: (count: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes: (Outcome | undefined)[] = paths.map(() => undefined);
  let count = 0;
  const put = (index: number, outcome: Outcome): void => {
    outcomes[index] = outcome;
    count += 1;
    progress(count);
  };
  const taken = new Int32Array(new SharedArrayBuffer(4 * paths.length));
  const helper = await helperFor(paths.length);
  if (helper) await share(helper, paths, taken, way);
  const helped = helper && collect(helper, put);
  await takeChecks([...paths.keys()], paths, taken, way, put, helper !== undefined);
  if (outcomes.includes(undefined)) await helped;
  // Whatever a helper has begun and not brought to an end.
  for (const [index, path] of paths.entries()) if (outcomes[index] === undefined) put(index, await checkOne(path, way));
  return outcomes.filter((outcome) => outcome !== undefined);
}

/** Checks those of the paths that no other thread has taken: of shared ones first what this one has in its memory. */
export async function takeChecks(
  order: readonly number[],
  paths: readonly string[],
  taken: Int32Array,
  way: CheckWay,
  put: (index: number, outcome: Outcome) => void,
  isShared = true,
): Promise<void> {
  const known = isShared ? order.filter((index) => isParsed(resolve(paths[index] ?? ''))) : [];
  let count = 0;
  for (const index of [...known, ...order]) {
    if (Atomics.exchange(taken, index, 1) === 1) continue;
    put(index, await checkOne(paths[index] ?? '', way));
    count += 1;
    if (count % 16 === 0) await nextTurn();
  }
}

/** Lets the helper take its part of the posts of one site, the first one's. */
async function share(helper: Helper, paths: readonly string[], taken: Int32Array, way: CheckWay): Promise<void> {
  const roots = paths.map((path) => findRoot(dirname(resolve(path))));
  const root = roots.find((candidate) => candidate !== undefined);
  if (root === undefined) return;
  // From the other end: the two threads meet as late as can be.
  const order = [...paths.keys()].filter((index) => roots[index] === root).reverse();
  helper.ask({ kind: 'check', root, site: await siteAt(root), paths, order, taken, way });
}

/** Takes what the helper has found; resolves when it has no more, or is gone. */
async function collect(helper: Helper, put: (index: number, outcome: Outcome) => void): Promise<void> {
  for (;;) {
    const answer = await helper.answer();
    if (answer?.kind !== 'outcomes') return;
    for (const [index, outcome] of answer.outcomes) put(index, outcome);
    if (answer.done) return;
  }
}
