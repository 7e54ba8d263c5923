/** Enough for a disk, or a server, to have something to do. */
const AT_ONCE = 32;

/**
 * The answers for all items, in their order, with no more than a few under way: ten thousand files asked for at once come in
 * together, and whoever types waits until all of them are read. Rejects as soon as one answer does.
 */
export async function someAtATime<T, R>(items: readonly T[], answer: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await answer(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return answers;
}
