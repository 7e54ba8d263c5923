// node cache-cli.cjs CLI ROOT: checks posts with many mistakes and keeps every function that V8 compiled for it.
const { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [cli, root] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'starlingx-recap-'));
cpSync(join(root, 'test/sample-blog'), folder, { recursive: true });
// Below each other, the examples of the rules make a post in which most rules find something.
const examples = readFileSync(join(root, 'docs/rules.md'), 'utf8').matchAll(/^(`{3,}).*\n([\s\S]*?)^\1$/gm);
const body = Array.from(examples, ([, , example]) => example).join('\n');
writeFileSync(join(folder, 'src/pages/blog/examples.md'), `---\ntitle: Examples\n---\n${body}`);

process.argv.splice(1, 3, cli, 'check', folder);
const { script, cache } = require(cli);
process.on('exit', () => {
  writeFileSync(cache, script.createCachedData());
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0; // What the check found does not matter here.
});
