import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { TIME_LIMIT, tooSlow } from '../core/render/limits';
import type { Rendered } from '../core/render/try-render';

export interface RenderJob {
  /** A post's body. */
  readonly markdown: string;
  /** The names of the site's image files, without folders. */
  readonly images: ReadonlySet<string>;
}

/** The site's renderer in a thread of its own, one job after the other; `end` it when there are no more. */
export interface Renderer {
  render(job: RenderJob): Promise<Rendered>;
  end(): Promise<void>;
}

/** Starts a thread with the first job, and a new one after each that had to be ended because it took longer than `limit` ms. */
export function createRenderer(limit = TIME_LIMIT): Renderer {
  let worker: Worker | undefined;

  async function end(): Promise<void> {
    const ended = worker?.terminate();
    worker = undefined;
    await ended;
  }

  async function render(job: RenderJob): Promise<Rendered> {
    const { Worker: NodeWorker } = await import('node:worker_threads'); // Here, since no other command needs it.
    worker ??= new NodeWorker(join(__dirname, 'render-worker.js'));
    const result = await answer(worker, job, limit);
    if ('stopped' in result) {
      await end();
      return { failed: result.stopped };
    }
    return result;
  }

  return { render, end };
}

/** The worker's answer, or why it is of no use any more. */
function answer(worker: Worker, job: RenderJob, limit: number): Promise<Rendered | { readonly stopped: string }> {
  return new Promise((resolve) => {
    const finish = (result: Rendered | { readonly stopped: string }): void => {
      clearTimeout(timer);
      worker.off('message', finish);
      worker.off('error', fail);
      resolve(result);
    };
    const fail = (error: Error): void => finish({ stopped: `the renderer stopped with “${error.message}”` });
    const timer = setTimeout(() => finish({ stopped: tooSlow(limit) }), limit);
    worker.on('message', finish);
    worker.on('error', fail);
    worker.postMessage(job);
  });
}
