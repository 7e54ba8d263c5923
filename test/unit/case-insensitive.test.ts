// Disks that tell no capitals apart, as those of macOS and Windows: what a file answers to there, the site's build does not find.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import type { Files } from '../../src/core/site/files';
import { readImages } from '../../src/core/site/images';
import { keepSite } from '../../src/core/site/keep-site';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { checkSite } from '../../src/core/site-rules';
import { readWholeSite } from '../../src/core/site-rules/whole-site';
import type { Problem, Site } from '../../src/core/types';
import { memoryFiles, SITE } from './memory-files';
import { tick } from './shaky-courses';

const BLOG = 'src/pages/blog';
const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();

/** Finds a file under any capitals, and lists its name as it was written. `texts` may change. */
function insensitive(texts: Readonly<Record<string, string>>): Files {
  const real = (path: string): string => Object.keys(texts).find((one) => keyOf(one) === keyOf(path)) ?? path;
  return {
    read: (path) => memoryFiles(texts).read(real(path)),
    size: (path) => memoryFiles(texts).size(real(path)),
    async list(folder) {
      const prefix = folder === '' ? '' : `${keyOf(folder)}/`;
      const below = Object.keys(texts).filter((path) => keyOf(path).startsWith(prefix));
      const names = new Set(below.map((path) => path.slice(prefix.length).replace(/\/.*$/, '/')));
      return names.size > 0 ? [...names].sort() : undefined;
    },
  };
}

async function siteOf(files: Files): Promise<Site> {
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site) };
}

const postWith = (body: string, author = 'Ana Ito'): string =>
  `---\ntemplateKey: blog-post\ntitle: Third\nauthor: ${author}\ndate: 2024-06-07T08:00:00.000Z\ncategory:\n  - label: News\n    id: category-2\n---\n${body}\n`;

const check = (text: string, site: Site, rule: string): Problem[] =>
  checkPost(parsePost(text, `${BLOG}/third.md`), site).filter((problem) => problem.rule === rule);

describe('pictures', () => {
  test('under other capitals are missing, though the disk has them', async () => {
    const files = insensitive({ ...SITE, 'static/img/rack.png': 'x' });
    expect(await files.size('static/img/Rack.PNG')).toBe(1);
    const site = await siteOf(files);
    const [problem, ...others] = check(postWith('![A rack](/img/Rack.PNG)'), site, 'image-missing');
    expect(others).toEqual([]);
    expect(problem?.severity).toBe('error');
    expect(problem?.fixes.map(({ edits }) => edits[0]?.text)).toEqual(['/img/rack.png']);
    expect(check(postWith('![A rack](/img/rack.png)'), site, 'image-missing')).toEqual([]);
  });

  test('that differ in capitals alone are two', async () => {
    const site = await siteOf(memoryFiles({ ...SITE, 'static/img/A.png': 'x', 'static/img/a.png': 'y' }));
    expect([...(site.images?.keys() ?? [])].sort()).toEqual(['/img/A.png', '/img/a.png']);
    expect(check(postWith('![A rack](/img/A.png)\n\n![A shelf](/img/a.png)'), site, 'image-missing')).toEqual([]);
    expect(check(postWith('![A rack](/img/A.PNG)'), site, 'image-missing')).toHaveLength(1);
  });

  test('with composed letters and with others are two', async () => {
    const site = await siteOf(insensitive({ ...SITE, 'static/img/caf\u00e9.png': 'x' }));
    expect(check(postWith('![A rack](/img/cafe\u0301.png)'), site, 'image-missing')).toHaveLength(1);
    expect(check(postWith('![A rack](/img/caf\u00e9.png)'), site, 'image-missing')).toEqual([]);
  });
});

describe('posts', () => {
  for (const news of [
    ['first.md', 'First.md'],
    ['First.md', 'first.md'],
  ])
    for (const together of [true, false])
      test(`renamed in their capitals: one post (${news.join(' before ')}, ${together ? 'at once' : 'one after the other'})`, async () => {
        const texts: Record<string, string> = { ...SITE };
        let site: Site | undefined;
        const kept = keepSite(insensitive(texts), tick, (next) => {
          site = next;
        });
        await kept.read;
        texts[`${BLOG}/First.md`] = texts[`${BLOG}/first.md`] ?? '';
        delete texts[`${BLOG}/first.md`];
        for (const name of news) {
          kept.touched(`${BLOG}/${name}`);
          if (!together) await tick();
        }
        await tick();
        expect(site?.posts?.map(({ path }) => path)).toEqual([`${BLOG}/First.md`, `${BLOG}/second.md`]);
      });

  test('that differ in capitals alone are two, on a disk that has both', async () => {
    const texts: Record<string, string> = { ...SITE };
    let site: Site | undefined;
    const kept = keepSite(memoryFiles(texts), tick, (next) => {
      site = next;
    });
    await kept.read;
    texts[`${BLOG}/FIRST.md`] = postWith('Text.');
    kept.touched(`${BLOG}/FIRST.md`);
    await tick();
    expect(site?.posts?.map(({ path }) => path)).toEqual(['FIRST', 'first', 'second'].map((name) => `${BLOG}/${name}.md`));
  });
});

describe('authors', () => {
  test('with an ending in capitals have no file for the site', async () => {
    const files = insensitive({ ...SITE, 'src/pages/author/bo-lee.MD': '---\nauthorName: Bo Lee\n---\n' });
    const site = await siteOf(files);
    expect(site.authors.map(({ name }) => name)).toEqual(['Ana Ito']);
    const found = checkSite(await readWholeSite(files, site));
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toContain('author-file-extension src/pages/author/bo-lee.MD');
  });

  test('whose name is put together from other letters are another author', async () => {
    const author = 'Jos\u00e9 Ruiz';
    const site = await siteOf(insensitive({ ...SITE, 'src/pages/author/jose.md': `---\nauthorName: ${author}\n---\n` }));
    expect(check(postWith('Text.', author), site, 'author-unknown')).toEqual([]);
    const [problem] = check(postWith('Text.', author.normalize('NFD')), site, 'author-unknown');
    expect(problem?.fixes[0]?.edits[0]?.text).toBe(author);
  });
});
