// install.mjs makes this the first thing that VS Code's server, extension host, file watcher and terminal host load.

// Node 20 has neither of these two.
// 1. The extension host gives `import 'vscode'` to extensions that are ES modules with it. Without it
//    such extensions fail; ours is CommonJS, as all but one of the built-in ones.
const Module = require('node:module');
Module.registerHooks ??= () => ({ deregister: () => undefined });
// 2. The global WebSocket; loaded only when it is asked for. (The extension host sets it to its own.)
if (!globalThis.WebSocket) {
  const define = (what) => Object.defineProperty(globalThis, 'WebSocket', { configurable: true, ...what });
  define({ get: () => require('undici').WebSocket, set: (value) => define({ value, writable: true }) });
}

// The server ends with the process that started it, even when that one is killed with SIGKILL.
const starter = Number(process.env.RECAP_STARTER);
if (starter) {
  setInterval(() => {
    try {
      process.kill(starter, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(143);
    }
  }, 500).unref();
}
