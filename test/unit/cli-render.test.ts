// `starlingx-recap render` as it is shipped: the renderer in a thread of its own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { builtCopy, temporaryFolder } from './built';
import { SITE } from './memory-files';
import { type Output, run } from './run';

vi.setConfig({ testTimeout: 120_000 });

const FRONT = '---\ntemplateKey: blog-post\ntitle: Edge\nauthor: Ana Ito\ndate: 2024-05-06\n---\n';
const BLOG = 'src/pages/blog';
/** Two posts come with the site of the tests. */
const PAGES = ['edge.html', 'first.html', 'other.html', 'second.html'];
const MISSING = `${BLOG}/missing.md`;

let dist = '';
let root = '';

const recap = (...args: string[]): Output => run(process.execPath, [join(dist, 'cli.js'), 'render', ...args], root);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}

beforeAll(() => {
  dist = join(builtCopy(), 'dist');
  root = temporaryFolder();
  for (const [path, text] of Object.entries(SITE)) write(path, text);
  write(`${BLOG}/edge.md`, `${FRONT}#Edge\n\nSee [notes] and ![](/img/edge-day.png)here.\n`);
  write(`${BLOG}/other.md`, `${FRONT}Other <!-- more -->\n`);
  write('static/img/2024/edge-day.png', '');
}, 120_000);

describe('to standard output', () => {
  test('the page of one post, with the faults of the site', () => {
    expect(recap(`${BLOG}/edge.md`)).toEqual({
      code: 0,
      stdout:
        '<h1>Edge</h1>\n<p>See <a class="siteLink" href="undefined" title="notes" target="_blank" rel="noopener noreferrer">notes</a> and <img src="/img/edge-day.png" alt="edge day" title="edge day">here.</p>\n',
      stderr: '',
    });
  });

  test('its excerpt', () => expect(recap('--excerpt', `${BLOG}/edge.md`).stdout).toBe('Edge See  and here.\n'));

  test('a lone file has a page too, and hears what the build would say', () => {
    const { code, stdout, stderr } = recap(write('lone.md', '*a*'));
    expect([code, stdout]).toEqual([0, '<p><em>a</em></p>\n']);
    expect(stderr).toMatch(/lone\.md: .*no front matter/);
  });
});

test.each([
  ['below a blank line front matter is text', `\n${FRONT}a`, /^<hr>\n<p>templateKey/],
  ['without an end it is all there is', '---\ntitle: Edge\n', /^\n$/],
  ['a footnote has its text below', `${FRONT}a[^1]\n\n[^1]: The note.\n`, /<div class="footnotes">[\s\S]*The note\./],
  ['a byte order mark is none of it', `\ufeff${FRONT}a`, /^<p>a<\/p>\n$/],
  ['nor is a carriage return', `${FRONT}a`.replaceAll('\n', '\r\n'), /^<p>a<\/p>\n$/],
])('the body is what the site takes for it: %s', (_, text, html) => {
  expect(recap(write('body.md', text)).stdout).toMatch(html);
});

describe('to a folder', () => {
  test('a page for each post, and nothing else', () => {
    expect(recap('--out', 'made/html', BLOG)).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(join(root, 'made/html'))).toEqual(PAGES);
    expect(read('made/html/other.html')).toBe('<p>Other <!-- more --></p>');
  });

  test('with excerpts besides', () => {
    expect(recap('--excerpt', '--out', 'both', '.').code).toBe(0);
    expect(readdirSync(join(root, 'both'))).toEqual(PAGES.flatMap((name) => [name.replace('html', 'excerpt.txt'), name]));
    expect(read('both/other.excerpt.txt')).toBe('Other');
  });

  test('two posts of one name: the first is written, the second is told', () => {
    const second = write('elsewhere/edge.md', `${FRONT}Second`);
    const { code, stderr } = recap('--out', 'twice', `${BLOG}/edge.md`, second);
    expect([code, stderr]).toEqual([2, expect.stringContaining('edge.html already')]);
    expect(read('twice/edge.html')).toContain('<h1>Edge</h1>');
  });
});

describe('what cannot be done is told and stops nothing else', () => {
  test.each([
    ['hostile', '*a '.repeat(30_000), /hostile\.md: .*longer than 3 seconds/],
    ['deep', '>'.repeat(20_000), /deep\.md: .*nested too deeply/],
    ['long', 'long words '.repeat(100_000), /long\.md: .*a million characters/],
  ])('%s', (name, body, reason) => {
    const path = write(`${name}.md`, FRONT + body);
    const { code, stderr } = recap('--out', `out-${name}`, path, `${BLOG}/edge.md`, path, `${BLOG}/other.md`);
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
    expect(readdirSync(join(root, `out-${name}`))).toEqual(['edge.html', 'other.html']);
  });

  test('a file that is not there', () => {
    const { code, stderr } = recap('--out', 'partly', MISSING, `${BLOG}/edge.md`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(MISSING)]);
    expect(readdirSync(join(root, 'partly'))).toEqual(['edge.html']);
  });
});

describe('wrong usage', () => {
  test.each([
    ['no path', [], /path of a post/],
    ['many posts and no folder for them', [BLOG], /4 posts: --out/],
    ['an option that there is not', ['--html', 'x.md'], /--html/],
    ['a file for a folder', ['--out', `${BLOG}/edge.md`, `${BLOG}/edge.md`], /--out/],
  ])('%s', (_, args, reason) => {
    const { code, stdout, stderr } = recap(...args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(reason)]);
  });
});

test('"check" does not load the renderer', () => {
  const cli = readFileSync(join(dist, 'cli.js'), 'utf8');
  for (const part of ['pedantic', 'hProperties']) expect(cli).not.toContain(part);
  expect(readFileSync(join(dist, 'render-worker.js'), 'utf8')).toContain('pedantic');
});
