/** Lets what has come meanwhile be heard: from git, and from the other thread. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
