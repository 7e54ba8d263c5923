import { TIME_LIMIT, tooSlow } from '../core/render/limits';
import type { Rendered } from '../core/render/try-render';
import { say } from '../core/say';

/** What is needed of a Worker; tests bring their own. */
export interface RenderWorker {
  onmessage: ((event: { data: Rendered }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
  postMessage(markdown: string): void;
  terminate(): void;
}

/**
 * Runs the site's renderer in a worker of its own, with a time limit: when it is over, the worker is ended, `done` hears why,
 * and the next job gets a new one. Of the jobs that come while one is at work only the newest is kept; a body that was
 * answered just before is not rendered again. `start` makes a worker and may throw.
 */
export function createRenderer<Job extends { readonly body: string }>(
  start: () => RenderWorker,
  done: (result: Rendered, job: Job) => void,
  limit = TIME_LIMIT,
): (job: Job) => void {
  let worker: RenderWorker | undefined;
  let atWork: { readonly job: Job; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let waiting: Job | undefined;
  let last: { readonly body: string; readonly result: Rendered } | undefined;

  function begin(job: Job): void {
    if (last?.body === job.body) {
      done(last.result, job);
      return;
    }
    const timer = setTimeout(() => giveUp(tooSlow(limit)), limit);
    atWork = { job, timer };
    try {
      worker ??= launch();
      worker.postMessage(job.body);
    } catch (error) {
      giveUp(say`the renderer could not be started (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  function launch(): RenderWorker {
    const started = start();
    started.onmessage = ({ data }) => {
      if (started === worker) finish(data);
    };
    started.onerror = (event) => {
      event.preventDefault?.();
      if (started === worker) giveUp(say`the renderer stopped (${event.message || say`no reason is known`})`);
    };
    return started;
  }

  function giveUp(failed: string): void {
    worker?.terminate();
    worker = undefined;
    finish({ failed });
  }

  function finish(result: Rendered): void {
    if (!atWork) return;
    const { job, timer } = atWork;
    const next = waiting;
    clearTimeout(timer);
    atWork = undefined;
    waiting = undefined;
    last = { body: job.body, result };
    // A newer job of the same post makes this answer old, but it is shown all the same: else steady typing would starve the page.
    try {
      done(result, job);
    } finally {
      if (next) begin(next);
    }
  }

  return (job) => {
    if (atWork) waiting = job;
    else begin(job);
  };
}
