/** Milliseconds between two refreshes while the author types. */
export const REFRESH_EVERY = 300;

export interface Throttle {
  /** Runs the work: now when the last time is long enough ago, else once when that time is over. Steady calls never starve it. */
  call(): void;
  dispose(): void;
}

/** At most one run of `work` in `wait` milliseconds, the first one at once. */
export function throttle(work: () => void, wait = REFRESH_EVERY): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;

  function run(): void {
    again = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, wait);
    work();
  }

  return {
    call() {
      if (timer === undefined) run();
      else again = true;
    },
    dispose() {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
