import type { Files } from '../../src/core/site/files';
import { memoryFiles } from './memory-files';

/** A disk on which files change while they are read: every call waits until it is let go. */
export interface ShakyFiles {
  readonly files: Files;
  /** The same disk, with answers at once. */
  readonly calm: Files;
  readonly texts: Record<string, string>;
  /** Paths that nobody may read, and folders that nobody may list. */
  readonly locked: Set<string>;
  /** Lets one of the calls that wait go, `which` of them. */
  letGo(which: number): void;
  waiting(): number;
}

/** What is read is what stood there when the call was made, or half of that with half of what stands there at its end. */
export function shakyFiles(first: Readonly<Record<string, string>>): ShakyFiles {
  const texts: Record<string, string> = { ...first };
  const locked = new Set<string>();
  const calls: (() => void)[] = [];
  const onDisk = memoryFiles(texts);
  const isLocked = (path: string): boolean => [...locked].some((part) => path === part || path.startsWith(`${part}/`));
  const unlessLocked = <T>(path: string, ask: () => Promise<T | undefined>): Promise<T | undefined> =>
    isLocked(path) ? Promise.resolve(undefined) : ask();
  const calm: Files = {
    read: (path) => unlessLocked(path, () => onDisk.read(path)),
    list: (path) => unlessLocked(path, () => onDisk.list(path)),
    size: (path) => unlessLocked(path, () => onDisk.size(path)),
  };
  const later = <T>(ask: () => Promise<T | undefined>, mix: (before: T, after: T) => T): Promise<T | undefined> => {
    const before = ask();
    return new Promise((resolve) => {
      calls.push(() => {
        void Promise.all([before, ask()]).then(([one, two]) =>
          resolve(one === undefined || two === undefined ? two : mix(one, two)),
        );
      });
    });
  };
  return {
    texts,
    locked,
    calm,
    files: {
      read: (path) => later(() => calm.read(path), halfOfEach),
      list: (path) =>
        later(
          () => calm.list(path),
          (before) => before,
        ),
      size: (path) =>
        later(
          () => calm.size(path),
          (before) => before,
        ),
    },
    letGo(which) {
      if (calls.length > 0) calls.splice(which % calls.length, 1)[0]?.();
    },
    waiting: () => calls.length,
  };
}

function halfOfEach(before: string, after: string): string {
  return before === after ? after : before.slice(0, before.length >> 1) + after.slice(after.length >> 1);
}
