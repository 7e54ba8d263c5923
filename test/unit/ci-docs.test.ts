// The workflow in docs/ci.md, run as GitHub would run its last step, over a small repository with a remote.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { builtCopy, temporaryFolder } from './built';
import { SITE } from './memory-files';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const docs = readFileSync('docs/ci.md', 'utf8');
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(docs)?.[1] ?? '';

interface Workflow {
  on: { pull_request: { paths: string[] } };
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}
const workflow = parse(block('yaml')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const script = steps.at(-1)?.run ?? '';

const post = (title: string, body: string): string =>
  `---\ntemplateKey: blog-post\ntitle: ${title}\nauthor: Ana Ito\ndate: 2024-05-06\ncategory:\n  - label: News\n    id: category-2\n---\n${body}\n`;
const BAD = 'We met in in May.';

let cli = '';
let root = '';

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function git(folder: string, ...args: string[]): void {
  const { code, stderr } = run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], folder);
  if (code !== 0) throw new Error(stderr);
}
/** The step as a runner does it: bash that stops at the first failure, with the branch that the pull request goes to. */
function runStep(command = script): Output {
  const env = { ...process.env, GITHUB_BASE_REF: 'main' };
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', command], { cwd: root, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
  const upstream = temporaryFolder();
  for (const [path, text] of Object.entries(SITE)) write(upstream, path, text);
  // A blog whose own package.json makes every .js file a module.
  write(upstream, 'package.json', '{"type": "module"}');
  for (const name of ['first', 'second']) write(upstream, `src/pages/blog/${name}.md`, post(`The ${name} news`, BAD));
  git(upstream, 'init', '-q', '-b', 'main');
  git(upstream, 'add', '.');
  git(upstream, 'commit', '-q', '-m', 'first');
  root = join(temporaryFolder(), 'blog');
  git(upstream, 'clone', '-q', upstream, root);
  mkdirSync(join(root, '.github'));
  cpSync(cli, join(root, '.github/starlingx-recap.cjs'));
  git(root, 'checkout', '-q', '-b', 'work');
}, 120_000);

describe('the workflow of docs/ci.md', () => {
  test('is one, and has the history that it needs', () => {
    expect(workflow.on.pull_request.paths).toEqual(['src/pages/blog/**']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(steps[0]).toMatchObject({ uses: expect.stringMatching(/^actions\/checkout@v\d+$/), with: { 'fetch-depth': 0 } });
    expect(script).not.toBe('');
  });

  test('says nothing when no post is changed', () => {
    expect(runStep()).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('annotates the posts that are changed or new, and fails', () => {
    write(root, 'src/pages/blog/second.md', post('The second news', `Words.\n\n${BAD}`));
    write(root, 'src/pages/blog/third.md', post('The third news', BAD));
    git(root, 'add', 'src');
    git(root, 'commit', '-q', '-m', 'mine');
    const { code, stdout, stderr } = runStep();
    const places = stdout
      .split('\n')
      .flatMap((line) => /^::(\w+) file=([^,]+),line=(\d+),.*title=doubled-word::/.exec(line)?.slice(1, 4).join(' ') ?? []);
    expect(places).toEqual(['warning src/pages/blog/second.md 12', 'warning src/pages/blog/third.md 10']);
    expect(stdout).not.toContain('first.md');
    expect([code, stderr]).toEqual([1, '']);
    expect(runStep(`${script} --min-severity error`)).toMatchObject({ code: 0, stdout });
  });

  test('the commands for a baseline make the present findings known', () => {
    const commands = block('sh').trim().split('\n');
    expect(commands).toHaveLength(2);
    expect(commands.map((command) => runStep(command).code)).toEqual([0, 0]);
    write(root, 'src/pages/blog/first.md', post('The first news', `${BAD}\n\nIt was was good.`));
    expect(runStep(commands[1])).toMatchObject({ code: 1, stdout: expect.stringContaining('3 posts checked, 1 finding.') });
  });
});
