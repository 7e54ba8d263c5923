import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRenderer, type RenderWorker } from '../../src/webview/renderer';
import type { Rendered } from '../../src/webview/worker';

/** A worker that answers when the test says so. */
class SlowWorker implements RenderWorker {
  onmessage: RenderWorker['onmessage'] = null;
  onerror: RenderWorker['onerror'] = null;
  asked: string[] = [];
  ended = false;
  postMessage(markdown: string): void {
    this.asked.push(markdown);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(html = `<${this.asked.at(-1)}>`): void {
    this.onmessage?.({ data: { html, excerpt: '' } });
  }
}

let workers: SlowWorker[];
let heard: [Rendered, string][];
let render: (job: { body: string }) => void;
const only = (): SlowWorker => workers.at(-1) ?? expect.fail('no worker was started');

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  heard = [];
  const start = (): SlowWorker => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker;
  };
  render = createRenderer(start, (result, job: { body: string }) => heard.push([result, job.body]), 1000);
});
afterEach(() => {
  vi.useRealTimers();
});

test('one worker serves text after text', () => {
  for (const body of ['a', 'b']) {
    render({ body });
    only().answer();
  }
  expect(heard).toEqual([
    [{ html: '<a>', excerpt: '' }, 'a'],
    [{ html: '<b>', excerpt: '' }, 'b'],
  ]);
  expect(workers).toHaveLength(1);
});

test('while one is at work only the newest of the others is kept', () => {
  for (const body of ['a', 'b', 'c']) render({ body });
  expect(only().asked).toEqual(['a']);
  only().answer();
  expect(only().asked).toEqual(['a', 'c']);
});

test('the same text is not rendered twice', () => {
  render({ body: 'a' });
  only().answer();
  render({ body: 'a' });
  expect(only().asked).toEqual(['a']);
  expect(heard).toHaveLength(2);
});

test('when the time is over the worker is ended, the reason is told and the next text gets a new one', () => {
  render({ body: 'hostile' });
  render({ body: 'good' });
  const first = only();
  vi.advanceTimersByTime(1000);
  expect(first.ended).toBe(true);
  expect(heard).toEqual([[{ failed: 'it takes longer than 1 seconds' }, 'hostile']]);
  expect(workers).toHaveLength(2);
  first.answer('too late');
  only().answer();
  expect(heard[1]).toEqual([{ html: '<good>', excerpt: '' }, 'good']);
  vi.advanceTimersByTime(5000);
  expect(heard).toHaveLength(2);
});

test('a worker that breaks is replaced', () => {
  render({ body: 'a' });
  only().onerror?.({ message: 'boom' });
  expect(heard[0]?.[0]).toEqual({ failed: expect.stringContaining('boom') });
  render({ body: 'b' });
  expect(workers).toHaveLength(2);
});

test('a worker that cannot be started is told, not thrown', () => {
  const start = (): never => {
    throw new Error('refused');
  };
  createRenderer(start, (result, job: { body: string }) => heard.push([result, job.body]))({ body: 'a' });
  expect(heard).toEqual([[{ failed: expect.stringContaining('refused') }, 'a']]);
});

test('an exception while showing does not stop the next text', () => {
  const shown: string[] = [];
  const worker = new SlowWorker();
  const careless = createRenderer(
    () => worker,
    (_, job: { body: string }) => {
      shown.push(job.body);
      if (job.body === 'a') throw new Error('careless');
    },
  );
  careless({ body: 'a' });
  careless({ body: 'b' });
  expect(() => worker.answer()).toThrow('careless');
  worker.answer();
  expect(shown).toEqual(['a', 'b']);
});
