// node cache-cli.cjs CLI FOLDER: runs a check of the folder and keeps every function that V8 compiled for it.
const { writeFileSync } = require('node:fs');

const [cli, folder] = process.argv.slice(2);
process.argv.splice(1, 3, cli, 'check', folder);
const { script, cache } = require(cli);
process.on('exit', () => {
  writeFileSync(cache, script.createCachedData());
  process.exitCode = 0; // What the check found does not matter here.
});
