/** An assertion error as mocha's reporters understand it: with a diff. */
class Difference extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

/** Fails unless both are the same as JSON. (`node:assert` is not there in the web extension host.) */
export function same<T>(actual: T, expected: T, what = 'not the same'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Difference(what, actual, expected);
}

export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Difference(what, condition, true);
}

/** The value itself; fails when it is absent. */
export function present<T>(value: T | undefined | null, what: string): T {
  check(value !== undefined && value !== null, `${what} is absent`);
  return value;
}

const EVERY_MS = 25;
/** Much more than anything takes, because other programs may keep the machine busy. */
const PATIENCE_MS = 20_000;

/** Tries again until `probe` does not throw, and gives what it gave. Its last error after `patience` milliseconds. */
export async function eventually<T>(probe: () => T | Promise<T>, patience = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(EVERY_MS);
  }
}

/**
 * For what must not happen: fails as soon as `probe` throws, within a time in which everything that should happen does
 * (the tests wait for something that does happen first).
 */
export async function remains(probe: () => void | Promise<void>): Promise<void> {
  for (let times = 0; times < 10; times += 1) {
    await probe();
    await pause(EVERY_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
