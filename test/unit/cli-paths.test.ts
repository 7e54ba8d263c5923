// Every way to name a post, and every kind of name that a disk allows.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { builtCopy, temporaryFolder } from './built';
import { SITE } from './memory-files';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const BLOG = 'src/pages/blog';
/** With one finding, on the line of the date. */
const POST =
  '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ana Ito\ndate: 2024-29-01\ncategory:\n  - label: News\n    id: category-2\n---\nText.\n';

const NAMES = [
  'with blanks  two',
  '[brackets] (and) {braces}',
  '100%',
  'twenty%20percent',
  'hash#tag',
  'what?',
  'a&b',
  'a+b',
  `it's "quoted"`,
  'back\\slash',
  'colon:semi;comma,',
  'star*glob?[a-z]',
  'caf\u00e9 NFC',
  'cafe\u0301 NFD',
  'emoji 🚀',
  'x'.repeat(200),
  '.hidden',
  '$HOME `id` |<>',
  '-dash',
];

let cli = '';
let base = '';
let root = '';
let names: string[] = [];

const recap = (args: readonly string[], cwd: string): Output => run(process.execPath, [cli, ...args], cwd);
type Report = { files: { path: string; problems: { rule: string; line: number }[] }[] };
const check = (args: readonly string[], cwd: string): Report =>
  JSON.parse(recap(['check', '--format', 'json', '--min-severity', 'error', ...args], cwd).stdout) as Report;
const rulesAt = (report: Report, path: string): string[] =>
  report.files.filter((file) => file.path === path).flatMap(({ problems }) => problems.map(({ rule }) => rule));

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function makeSite(folder: string): void {
  for (const [path, text] of Object.entries(SITE)) if (!path.startsWith(BLOG)) write(join(folder, path), text);
  for (const name of names) write(join(folder, BLOG, name), POST);
}

beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
  base = temporaryFolder();
  names = NAMES.map((name) => `${name}.md`);
  root = join(base, 'odd [site] 100% #1 é "q"');
  makeSite(root);
  symlinkSync(root, join(base, 'link'));
}, 120_000);

describe('check finds the same by every spelling, and gives the path as it was given', () => {
  for (const [what, spell] of Object.entries({
    relative: (name: string) => join(BLOG, name),
    'with ./': (name: string) => `./${BLOG}/${name}`,
    absolute: (name: string) => join(root, BLOG, name),
    'through a link': (name: string) => join(base, 'link', BLOG, name),
  }))
    test(what, () => {
      const paths = names.map(spell);
      const report = check(['--', ...paths], root);
      expect(report.files.map(({ path }) => path)).toEqual(paths);
      for (const path of paths) expect(rulesAt(report, path), path).toContain('date-invalid');
    });

  for (const folder of ['.', './', 'link', './link', 'link/', 'absolute', `absolute/${BLOG}/..//blog/../../..`])
    test(`folder: ${folder}`, () => {
      const cwd = folder.includes('link') ? base : root;
      const given = folder.replace('absolute', root);
      const report = check([given], cwd);
      const expected = names.map((name) => join(given, BLOG, name)).sort();
      expect(report.files.map(({ path }) => path).sort()).toEqual(expected);
    });

  test('SARIF: addresses that lead back to the file; GitHub: properties without separators', () => {
    const { stdout } = recap(['check', '--format', 'sarif'], root);
    const uris = (
      JSON.parse(stdout) as {
        runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
      }
    ).runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '');
    const home = `${pathToFileURL(root).href}/`;
    const found = new Set(uris?.map((uri) => fileURLToPath(new URL(uri, home))));
    for (const name of names) expect(found, name).toContain(join(root, BLOG, name));
    const { stdout: github } = recap(['check', '--format', 'github'], root);
    expect(github).toContain(`file=${BLOG}/colon%3Asemi;comma%2C.md,line=5`);
    expect(github).toContain(`file=${BLOG}/twenty%2520percent.md,line=5`);
  });

  test('the page of each has its name', () => {
    const out = join(base, 'pages');
    const { code, stderr } = recap(['render', '--out', out, '.'], root);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('another post')]);
  });

  test('a baseline knows them again from elsewhere', () => {
    const baseline = join(base, 'baseline.json');
    recap(['check', '--baseline', baseline, '--update-baseline'], root);
    expect(recap(['check', '--baseline', baseline, root], base)).toMatchObject({ code: 0 });
    expect(recap(['check', '--baseline', baseline, 'link'], base)).toMatchObject({ code: 1 }); // Other paths.
  });
});

describe('a file has one entry', () => {
  test('in a folder that is named twice, or named itself too: the first spelling', () => {
    const [first = ''] = names;
    const paths = (args: readonly string[]): string[] =>
      check(args, root)
        .files.map(({ path }) => path)
        .filter((path) => path.endsWith(first));
    expect(paths([`./${BLOG}/${first}`, '.'])).toEqual([`./${BLOG}/${first}`]);
    expect(paths([root, '.', join(base, 'link')])).toEqual([join(root, BLOG, first)]);
  });

  test('what is found of the whole site joins the entry of the post', () => {
    const site = join(base, 'whole');
    makeSite(site);
    const one = POST.replace('2024-29-01', '2024-05-06T08:00:00Z');
    for (const name of ['one.md', 'two.md']) write(join(site, BLOG, name), one.replace('Ana Ito', 'Nobody Known'));
    for (const args of [[], ['.'], [site], [`./${BLOG}/one.md`, site], [join(site, BLOG, 'one.md'), '.'], [site, '.']]) {
      const report = JSON.parse(recap(['check', '--format', 'json', ...args], site).stdout) as Report;
      const keys = report.files.map(({ path }) => path.replace(`${site}/`, '').replace(/^\.\//, ''));
      expect(keys.length, args.join(' ')).toBe(new Set(keys).size);
      const found = report.files.filter(({ path }) => path.endsWith('one.md')).flatMap(({ problems }) => problems);
      expect(found.map(({ rule }) => rule)).toContain('author-without-file');
    }
  });
});

describe('links on the disk', () => {
  const site = (): string => {
    const folder = temporaryFolder();
    for (const [path, text] of Object.entries(SITE)) if (!path.startsWith(BLOG)) write(join(folder, path), text);
    return folder;
  };

  test('a linked folder of posts, and a linked folder of pictures', () => {
    const folder = site();
    write(join(folder, 'content/a.md'), `${POST}\n![The rack](/img/shared/rack.png)\n\n![No rack](/img/shared/none.png)\n`);
    mkdirSync(join(folder, 'src/pages'), { recursive: true });
    symlinkSync('../../content', join(folder, BLOG));
    write(join(folder, 'media/rack.png'), 'x');
    mkdirSync(join(folder, 'static/img'), { recursive: true });
    symlinkSync('../../media', join(folder, 'static/img/shared'));
    const report = check([], folder);
    expect(report.files.map(({ path }) => path)).toEqual([`${BLOG}/a.md`]);
    expect(rulesAt(report, `${BLOG}/a.md`).filter((rule) => rule === 'image-missing')).toHaveLength(1);
  });

  test('links that go round in a circle: each file once', () => {
    const folder = site();
    write(join(folder, BLOG, 'a.md'), POST);
    write(join(folder, 'static/img/unused.png'), 'x');
    write(join(folder, 'static/img/deep/unused-too.png'), 'x');
    symlinkSync('.', join(folder, 'static/img/itself'));
    symlinkSync('../..', join(folder, 'static/img/up'));
    symlinkSync('..', join(folder, 'static/img/deep/back'));
    symlinkSync('round', join(folder, 'static/img/round'));
    symlinkSync('/', join(folder, BLOG, 'everything'));
    symlinkSync('loop.md', join(folder, BLOG, 'loop.md'));
    const { code, stdout, stderr } = recap(['check', '--format', 'json'], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/loop\.md: it cannot be read \(its links go round in a circle, ELOOP\)/),
    ]);
    const paths = (JSON.parse(stdout) as Report).files.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('.md'))).toEqual([`${BLOG}/a.md`]);
    expect(paths.filter((path) => path.endsWith('unused.png'))).toEqual(['static/img/unused.png']);
    expect(paths.filter((path) => path.endsWith('too.png'))).toEqual(['static/img/deep/unused-too.png']);
  });

  test('links that lead nowhere stop nothing', () => {
    const folder = site();
    write(join(folder, BLOG, 'a.md'), POST);
    symlinkSync('nothing', join(folder, 'static/img'));
    symlinkSync('nothing.md', join(folder, BLOG, 'gone.md'));
    const { code, stdout, stderr } = recap(['check', '--format', 'json'], folder);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/gone\.md: .*ENOENT/)]);
    expect((JSON.parse(stdout) as Report).files.map(({ path }) => path)).toContain(`${BLOG}/a.md`);
  });

  test('a copy through a link is the same site', () => {
    const copy = join(base, 'copy');
    cpSync(root, copy, { recursive: true });
    symlinkSync(copy, join(base, 'copied'));
    expect(check(['copied'], base).files.length).toBe(check(['copy', 'copied'], base).files.length);
  });
});
