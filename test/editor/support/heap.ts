import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventually } from './assert';

/** Bytes that are in use in the extension host's heap when everything is collected that can be. */
export async function usedHeap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 4; times += 1) {
    collect();
    // What waits for a collection of its own (finalizers, weak maps) comes in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return getHeapStatistics().used_heap_size;
}

/** Waits until the heap holds no more than so many bytes; VS Code lets go of closed documents after a while. Gives what it holds. */
export async function heapFallsTo(most: number, patience: number): Promise<number> {
  let used = Number.POSITIVE_INFINITY;
  const probe = async (): Promise<void> => {
    used = Math.min(used, await usedHeap());
    if (used > most) throw new Error(`${megabytes(used)} of the heap are in use, more than ${megabytes(most)}`);
  };
  await eventually(probe, patience);
  return used;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
