// The command line as it is shipped: one bundle, run as its own process.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { allRules } from '../../src/core/all-rules';
import { checkPost } from '../../src/core/check-post';
import { lineIndex } from '../../src/core/lines';
import { parsePost } from '../../src/core/parse-post';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Problem } from '../../src/core/types';
import { builtCopy, temporaryFolder } from './built';
import { corpusPosts, corpusRoot } from './corpus';
import { diskFiles } from './disk-files';
import { SITE } from './memory-files';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const WRONG_DATE = 'src/pages/blog/wrong-date.md';
const post = (changes: Partial<Record<'title' | 'author' | 'date' | 'category', string>> = {}): string =>
  `---\ntemplateKey: blog-post\ntitle: ${changes.title ?? 'News'}\nauthor: ${changes.author ?? 'Ana Ito'}\ndate: ${changes.date ?? '2024-05-06'}\ncategory: ${changes.category ?? '\n  - label: News\n    id: category-2'}\n---\nText.\n`;

let cli = '';
let root = '';
let elsewhere = '';

const recap = (args: readonly string[], cwd = root): Output => run(process.execPath, [cli, ...args], cwd);

interface Report {
  files: { path: string; problems: Record<string, unknown>[] }[];
}
const json = (args: readonly string[], cwd = root): Report =>
  JSON.parse(recap(['check', '--format', 'json', ...args], cwd).stdout) as Report;
const rulesOf = (report: Report): unknown[] => report.files.flatMap(({ problems }) => problems.map(({ rule }) => rule));
const paths = (report: Report): string[] => report.files.map(({ path }) => path);

function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
  root = join(temporaryFolder(), 'my blog é');
  elsewhere = temporaryFolder();
  for (const [path, text] of Object.entries(SITE)) write(join(root, path), text);
  for (const name of ['first', 'second']) write(join(root, `src/pages/blog/${name}.md`), post({ title: `The ${name} news` }));
  write(join(root, WRONG_DATE), post({ title: 'The last news', date: '2024-29-01T16:58:05.627Z' }));
}, 120_000);

describe('check', () => {
  test('text: one line a finding, and a sum', () => {
    const { code, stdout, stderr } = recap(['check']);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^src\/pages\/blog\/wrong-date\.md:5:7 error No calendar has this date\..* \[date-invalid\]$/),
      '3 posts checked, 1 finding.',
      '',
    ]);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('JSON: lines and columns from 1', () => {
    expect(json([WRONG_DATE])).toEqual({
      files: [
        {
          path: WRONG_DATE,
          problems: [
            {
              rule: 'date-invalid',
              severity: 'error',
              message: expect.stringContaining('2026/05/01'),
              line: 5,
              column: 7,
              endLine: 5,
              endColumn: 31,
              fixable: true,
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['nothing to find', ['check', 'src/pages/blog/first.md'], 0],
    ['an error', ['check', WRONG_DATE], 1],
    ['an error, where only errors count', ['check', '--min-severity', 'error', WRONG_DATE], 1],
  ])('exit code: %s', (_, args, code) => expect(recap(args).code).toBe(code));

  test('exit code: --min-severity says what counts, all is printed', () => {
    const file = write(join(elsewhere, 'src/pages/blog/hint.md'), post({ category: '\n  - label: Annual Report' }));
    const severities = ['hint', 'information', 'warning', 'error'];
    const outputs = severities.map((severity) => recap(['check', '--min-severity', severity, file]));
    expect(outputs.map(({ code }) => code)).toEqual([1, 0, 0, 0]);
    for (const { stdout } of outputs) expect(stdout).toContain('hint');
  });

  test('the form of a path is kept, and each post is checked once', () => {
    const absolute = join(root, WRONG_DATE);
    const up = join('..', relative(join(root, '..'), absolute));
    expect(paths(json([WRONG_DATE, `./${WRONG_DATE}`, absolute, up, WRONG_DATE]))).toEqual([
      WRONG_DATE,
      `./${WRONG_DATE}`,
      absolute,
      up,
    ]);
    const posts = ['first.md', 'second.md', 'wrong-date.md'];
    expect(paths(json(['src/pages/blog/']))).toEqual(posts.map((name) => `src/pages/blog/${name}`));
    expect(paths(json(['.']))).toEqual(posts.map((name) => `src/pages/blog/${name}`));
    expect(paths(json([]))).toEqual(posts.map((name) => `src/pages/blog/${name}`));
    expect(paths(json([], join(root, 'src/pages/blog')))).toEqual(posts);
    expect(paths(json([], join(root, 'static')))).toEqual(posts.map((name) => `../src/pages/blog/${name}`));
    expect(paths(json([root], elsewhere))).toEqual(posts.map((name) => join(root, 'src/pages/blog', name)));
    expect(paths(json(['first.md', '--', '--odd.md'], join(root, 'src/pages/blog')))).toEqual(['first.md']);
  });

  test('the site is found from the post upwards, wherever the command runs', () => {
    const here = rulesOf(json([WRONG_DATE]));
    expect(rulesOf(json([join(root, WRONG_DATE)], elsewhere))).toEqual(here);
    const stranger = write(
      join(root, 'src/pages/blog/../../../stranger/post.md'),
      post({ author: 'Ana Itoo', category: 'Recipes' }),
    );
    expect(rulesOf(json([stranger], elsewhere))).toEqual([]);
  });

  test('Markdown of the site that is no post has no findings', () => {
    expect(json(['src/templates/README.md'])).toEqual({ files: [{ path: 'src/templates/README.md', problems: [] }] });
  });

  test('without a site a post is known by its front matter', () => {
    const lone = write(join(elsewhere, 'lone.md'), post({ category: 'Features & Updates' }));
    const readme = write(join(elsewhere, 'README.md'), '# Hello\n');
    expect(json([lone, readme], elsewhere).files.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([
      ['category-text'],
      [],
    ]);
  });
});

describe('what cannot be read', () => {
  test('is named and does not stop the others', () => {
    const { code, stdout, stderr } = recap(['check', 'nowhere.md', WRONG_DATE, 'nowhere/']);
    expect(stdout).toContain('[date-invalid]');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('nowhere.md: '),
      expect.stringContaining('nowhere/: '),
    ]);
    expect(code).toBe(2);
  });

  test('a link into nothing and a folder with the name of a post', () => {
    const folder = join(elsewhere, 'broken');
    for (const [path, text] of Object.entries(SITE)) write(join(folder, path), text);
    symlinkSync(join(folder, 'nothing'), join(folder, 'src/pages/blog/link.md'));
    mkdirSync(join(folder, 'src/pages/blog/folder.md'));
    const { code, stdout, stderr } = recap(['check', '--format', 'json'], folder);
    expect(paths(JSON.parse(stdout) as Report)).toEqual(['src/pages/blog/first.md', 'src/pages/blog/second.md']);
    expect(stderr).toMatch(/link\.md: .*ENOENT/);
    expect(code).toBe(2);
  });

  test('broken bytes are read as far as they go; what is no UTF-8 text at all is named', () => {
    const text = Buffer.concat([
      Buffer.from('---\ntitle: Caf'),
      Buffer.from([0xe9]),
      Buffer.from('\ntemplateKey: blogpost\n---\n'),
    ]);
    const latin = write(join(elsewhere, 'src/pages/blog/latin.md'), text);
    const binary = write(join(elsewhere, 'binary.md'), Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)));
    const wide = write(join(elsewhere, 'wide.md'), Buffer.from('\ufeff---\ntemplateKey: blog-post\n---\n', 'utf16le'));
    const { code, stderr } = recap(['check', latin, binary, wide]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `starlingx-recap: ${binary}: it is no text file.`,
      `starlingx-recap: ${wide}: it is written in UTF-16, which the site cannot read. Save it as UTF-8.`,
    ]);
    expect(code).toBe(2);
    expect(recap(['check', latin]).stderr).toBe('');
  });

  test('BOM and CRLF do not shift a place', () => {
    const text = post({ title: 'Ünï 😀', date: '2024-02-31' });
    const file = join(elsewhere, 'ends.md');
    const place = (written: string) => {
      write(file, written);
      const [problem] = json([file]).files[0]?.problems ?? [];
      return [problem?.line, problem?.column, problem?.endLine, problem?.endColumn];
    };
    expect(place(text)).toEqual([5, 7, 5, 17]);
    expect(place(text.replaceAll('\n', '\r\n'))).toEqual([5, 7, 5, 17]);
    expect(place(`\ufeff${text}`)).toEqual([5, 7, 5, 17]);
  });
});

describe('wrong usage: exit code 2, a message, nothing on stdout', () => {
  test.each([
    [[], 'starlingx-recap check'],
    [['chek'], '"chek"'],
    [['check', '--fromat', 'json'], '--fromat'],
    [['check', '--format', 'xml'], 'text, json, github, sarif'],
    [['check', '--format'], '--format'],
    [['check', '--min-severity', 'fatal'], 'hint, information, warning, error'],
    [['check', '--today', 'tomorrow'], '2025-11-17'],
    [['rules', '--format', 'xml'], 'text or json'],
    [['explain'], 'name of a rule'],
    [['explain', 'no-such-rule'], '"no-such-rule"'],
    [['check', '--format', 'constructor'], 'text, json, github, sarif'],
  ])('%j', (args, words) => {
    const { code, stdout, stderr } = recap(args);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('no path and no site around', () => {
    const { code, stdout, stderr } = recap(['check'], elsewhere);
    expect(stderr).toContain('no static/admin/config.yml');
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('the other commands', () => {
  test('rules', () => {
    const list = JSON.parse(recap(['rules', '--format', 'json']).stdout) as { id: string; severity: string; docs: string }[];
    expect(list.map(({ id, severity }) => [id, severity])).toEqual(allRules.map(({ id, severity }) => [id, severity]));
    expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining(['image-unused', 'unused-suppression', 'internal-error']));
    const { code, stdout } = recap(['rules']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(allRules.length);
    expect(code).toBe(0);
  });

  test.each(allRules.map(({ id, docs, why }) => ({ id, docs, why })))('explain $id', ({ id, docs, why }) => {
    const { code, stdout } = recap(['explain', id]);
    expect(stdout).toContain(docs);
    expect(stdout).toContain(why);
    expect(code).toBe(0);
  });

  test('help and version', () => {
    const { version } = JSON.parse(run(process.execPath, ['-p', "JSON.stringify(require('./package.json'))"], '.').stdout) as {
      version: string;
    };
    for (const flag of ['--version', '-v']) expect(recap([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['rules', '-h']]) {
      const { code, stdout } = recap(args);
      for (const command of ['check', 'rules', 'explain', '--format', '--min-severity', '--today'])
        expect(stdout).toContain(command);
      expect(code).toBe(0);
    }
  });
});

/** What the contract makes of a problem. */
function reported(text: string, { rule, severity, message, span, fixes }: Problem): Record<string, unknown> {
  const at = lineIndex(text);
  const [start, end] = [at(span.start), at(span.end)];
  return {
    rule,
    severity,
    message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    fixable: fixes.length > 0,
  };
}

describe.runIf(corpusRoot)('the corpus', () => {
  test('the command says what the engine says', async () => {
    const files = diskFiles(corpusRoot ?? '');
    const known = await readSite(files);
    const today = '2026-05-01';
    const site = { ...known, posts: await readPosts(files, known), images: await readImages(files, known), today };
    // The folder of the posts and not the root: for that one the command adds what it finds in the site as a whole.
    const report = json(['--today', today, join(corpusRoot ?? '', site.blogFolder)]);
    const expected = corpusPosts.map(({ path, text }) => ({
      path: join(corpusRoot ?? '', path),
      problems: checkPost(parsePost(text, path), site).map((problem) => reported(text, problem)),
    }));
    expect(report.files).toEqual(expected.sort((a, b) => (a.path < b.path ? -1 : 1)));
    expect(report.files.length).toBeGreaterThan(0);
  });
});
