import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { parsePost } from '../../src/core/parse-post';
import type { Files } from '../../src/core/site/files';
import { readSite } from '../../src/core/site/read-site';
import type { Problem } from '../../src/core/types';

const ROOT = 'test/sample-blog';
const BLOG = 'src/pages/blog';
const WITH_MISTAKES = 'starlingx-edge-day-recap.md';

const at = (path: string): string => `${ROOT}/${path}`;
const files: Files = {
  read: async (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined),
  list: async (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)) : undefined),
  size: async (path) => statSync(at(path), { throwIfNoEntry: false })?.size,
};

async function problems(name: string): Promise<Problem[]> {
  const path = `${BLOG}/${name}`;
  return checkPost(parsePost(readFileSync(at(path), 'utf8'), path), await readSite(files));
}

const names = readdirSync(at(BLOG));

describe('the sample blog', () => {
  it('is a site whose every part is found', async () => {
    const site = await readSite(files);
    expect(site).toMatchObject({
      found: true,
      blogFolder: BLOG,
      authorFolder: 'src/pages/author',
      mediaFolder: 'static/img',
      notes: [],
    });
    expect(site.fields.map(({ name }) => name)).toEqual(['templateKey', 'title', 'author', 'date', 'category']);
    expect(site.categories).toHaveLength(3);
    expect(site.authors.map(({ name }) => name)).toContain('Tomasz Zieliński');
    expect(site.templates).toContain('blog-post');
    expect(names).toHaveLength(6);
  });

  it.each(names.filter((name) => name !== WITH_MISTAKES))('%s has no finding', async (name) =>
    expect(await problems(name)).toEqual([]),
  );

  it('shows its mistakes together', async () => {
    const found = (await problems(WITH_MISTAKES)).map(({ rule }) => rule);
    expect(new Set(found)).toEqual(
      new Set([
        'key-misspelt',
        'yaml-comment',
        'author-unknown',
        'date-invalid',
        'category-id',
        'placeholder-link',
        'placeholder-text',
        'footer-missing',
      ]),
    );
  });

  it('shows images that are there and small', () => {
    const images = names.flatMap((name) => [
      ...readFileSync(at(`${BLOG}/${name}`), 'utf8').matchAll(/!\[[^\]]+\]\((\/img\/[^)]+)\)/g),
    ]);
    expect(images.length).toBeGreaterThan(1);
    for (const [, path = ''] of images) expect(statSync(at(`static${path}`)).size).toBeLessThan(5000);
  });
});
