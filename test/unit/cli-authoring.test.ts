// `starlingx-recap new` and `ready`, as it is shipped and run as its own process.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtCopy, temporaryFolder } from './built';
import { HUGO } from './cms-sites';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const BLOG = 'src/pages/blog';
let cli = '';
let root = '';

const recap = (args: readonly string[], cwd = root): Output => run(process.execPath, [cli, ...args], cwd);
const RECAP = ['new', '--kind', 'ptg-recap', '--today', '2026-10-28'];
const ANSWERS = ['month=October', 'year=2026', 'parts=2', 'author=Mei Tanaka'].flatMap((answer) => ['--answer', answer]);
const FIRST = `${BLOG}/starlingx-vptg-october-2026-recap.md`;
const SECOND = `${BLOG}/starlingx-vptg-october-2026-recap-part-2.md`;

beforeAll(() => {
  cli = join(builtCopy(), 'dist/cli.js');
}, 120_000);
beforeEach(() => {
  root = join(temporaryFolder(), 'blog');
  cpSync('test/sample-blog', root, { recursive: true });
});

describe('new', () => {
  test('makes all parts, without a terminal, and no rule finds anything in them', () => {
    const { code, stdout, stderr } = recap([...RECAP, ...ANSWERS]);
    expect(stdout.split('\n')).toEqual([
      `${FIRST}  2026-11-02  StarlingX at the virtual Project Teams Gathering in October, 2026 - Part 1`,
      `${SECOND}  2026-11-09  StarlingX at the virtual Project Teams Gathering in October, 2026 - Part 2`,
      '',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const report = recap(['check', '--today', '2026-10-28', '--min-severity', 'hint', FIRST, SECOND]);
    expect(report.stdout).toBe('2 posts checked, 0 findings.\n');
  });

  test('answers out of a file; words go before them; a new author gets a file', () => {
    const file = join(root, 'answers.yml');
    writeFileSync(file, 'release: 13.0\nfeatures: 54\nauthor: Somebody Else\ndate: 2026-11-03\n');
    const args = ['new', '--kind', 'release', '--answers', file, '--answer', 'author=Bo Lee', '--answer', 'company=Example'];
    const { code, stdout } = recap([...args, '--today', '2026-10-28'], join(root, BLOG));
    expect([code, stdout]).toEqual([0, 'starlingx-release-13.md  2026-11-03  StarlingX R13.0 is here!\n../author/bo-lee.md\n']);
    expect(readFileSync(join(root, BLOG, 'starlingx-release-13.md'), 'utf8')).toContain(
      '\n* 54 new features and enhancements\n\n',
    );
  });

  test('overwrites nothing and leaves nothing behind', () => {
    writeFileSync(join(root, SECOND), 'Mine.');
    const before = readdirSync(join(root, BLOG));
    const { code, stdout, stderr } = recap([...RECAP, ...ANSWERS]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`slug: ${SECOND} exists already. Nothing is overwritten.`);
    expect([readdirSync(join(root, BLOG)), readFileSync(join(root, SECOND), 'utf8')]).toEqual([before, 'Mine.']);
  });

  test('without a site around it: into the folder, and still not over what is there', () => {
    const folder = temporaryFolder();
    const name = 'starlingx-vptg-october-2026-recap-part-2.md';
    writeFileSync(join(folder, name), 'Mine.');
    const there = recap([...RECAP, ...ANSWERS, '--out', folder], folder);
    expect([there.code, readdirSync(folder)]).toEqual([2, [name]]);
    expect(there.stderr).toContain(`${join(folder, name)} exists already; nothing is overwritten.`);
    const other = recap([...RECAP, ...ANSWERS, '--out', 'posts'], folder);
    expect([other.code, other.stderr, readdirSync(join(folder, 'posts')).length]).toEqual([0, '', 2]);
  });

  test('on a blog of another make: an entry where its CMS would make it, and any field of the schema as an answer', () => {
    const other = temporaryFolder();
    for (const [path, text] of Object.entries(HUGO)) {
      mkdirSync(dirname(join(other, path)), { recursive: true });
      writeFileSync(join(other, path), text);
    }
    expect(recap(['new'], other).stdout).toBe(
      `${'trips'.padEnd(16)}  A file in content/trips\n${' '.repeat(18)}asks: title, level\nAll ask: [date], [slug], and answers for the other fields of the schema\n`,
    );
    const answers = ['title=Over the hill', 'level=hard', 'weight=15'].flatMap((answer) => ['--answer', answer]);
    const made = recap(['new', '--kind', 'trips', '--today', '2026-10-28', ...answers], other);
    expect([made.stdout.split('\n')[0], made.stderr]).toEqual([
      'content/trips/over-the-hill/index.md  2026-10-28  Over the hill',
      '',
    ]);
    const text = readFileSync(join(other, 'content/trips/over-the-hill/index.md'), 'utf8');
    expect(text).toMatch(
      /^---\ntitle: Over the hill\ndate: 2026-10-28\nlastmod: 2026-10-28T08:00:00.000Z\nlevel: hard\n[^]*weight: 15\n/,
    );
    const wrong = recap(
      ['new', '--kind', 'trips', '--answer', 'title=x', '--answer', 'level=huge', '--answer', 'author=Bo'],
      other,
    );
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('does not ask for "author"')]);
  });

  test('names what is wrong with the words', () => {
    const told = (...args: string[]): string => {
      const { code, stdout, stderr } = recap(args);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(told('new', '--kind', 'poem')).toMatch(/There is no kind "poem"\. There are ptg-recap, /);
    expect(told(...RECAP)).toMatch(/month: This cannot be empty\.\nyear: .*\nparts: /);
    expect(told(...RECAP, '--answer', 'mnoth=May')).toMatch(/does not ask for "mnoth"/);
    expect(told(...RECAP, '--answer', 'May')).toMatch(/NAME=VALUE, not "May"/);
    expect(told(...RECAP, '--answers', 'none.yml')).toMatch(/none\.yml cannot be read/);
    expect(told(...RECAP, '--today', 'soon')).toMatch(/--today is a date/);
    expect(existsSync(join(root, FIRST))).toBe(false);
  });

  test('lists the kinds with what they ask, those of the repository too', () => {
    const { code, stdout } = recap(['new']);
    expect([code, stdout.match(/^[a-z]\S*/gm)]).toEqual([
      0,
      [
        'ptg-recap',
        'summit-recap',
        'release',
        'newsletter',
        'feature-article',
        'tutorial',
        'meetup',
        'annual-report',
        'interview',
      ],
    ]);
    expect(stdout).toContain('asks: month, year, parts, [etherpad]\n');
  });

  test('a finding of a warning in what was made is told by the exit code', () => {
    const { code, stdout } = recap([...RECAP, ...ANSWERS, '--answer', 'date=2027-10-04']);
    expect(code).toBe(1);
    expect(stdout).toContain('[date-year]');
  });
});

describe('ready', () => {
  test('prints the checklist of each post, and tells by the exit code whether something is left', () => {
    recap([...RECAP, ...ANSWERS]);
    const waiting = recap(['ready', '--today', '2026-10-28', FIRST, SECOND]);
    expect([waiting.code, waiting.stderr]).toEqual([1, '']);
    expect(waiting.stdout).toContain(`### ${SECOND}\n\n`);
    expect(waiting.stdout).toMatch(/\n- \[ \] Places to fill: Write: what the Distro team finished .* \(line \d+\)\n/);
    writeFileSync(
      join(root, FIRST),
      readFileSync(join(root, FIRST), 'utf8').replace(/<!-- write: .*? -->/g, 'It all went well.'),
    );
    const ready = recap(['ready', '--today', '2026-10-28', FIRST]);
    expect([ready.code, ready.stdout.split('\n').slice(0, 3)]).toEqual([0, [`### ${FIRST}`, '', 'Ready to publish.']]);
    const { stdout: excerpt } = recap(['render', '--excerpt', FIRST]);
    expect(ready.stdout).toContain(`- Teaser: the list of posts shows “${excerpt.trim().replace(/\s+/g, ' ')}”\n`);
    expect(ready.stdout).toContain('- [x] Series: part 1, linked to part 2\n');
  });

  test('names what cannot be judged', () => {
    expect(recap(['ready'])).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = recap(['ready', 'none.md', join(BLOG, 'none.md')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/none\.md: this is no post of the blog\.\n.*none\.md: it cannot be read/);
  });
});
