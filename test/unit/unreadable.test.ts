// Files that are there and cannot be read: placeholders of a cloud drive, a lock, a share that hangs.
import { expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import type { Files } from '../../src/core/site/files';
import { memoryFiles, SITE } from './memory-files';
import { readFresh } from './shaky-courses';

const unreadable = (...paths: readonly string[]): Files => {
  const files = memoryFiles(SITE);
  return { ...files, read: async (path) => (paths.includes(path) ? undefined : files.read(path)) };
};

test('a link to a post that cannot be read is no mistake', async () => {
  const post = parsePost(
    '---\ntitle: T\n---\nSee [that](https://www.starlingx.io/blog/first/) and [this](https://www.starlingx.io/blog/gone/).\n',
    'src/pages/blog/a.md',
  );
  const site = await readFresh(unreadable('src/pages/blog/first.md'));
  const config = { ...site.config, profile: 'starlingx' as const };
  const links = checkPost(post, { ...site, config }).filter(({ rule }) => rule === 'own-link');
  expect(links.map(({ span }) => post.text.slice(span.start, span.end))).toEqual(['https://www.starlingx.io/blog/gone/']);
});

test('a schema that cannot be read is named', async () => {
  const { notes } = await readFresh(unreadable('static/admin/config.yml'));
  expect(notes).toContain('static/admin/config.yml is there, but it cannot be read.');
});
