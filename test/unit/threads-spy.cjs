// Loaded in front of dist/cli.js, in both of its threads (`node -r`), by cli-threads.test.ts. SPY_END says where the second
// thread ends: "start", "cards", "check", "throw", or nowhere. The first thread waits until the second one has taken part.
const { appendFileSync } = require('node:fs');
const os = require('node:os');
const threads = require('node:worker_threads');

const { SPY_END, SPY_LOG } = process.env;
const LONGEST = 20_000;
os.availableParallelism = () => 2;
const { add, exchange } = Atomics;

if (threads.isMainThread) {
  const waitFor = (isSo) => {
    const end = Date.now() + LONGEST;
    const nothing = new Int32Array(new SharedArrayBuffer(4));
    while (!isSo() && Date.now() < end) Atomics.wait(nothing, 0, 0, 2);
  };
  let hasStarted = false;
  let hasChecked = false;
  Atomics.add = (next, at, value) => {
    if (!hasStarted && SPY_END !== 'start') waitFor(() => Atomics.load(next, 0) >= 4);
    hasStarted = true;
    return add(next, at, value);
  };
  Atomics.exchange = (taken, at, value) => {
    if (!hasChecked && ['check', 'throw', ''].includes(SPY_END)) waitFor(() => Atomics.load(taken, taken.length - 3) === 1);
    hasChecked = true;
    return exchange(taken, at, value);
  };
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.on('message', ({ kind, read, outcomes }) => appendFileSync(SPY_LOG, `${kind} ${(read?.cards ?? outcomes).length}\n`));
      this.on('exit', () => appendFileSync(SPY_LOG, 'exit\n'));
    }
  };
} else {
  if (SPY_END === 'start') process.exit(3);
  let turns = 0;
  Atomics.add = (...args) => {
    turns += 1;
    const turn = add(...args);
    if (SPY_END === 'cards' && turns === 4) process.exit(3);
    return turn;
  };
  Atomics.exchange = (taken, at, value) => {
    const was = exchange(taken, at, value);
    if (at !== taken.length - 3 || was !== 0) return was;
    if (SPY_END === 'check') process.exit(3);
    if (SPY_END === 'throw') setImmediate(() => threads.parentPort.emit('message', undefined));
    return was;
  };
}
