// How dist/cli.js begins, before the program itself (see pack-cli.mjs). Plain JavaScript, since it is not bundled.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

// Flags are V8's own affair: they were measured with Node 20's, and a later one complains of those that it has lost. They hold
// for all threads: a second one finds them set.
if (process.versions.v8.startsWith('11.') && process.argv[2] !== '--helper') {
  const { setFlagsFromString } = require('node:v8');
  // Half a second is too short a life for V8's optimizing compiler: by default it takes a third of a check of 50 posts.
  // What runs for long is optimized all the same, only later.
  setFlagsFromString('--interrupt-budget=600000');
  // Nor is any expression compiled twice, to bytecode first: most match often enough to be compiled to machine code anyway.
  setFlagsFromString('--no-regexp-tier-up');
  // Marking along with the work costs more than the pauses that it avoids, and nobody waits for a reply here.
  setFlagsFromString('--no-incremental-marking');
  // Little is left of a post when the next one comes: more room, for new objects and for old ones, is memory alone, and no time.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}

/** What V8 made of the program when it was built; undefined for a copy of cli.js alone. */
function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // Not there: V8 compiles the program, a tenth of a second.
  }
}

/**
 * The program is the comment at the end of this very file: V8 skips that in a fifth of the time that a string takes it.
 * All of it is ASCII, and what would end a comment has a sign in it that no program has.
 */
function readProgram() {
  const text = readFileSync(__filename, 'latin1');
  return text.slice(text.indexOf('\n/*PROGRAM') + 10, text.lastIndexOf('*/')).replaceAll('*\x01/', '*/');
}

/**
 * Runs the program (a function's text). V8 refuses a cache that another version of Node made, and compiles. The file's name
 * has the program's hash, since V8 itself compares nothing but the length of the text.
 */
function start(id) {
  const cache = join(__dirname, `cli-${id}-${process.arch}.cache`);
  const script = new Script(readProgram(), { filename: __filename, cachedData: readCache(cache) });
  script.runInThisContext()(require, module, exports, __filename, __dirname);
  return { script, cache };
}

// pack-cli.mjs puts in the program's hash.
module.exports = start(ID);
