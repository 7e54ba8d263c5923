// The contract of the command line, point by point, at the shipped bundle: formats, repairs, baselines, changed posts.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allRules } from '../../src/core/all-rules';
import { builtCopy, temporaryFolder } from './built';
import { SITE } from './memory-files';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const BLOG = 'src/pages/blog';
const post = (body: string, changes: { title?: string; date?: string } = {}): string =>
  `---\ntemplateKey: blog-post\ntitle: ${changes.title ?? 'News'}\nauthor: Ana Ito\ndate: ${changes.date ?? '2024-05-06'}\ncategory:\n  - label: News\n    id: category-2\n---\n${body}\n`;
/** Two findings at warning, each with a repair that needs no decision. */
const BAD = post('We met in in May.\n\nIt was was good.');
const GOOD = post('We met in May.\n\nIt was good.');

let cli = '';
let root = '';

beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
}, 120_000);
beforeEach(() => {
  root = temporaryFolder();
  for (const [path, text] of Object.entries(SITE)) write(path, text);
  for (const name of ['first', 'second']) write(`${BLOG}/${name}.md`, post('Words.', { title: `The ${name} news` }));
});

const recap = (args: readonly string[], cwd = root): Output => run(process.execPath, [cli, ...args], cwd);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  return path;
}

interface Reported {
  rule: string;
  severity: string;
  line: number;
}
interface Report {
  files: { path: string; problems: Reported[] }[];
}
const json = (args: readonly string[], cwd = root): Report =>
  JSON.parse(recap(['check', '--format', 'json', ...args], cwd).stdout) as Report;
const rulesOf = (report: Report): string[] => report.files.flatMap(({ problems }) => problems.map(({ rule }) => rule));
const pathsOf = (report: Report): string[] => report.files.map(({ path }) => path);
const git = (...args: string[]): string => {
  const { code, stdout, stderr } = run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], root);
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
};
function repository(): void {
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
}

describe('--format', () => {
  test('github: commands with escaped properties and data', () => {
    const path = write(`${BLOG}/50%, a:b.md`, post('See [100%](https://a.example/%41 b).\n\nWe met in in May.'));
    const { stdout, code } = recap(['check', '--format', 'github', path]);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) {
      const [, level, properties, data] = /^::(error|warning|notice) ([^:\r\n]*)::([^\r\n]+)$/.exec(line) ?? [];
      expect([line, level !== undefined]).toEqual([line, true]);
      const values = Object.fromEntries((properties ?? '').split(',').map((pair) => pair.split('=')) as [string, string][]);
      expect(values.file).toBe(`${BLOG}/50%25%2C a%3Ab.md`);
      expect(Number(values.line)).toBeGreaterThan(0);
      expect(Number(values.endLine)).toBeGreaterThanOrEqual(Number(values.line));
      expect(allRules.map(({ id }) => id)).toContain(values.title);
      expect(data).not.toMatch(/%(?!25|0D|0A)/);
    }
    expect(lines.map((line) => /title=([\w-]+)/.exec(line)?.[1])).toEqual(expect.arrayContaining(['link-blank', 'doubled-word']));
    expect(lines.find((line) => line.includes('title=doubled-word'))).toMatch(
      /^::warning .*line=12,endLine=12,col=8,endColumn=13,/,
    );
  });

  test('github: no columns for what spans lines, a notice for what is no warning', () => {
    const path = write(`${BLOG}/spans.md`, post('Words.\n\n```\ncode'));
    const [line] = recap(['check', '--format', 'github', path]).stdout.split('\n');
    expect(line).toContain('title=');
    const { files } = json([path]);
    for (const { severity, rule } of files[0]?.problems ?? []) {
      const level = severity === 'error' || severity === 'warning' ? severity : 'notice';
      expect(recap(['check', '--format', 'github', path]).stdout).toMatch(new RegExp(`^::${level} .*title=${rule}::`, 'm'));
    }
  });

  test('SARIF 2.1.0', () => {
    write(`${BLOG}/a b#c.md`, BAD);
    const { stdout, code } = recap(['check', '--format', 'sarif']);
    const log = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(1);
    expectSarif(log);
    const results = resultsOf(log);
    expect(results.map(({ ruleId, level, uri }) => [ruleId, level, uri])).toEqual([
      ['doubled-word', 'warning', `${BLOG}/a%20b%23c.md`],
      ['doubled-word', 'warning', `${BLOG}/a%20b%23c.md`],
    ]);
    expect(results[0]?.region).toEqual({ startLine: 10, startColumn: 8, endLine: 10, endColumn: 13 });
  });

  test('SARIF: of files elsewhere the whole address', () => {
    write(`${BLOG}/bad.md`, BAD);
    const elsewhere = temporaryFolder();
    const file = join(root, BLOG, 'bad.md');
    const log = JSON.parse(recap(['check', '--format', 'sarif', file], elsewhere).stdout) as Record<string, unknown>;
    expectSarif(log);
    expect(resultsOf(log)[0]?.uri).toBe(pathToFileURL(file).href);
  });

  test('text: no colours outside of a terminal, and what was not checked', () => {
    write(`${BLOG}/bad.md`, BAD);
    write('starlingx-recap.config.json', `{"ignore": ["${BLOG}/first.md"]}`);
    const { stdout } = recap(['check', `${BLOG}/bad.md`, `${BLOG}/first.md`, 'src/templates/README.md', `${BLOG}/index.md`]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '1 post checked, 2 findings. 2 files passed over: no post of a blog. 1 post passed over, as the configuration says.',
    );
  });

  test('JSON: files without findings are there, too', () => {
    expect(pathsOf(json([]))).toEqual([`${BLOG}/first.md`, `${BLOG}/second.md`]);
    expect(rulesOf(json([]))).toEqual([]);
  });

  test('the site as a whole: paths in the form that was given', () => {
    write('static/img/unused.png', 'x');
    for (const [args, cwd, prefix] of [
      [[], root, ''],
      [['.'], root, ''],
      [[root], temporaryFolder(), `${root}/`],
      [[], join(root, 'static'), '../'],
    ] as const)
      expect(json(args, cwd).files.filter(({ problems }) => problems.length > 0)).toEqual([
        {
          path: `${prefix}static/img/unused.png`,
          problems: [expect.objectContaining({ rule: 'image-unused', line: 1, fixable: false })],
        },
      ]);
  });
});

describe('--today', () => {
  test('is the day against which dates are judged', () => {
    const path = write(`${BLOG}/later.md`, post('Words.', { date: '2025-06-06' }));
    expect(rulesOf(json(['--today', '2025-06-01', path]))).toEqual([]);
    expect(rulesOf(json(['--today', '2025-01-01', path]))).toEqual(['date-future']);
  });
  test.each(['2025-13-01', '2025-1-1', 'now'])('%s is wrong usage', (today) => {
    expect(recap(['check', '--today', today]).code).toBe(2);
  });
});

describe('--fix', () => {
  test('repairs until nothing is left that needs no decision, and again changes nothing', () => {
    const path = write(`${BLOG}/bad.md`, BAD);
    const { code, stdout, stderr } = recap(['check', '--fix', path]);
    expect(read(path)).toBe(GOOD);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('1 post checked, 0 findings.\n');
    expect(recap(['check', '--fix', path]).code).toBe(0);
    expect(read(path)).toBe(GOOD);
  });

  test('leaves what needs a decision, and says so', () => {
    const path = write(`${BLOG}/bad.md`, BAD.replace('2024-05-06', '2024-29-01'));
    expect(recap(['check', '--fix', path]).code).toBe(1);
    expect(read(path)).toBe(GOOD.replace('2024-05-06', '2024-29-01'));
    expect(rulesOf(json([path]))).toEqual(['date-invalid']);
  });

  test('writes no file that is in order, and none that was not named', () => {
    const [bad, good, other] = [write(`${BLOG}/bad.md`, BAD), write(`${BLOG}/good.md`, GOOD), write(`${BLOG}/other.md`, BAD)];
    const past = new Date('2020-01-01T00:00:00Z');
    for (const path of [bad, good, other]) utimesSync(join(root, path), past, past);
    recap(['check', '--fix', bad, good]);
    const touched = [bad, good, other].filter((path) => statSync(join(root, path)).mtimeMs !== past.getTime());
    expect(touched).toEqual([bad]);
    expect(read(other)).toBe(BAD);
  });

  test('of a series only the posts that are checked', () => {
    write('src/content/blog-config.json', '{"categories": [{"text": "Features & Updates", "id": "category-p92F9JYj5"}]}');
    const part = (number: number): string =>
      post(`Day ${number}.`, { title: `Tour ${number}`, date: `2024-05-0${number}` }).replace('category-2', 'category-p92F9JYj5');
    const [one, two] = [write(`${BLOG}/tour-part-1.md`, part(1)), write(`${BLOG}/tour-part-2.md`, part(2))];
    const crosslinks = (): string[] => rulesOf(json([one, two])).filter((rule) => rule === 'series-crosslink');
    expect(crosslinks()).toHaveLength(2);
    recap(['check', '--fix', one]);
    expect(read(one)).toContain('/blog/tour-part-2/');
    expect(read(two)).toBe(part(2));
    expect(crosslinks()).toHaveLength(1);
    recap(['check', '--fix', one, two]);
    expect(crosslinks()).toEqual([]);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a BOM', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('keeps %s', (_, change) => {
    const path = write(`${BLOG}/bad.md`, change(BAD));
    recap(['check', '--fix', path]);
    expect(read(path)).toBe(change(GOOD));
  });

  test('adds no line end to the last line where that is no finding', () => {
    write('starlingx-recap.config.json', '{"rules": {"final-newline": "off"}}');
    const path = write(`${BLOG}/bad.md`, BAD.trimEnd());
    recap(['check', '--fix', path]);
    expect(read(path)).toBe(GOOD.trimEnd());
  });

  test('does not write a file that is no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(BAD), Buffer.from([0xe9, 0x0a])]);
    const path = write(`${BLOG}/latin.md`, bytes);
    const { code, stderr } = recap(['check', '--fix', path]);
    expect(readFileSync(join(root, path))).toEqual(bytes);
    expect(stderr).toContain(`${path}: it is not written in UTF-8`);
    expect(code).toBe(2);
  });

  test('a file that must not be written is named and still checked, and the others go on', () => {
    const lockedText = BAD.replace('title: News', 'title: Locked news');
    const [locked, open] = [write(`${BLOG}/locked.md`, lockedText), write(`${BLOG}/open.md`, BAD)];
    chmodSync(join(root, locked), 0o444);
    const { code, stdout, stderr } = asUser(['check', '--fix', locked, open]);
    expect(stderr).toBe(
      `starlingx-recap: ${locked}: it cannot be written, so it was checked but not repaired (no permission, EACCES).\n`,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 posts checked, 2 findings.');
    expect(code).toBe(2);
    expect([read(locked), read(open)]).toEqual([lockedText, GOOD]);
  });
});

/** Runs the command as somebody whom permissions concern: the superuser may write everything. */
function asUser(args: readonly string[]): Output {
  if (process.getuid?.() !== 0) return recap(args);
  const nobody = 65_534;
  for (const folder of [root, dirname(dirname(cli)), dirname(cli)]) chmodSync(folder, 0o755);
  chmodSync(join(root, BLOG), 0o777);
  for (const name of ['first.md', 'second.md', 'open.md']) chmodSync(join(root, BLOG, name), 0o666);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    uid: nobody,
    gid: nobody,
  });
  return { code: status, stdout, stderr };
}

describe('--changed-since', () => {
  const changed = (args: readonly string[] = [], cwd = root): string[] =>
    pathsOf(json(['--changed-since', 'main', ...args], cwd)).sort();

  test('changed, new, renamed and staged posts, and no others', () => {
    repository();
    expect(changed()).toEqual([]);
    write(`${BLOG}/first.md`, post('Other words.'));
    expect(changed()).toEqual([`${BLOG}/first.md`]);
    write(`${BLOG}/third.md`, GOOD);
    renameSync(join(root, BLOG, 'second.md'), join(root, BLOG, 'renamed é.md'));
    expect(changed()).toEqual([`${BLOG}/first.md`, `${BLOG}/renamed é.md`, `${BLOG}/third.md`]);
    git('add', '-A');
    expect(changed()).toEqual([`${BLOG}/first.md`, `${BLOG}/renamed é.md`, `${BLOG}/third.md`]);
    git('checkout', '-q', '-b', 'work');
    git('commit', '-q', '-m', 'second');
    expect(changed()).toEqual([`${BLOG}/first.md`, `${BLOG}/renamed é.md`, `${BLOG}/third.md`]);
  });

  test('what happened on the other branch meanwhile is not ours', () => {
    repository();
    git('checkout', '-q', '-b', 'work');
    write(`${BLOG}/mine.md`, GOOD);
    git('add', '-A');
    git('commit', '-q', '-m', 'mine');
    git('checkout', '-q', 'main');
    write(`${BLOG}/first.md`, post('Other words.'));
    git('commit', '-q', '-a', '-m', 'theirs');
    git('checkout', '-q', 'work');
    expect(changed()).toEqual([`${BLOG}/mine.md`]);
  });

  test('from a folder below, from elsewhere, and of the posts that are named', () => {
    repository();
    write(`${BLOG}/first.md`, post('Other words.'));
    write(`${BLOG}/second.md`, post('Other words.'));
    expect(changed([], join(root, BLOG))).toEqual(['first.md', 'second.md']);
    expect(changed(['first.md'], join(root, BLOG))).toEqual(['first.md']);
    expect(changed([root], temporaryFolder())).toEqual(['first.md', 'second.md'].map((name) => join(root, BLOG, name)));
  });

  test('the site as a whole is not asked', () => {
    write('static/img/unused.png', 'x');
    repository();
    expect(rulesOf(json([]))).toEqual(['image-unused']);
    expect(rulesOf(json(['--changed-since', 'main']))).toEqual([]);
  });

  test.each(['no-such-branch', '--output=x', '', 'main:src'])('"%s" is no commit: exit code 2 and a message', (ref) => {
    repository();
    const { code, stdout, stderr } = recap(['check', `--changed-since=${ref}`]);
    expect(stderr).toContain(`git knows no commit "${ref}"`);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('no repository: exit code 2 and a message', () => {
    const { code, stdout, stderr } = recap(['check', '--changed-since', 'main']);
    expect(stderr).toContain('is in no git repository');
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('--baseline', () => {
  const update = (...args: string[]): Output => recap(['check', '--baseline', 'known.json', '--update-baseline', ...args]);
  const check = (...args: string[]): Output => recap(['check', '--baseline', 'known.json', ...args]);
  const sum = ({ stdout }: Output): string => stdout.trimEnd().split('\n').at(-1) ?? '';

  test('what it lists is known, what is new is found', () => {
    const path = write(`${BLOG}/bad.md`, BAD);
    expect(update().code).toBe(0);
    expect([check().code, sum(check())]).toEqual([0, '3 posts checked, 0 findings.']);
    write(path, `${BAD}\nIt was fine fine.\n`);
    const { code, stdout } = check();
    expect([code, stdout.split('\n').filter((line) => line.includes('doubled-word')).length]).toEqual([1, 1]);
  });

  test('a finding that moves to another line stays known; one more of the same kind does not', () => {
    const path = write(`${BLOG}/bad.md`, BAD);
    update();
    write(path, BAD.replace('We met', 'Some words.\n\nAnd more words.\n\nWe met'));
    expect(check().code).toBe(0);
    write(path, BAD.replace('We met', 'It was was good.\n\nWe met'));
    expect([check().code, sum(check())]).toEqual([1, '3 posts checked, 1 finding.']);
  });

  test('holds wherever the command runs', () => {
    write(`${BLOG}/bad.md`, BAD);
    update();
    const baseline = join(root, 'known.json');
    expect(recap(['check', '--baseline', baseline], join(root, BLOG)).code).toBe(0);
    expect(recap(['check', '--baseline', baseline, root], temporaryFolder()).code).toBe(0);
  });

  test('an update of some posts keeps the others, but not those that are gone', () => {
    for (const name of ['a', 'b', 'c']) write(`${BLOG}/${name}.md`, BAD.replace('title: News', `title: The file ${name}`));
    update();
    write(`${BLOG}/a.md`, GOOD);
    rmSync(join(root, BLOG, 'c.md'));
    update(`${BLOG}/a.md`);
    const { known } = JSON.parse(read('known.json')) as { known: Record<string, string[]> };
    expect(Object.keys(known)).toEqual([`${BLOG}/b.md`]);
    expect(known[`${BLOG}/b.md`]).toEqual(['doubled-word: It was was good.', 'doubled-word: We met in in May.']);
  });

  test.each(['', '{', '[]', '{"known": []}', '{"known": {"a": 3}}', 'null'])(
    'a broken one (%j): exit code 2 and a message',
    (text) => {
      write('known.json', text);
      const { code, stdout, stderr } = check();
      expect(stderr).toContain('known.json is no baseline of this program');
      expect([code, stdout]).toEqual([2, '']);
      expect([update().code, check().code]).toEqual([0, 0]);
    },
  );

  test('absent, or in no folder: exit code 2 and a message', () => {
    expect(check()).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot be read (there is no such file, ENOENT)'),
    });
    const output = recap(['check', '--baseline', 'no/where/known.json', '--update-baseline']);
    expect(output).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('cannot be written') });
    expect(recap(['check', '--update-baseline'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--baseline FILE') });
  });
});

describe('the configuration', () => {
  const OFF = '{"rules": {"doubled-word": "off"}}';
  const NAME = 'starlingx-recap.config.json';

  test('is found upwards from the post, the nearest one first', () => {
    const path = write(`${BLOG}/bad.md`, BAD);
    expect(rulesOf(json([path]))).toEqual(['doubled-word', 'doubled-word']);
    write(NAME, OFF);
    expect(rulesOf(json([path]))).toEqual([]);
    write(`src/${NAME}`, '{"rules": {"doubled-word": "hint"}}');
    expect(json([path]).files[0]?.problems.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });

  test('also above a site that is a folder of a larger repository', () => {
    const place = join('repository', 'site');
    for (const [path, text] of Object.entries(SITE)) write(join(place, path), text);
    const path = write(join(place, BLOG, 'bad.md'), BAD);
    rmSync(join(root, 'static'), { recursive: true });
    expect(rulesOf(json([path]))).toHaveLength(2);
    write(join('repository', NAME), OFF);
    expect(rulesOf(json([path]))).toEqual([]);
  });

  test('also of a post without a site', () => {
    rmSync(join(root, 'static'), { recursive: true });
    const path = write(
      'posts/lone.md',
      BAD.replace('label: News', 'label: Features & Updates').replace('category-2', 'category-p92F9JYj5'),
    );
    expect(rulesOf(json([path]))).toEqual(['doubled-word', 'doubled-word']);
    write(NAME, OFF);
    expect(rulesOf(json([path]))).toEqual([]);
    write('posts/starlingx-recap.config.json', '{"rules": {"nonsense": "off"}}');
    expect(recap(['check', path, path.replace('lone', './lone')]).stderr).toBe(
      `starlingx-recap: ${NAME}: there is no rule "nonsense".\n`,
    );
  });
});

interface SarifResult {
  ruleId: string;
  level: string;
  uri: string;
  region: Record<string, number>;
}

function resultsOf(log: Record<string, unknown>): SarifResult[] {
  const [one] = log.runs as { results: Record<string, unknown>[] }[];
  return (one?.results ?? []).map(({ ruleId, level, locations }) => {
    const [{ physicalLocation }] = locations as [
      { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } },
    ];
    return { ruleId, level, uri: physicalLocation.artifactLocation.uri, region: physicalLocation.region } as SarifResult;
  });
}

/** The parts of the SARIF 2.1.0 schema that the log uses: required properties, types, enumerations and uniqueness. */
function expectSarif(log: Record<string, unknown>): void {
  expect(Object.keys(log).sort()).toEqual(['$schema', 'runs', 'version']);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/);
  const [one, ...more] = log.runs as Record<string, unknown>[];
  expect(more).toEqual([]);
  expect(Object.keys(one ?? {}).sort()).toEqual(['columnKind', 'results', 'tool']);
  expect(one?.columnKind).toBe('utf16CodeUnits');
  const { driver } = (one as { tool: unknown }).tool as {
    driver: { name: string; version: string; rules: Record<string, unknown>[] };
  };
  expect(driver).toMatchObject({ name: 'starlingx-recap', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  const ids = driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const levels = ['none', 'note', 'warning', 'error'];
  for (const { shortDescription, fullDescription, defaultConfiguration } of driver.rules) {
    expect([shortDescription, fullDescription]).toEqual([{ text: expect.any(String) }, { text: expect.any(String) }]);
    expect(levels).toContain((defaultConfiguration as { level: string }).level);
  }
  for (const { ruleId, level, uri, region } of resultsOf(log)) {
    expect(ids).toContain(ruleId);
    expect(levels).toContain(level);
    expect(() => new URL(uri, 'file:///site/')).not.toThrow();
    expect(uri).not.toMatch(/[\s\\#]/);
    for (const value of Object.values(region)) expect(Number.isInteger(value) && value >= 1).toBe(true);
  }
  for (const { message } of (one?.results ?? []) as { message: unknown }[])
    expect(message).toEqual({ text: expect.stringMatching(/./) });
}

describe('the code that V8 compiled at the build', () => {
  const asked = (file: string): Output =>
    run(
      process.execPath,
      ['-e', `process.argv = ['', '', '--version']; console.log(require(${JSON.stringify(file)}).script.cachedDataRejected)`],
      root,
    );

  test('is beside the command line, and V8 takes it', () => {
    expect(asked(cli).stdout).toMatch(/^false$/m);
  });

  test('is no part of the answer: without it, and when it is broken, the same is found', () => {
    const whole = recap(['check']);
    const alone = join(root, 'alone.cjs');
    cpSync(cli, alone);
    expect(run(process.execPath, [alone, 'check'], root)).toEqual(whole);
    const name = readdirSync(dirname(cli)).find((file) => file.endsWith('.cache')) ?? '';
    writeFileSync(join(root, name), 'no code');
    expect(asked(alone).stdout).toMatch(/^true$/m);
    expect(run(process.execPath, [alone, 'check'], root)).toEqual(whole);
  });
});
