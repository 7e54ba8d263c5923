// How dist/cli.js begins, before the program itself (see pack-cli.mjs). Plain JavaScript, since it is not bundled.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Half a second is too short a life for V8's optimizing compiler: by default it takes a third of a check of 50 posts.
// What runs for long is optimized all the same, only later.
setFlagsFromString('--interrupt-budget=1000000');
// Nor is any expression compiled twice, to bytecode first: most match often enough to be compiled to machine code anyway.
setFlagsFromString('--no-regexp-tier-up');

/** What V8 made of the program when it was built; undefined for a copy of cli.js alone. */
function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // Not there: V8 compiles the program, a tenth of a second.
  }
}

/**
 * Runs the program (a function's text). V8 refuses a cache that another version of Node made, and compiles. The file's name
 * has the program's hash, since V8 itself compares nothing but the length of the text.
 */
function start(program, id) {
  const cache = join(__dirname, `cli-${id}-${process.arch}.cache`);
  const script = new Script(program, { filename: __filename, cachedData: readCache(cache) });
  script.runInThisContext()(require, module, exports, __filename, __dirname);
  return { script, cache };
}

// pack-cli.mjs puts in the program's text and hash.
module.exports = start(PROGRAM, ID);
