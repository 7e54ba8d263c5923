// A site of many posts that is being opened: who writes has findings before all posts are read, and the disk is not stormed.
import { expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import type { Files } from '../../src/core/site/files';
import { keepSite } from '../../src/core/site/keep-site';
import type { Site } from '../../src/core/types';
import { memoryFiles, SCHEMA } from './memory-files';

const COUNT = 500;
const OPEN = '---\ntemplateKey: blog-post\ntitle: News\nauthor: Ana Ito\ndate: 2031-02-30\n---\nText.\n';

/** A site of posts whose files are read only when `release` says so; `underWay` is how many are waited for at once. */
function slowSite() {
  const posts = Array.from({ length: COUNT }, (_, index) => [`src/pages/blog/starlingx-${index}.md`, OPEN]);
  const files = memoryFiles({ 'static/admin/config.yml': SCHEMA, ...Object.fromEntries(posts) });
  const waiting: (() => void)[] = [];
  let most = 0;
  let isOpen = false;
  const slow: Files = {
    ...files,
    async read(path) {
      if (path.startsWith('src/pages/blog/') && path.endsWith('.md') && !isOpen) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          most = Math.max(most, waiting.length);
        });
      }
      return files.read(path);
    },
  };
  return {
    files: slow,
    most: () => most,
    release() {
      isOpen = true;
      for (const go of waiting) go();
    },
  };
}

test('the open post has its findings while no other post has been read', async () => {
  const { files, most, release } = slowSite();
  const shown: Site[] = [];
  const isFirst = new Promise<void>((resolve) => {
    const kept = keepSite(
      files,
      () => Promise.resolve(),
      (site) => {
        shown.push(site);
        resolve();
      },
    );
    void kept.read.then(() => resolve());
  });
  await isFirst;
  expect(shown.map(({ posts }) => posts)).toEqual([undefined]);
  const rules = checkPost(parsePost(OPEN, 'src/pages/blog/starlingx-0.md'), shown[0] as Site).map(({ rule }) => rule);
  expect(rules).toContain('date-invalid');
  // Whoever asks for ten thousand files at once has their answers come in together, and no key stroke between them.
  await new Promise((resolve) => setTimeout(resolve));
  expect(most()).toBeGreaterThan(0);
  expect(most()).toBeLessThanOrEqual(32);
  release();
  await expect.poll(() => shown.at(-1)?.posts?.length).toBe(COUNT);
});
