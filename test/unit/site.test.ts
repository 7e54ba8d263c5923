// From the files of a folder to the site: what is right is read, what is wrong is named and replaced, nothing is thrown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../../src/core/site/defaults';
import { isPostFile, readPosts, readSite } from '../../src/core/site/read-site';
import { readSchema } from '../../src/core/site/schema';
import type { Site } from '../../src/core/types';
import { corpusPosts, corpusRoot } from './corpus';
import { diskFiles } from './disk-files';
import { memoryFiles, SCHEMA, SITE } from './memory-files';

const read = (changes: Readonly<Record<string, string | undefined>> = {}): Promise<Site> =>
  readSite(memoryFiles(changed(changes)));

function changed(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...SITE, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
}

const CONFIG = 'static/admin/config.yml';
const CATEGORIES = 'src/content/blog-config.json';
const AUTHOR = 'src/pages/author';

describe('a site in order', () => {
  test('is read whole', async () => {
    const site = await read();
    expect(site).toMatchObject({
      found: true,
      blogFolder: 'src/pages/blog',
      authorFolder: AUTHOR,
      mediaFolder: 'static/img',
      publicFolder: '/img',
      categories: [
        { label: 'Recipes', id: 'category-1' },
        { label: 'News', id: 'category-2' },
      ],
      authors: [{ name: 'Ana Ito', company: 'Example', file: 'ana-ito.md' }],
      posts: undefined,
      notes: [],
    });
    expect(site.fields.map(({ name, role, required }) => [name, role, required])).toEqual([
      ['templateKey', 'template', true],
      ['title', 'title', true],
      ['author', 'author', true],
      ['date', 'date', true],
      ['category', 'category', true],
    ]);
    expect(site.templates).toEqual(['blog-post', 'tags']);
  });

  test('has its posts read apart: Markdown right in the folder, but for the page that lists them', async () => {
    const files = memoryFiles(SITE);
    const posts = await readPosts(files, await readSite(files));
    expect(posts).toMatchObject([
      { path: 'src/pages/blog/first.md', slug: 'first', title: 'First', author: 'Ana Ito', date: Date.UTC(2024, 4, 6, 8) },
      { path: 'src/pages/blog/second.md', slug: 'second', title: 'Second: more', author: 'Bo Lee', date: Date.UTC(2024, 5, 6) },
    ]);
  });

  test('a folder that is no site has the StarlingX values, and says what is missing', async () => {
    const site = await readSite(memoryFiles({}));
    expect(site).toMatchObject({
      fields: defaultSite.fields,
      categories: defaultSite.categories,
      authors: [],
      templates: undefined,
    });
    expect(site.notes).toHaveLength(2);
    expect(await readPosts(memoryFiles({}), site)).toEqual([]);
  });
});

describe('the CMS schema', () => {
  test.each([
    ['broken YAML', 'collections: [\n'],
    ['empty', ''],
    ['a list', '- a\n- b\n'],
    ['a text', 'hello'],
    ['no collections', 'backend: x\n'],
    ['collections that are none', 'collections: 5\n'],
    ['entries that are none', 'collections: [~, 5, [a], {folder: 5}]\n'],
    ['no posts', 'collections: [{name: pages, files: []}]\n'],
    ['fields that are none', 'collections: [{name: blog, folder: posts, fields: [~, 5, {name: 5}, {label: x}]}]\n'],
    ['a tag of a program', 'collections: !!js/function "function () {}"\n'],
    ['too long', `${SCHEMA}${' '.repeat(1_000_001)}`],
  ])('%s: the StarlingX fields, and a note', async (_, text) => {
    const site = await read({ [CONFIG]: text });
    expect(site).toMatchObject({ found: true, blogFolder: 'src/pages/blog', fields: defaultSite.fields });
    expect(site.notes).toEqual([expect.stringContaining(CONFIG)]);
  });

  test('a collection of another name counts when it has a date', () => {
    const text = SCHEMA.replace('name: blog\n', 'name: news\n').replace('folder: src/pages/blog', 'folder: "./content//news/"');
    expect(readSchema(text, defaultSite)).toMatchObject({ blogFolder: 'content/news', authorFolder: AUTHOR });
  });

  test.each([
    ['/src/pages/blog/', 'src/pages/blog'],
    ['./src/pages/blog', 'src/pages/blog'],
    ['../../etc', 'etc'],
    ['a/../../b', 'a/b'],
    ['/', ''],
  ])('the folder %s is %s: always below the root', (folder, expected) => {
    expect(readSchema(SCHEMA.replace('src/pages/blog', folder), defaultSite)?.blogFolder).toBe(expected);
  });

  test('what it does not say is StarlingX', () => {
    const text = 'collections: [{name: blog, folder: posts, fields: [{name: title}]}]';
    expect(readSchema(text, defaultSite)).toEqual({
      blogFolder: 'posts',
      authorFolder: 'src/pages/author',
      mediaFolder: 'static/img',
      publicFolder: '/static/img',
      fields: [{ name: 'title', label: 'title', widget: 'string', required: true, role: 'title' }],
    });
  });

  test('fields keep what the CMS knows of them; names of JavaScript are names', () => {
    const field = '{name: constructor, label: C, widget: boolean, required: false, default: false, hint: Why}';
    const schema = readSchema(`collections: [{name: blog, folder: posts, fields: [${field}, {name: __proto__}]}]`, defaultSite);
    expect(schema?.fields).toEqual([
      { name: 'constructor', label: 'C', widget: 'boolean', required: false, role: 'other', default: false, hint: 'Why' },
      { name: '__proto__', label: '__proto__', widget: 'string', required: true, role: 'other' },
    ]);
  });

  test('the authors are those of the collection that the author field names', () => {
    const text = SCHEMA.replace('collection: authors', 'collection: people')
      .replace('name: authors', 'name: people')
      .replace('/src/pages/author', 'people');
    expect(readSchema(text, defaultSite)?.authorFolder).toBe('people');
  });

  test('a BOM and CRLF are no trouble', async () => {
    expect((await read({ [CONFIG]: SCHEMA.replaceAll('\n', '\r\n') })).notes).toEqual([]);
    expect((await read({ [CONFIG]: `\ufeff${SCHEMA}` })).notes).toEqual([]);
  });

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(SCHEMA.length), (noise, at) => {
        for (const text of [noise, SCHEMA.slice(0, at) + noise + SCHEMA.slice(at), SCHEMA.slice(0, at)])
          readSchema(text, defaultSite);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the categories', () => {
  test.each([
    ['missing', undefined],
    ['broken', '{"categories": ['],
    ['null', 'null'],
    ['a number', '5'],
    ['without a list', '{"categories": {"text": "x"}}'],
  ])('%s: those of StarlingX, and a note', async (_, text) => {
    const site = await read({ [CATEGORIES]: text });
    expect(site.categories).toEqual(defaultSite.categories);
    expect(site.notes).toEqual([expect.stringContaining(CATEGORIES)]);
  });

  test('odd entries are left out, an id may be missing', async () => {
    const text =
      '{"categories": [null, 5, {"text": 5}, {"id": "x"}, {"text": "News"}, {"text": "A", "id": 5}, {"text": "B", "id": "b"}]}';
    expect((await read({ [CATEGORIES]: text })).categories).toEqual([
      { label: 'News', id: '' },
      { label: 'A', id: '' },
      { label: 'B', id: 'b' },
    ]);
  });
});

describe('the authors', () => {
  const author = async (text: string): Promise<Site['authors'][number] | undefined> =>
    (await read({ [`${AUTHOR}/ana-ito.md`]: text })).authors[0];

  test.each([
    ['a blank behind the fence', '--- \ntemplateKey: tags\nauthorName: Ana Ito\ncompany: Example\n--- \n'],
    ['CRLF', '---\r\nauthorName: Ana Ito\r\ncompany: Example\r\n---\r\n'],
    ['a BOM', '\ufeff---\nauthorName: Ana Ito\ncompany: Example\n---\n'],
    ['quotes', '---\nauthorName: "Ana Ito"\ncompany: Example\n---'],
    ['no closing fence', '---\nauthorName: Ana Ito\ncompany: Example\n'],
  ])('with %s', async (_, text) => {
    expect(await author(text)).toEqual({ name: 'Ana Ito', company: 'Example', file: 'ana-ito.md' });
  });

  test('without a company', async () => {
    expect(await author('---\nauthorName: Ana Ito\n---\n')).toEqual({ name: 'Ana Ito', company: '', file: 'ana-ito.md' });
  });

  test.each([
    ['no front matter', 'Ana Ito'],
    ['broken YAML', '---\nauthorName: a: b\n---\n'],
    ['no name', '---\ncompany: Example\n---\n'],
    ['an empty name', '---\nauthorName: "  "\n---\n'],
    ['a number for a name', '---\nauthorName: 5\n---\n'],
    ['a program', '---js\n{authorName: "Ana Ito"}\n---\n'],
    ['nothing', ''],
  ])('a file with %s names nobody', async (_, text) => {
    expect(await author(text)).toBeUndefined();
  });

  test('a file without .md is none for the site either', async () => {
    const site = await read({ [`${AUTHOR}/ana-ito.md`]: undefined, [`${AUTHOR}/ana-ito`]: SITE[`${AUTHOR}/ana-ito.md`] });
    expect(site.authors).toEqual([]);
    expect(site.notes).toEqual([]);
  });

  test('no folder: a note', async () => {
    const site = await read({ [`${AUTHOR}/ana-ito.md`]: undefined });
    expect(site.notes).toEqual([expect.stringContaining(AUTHOR)]);
  });
});

describe('the cards of the posts', () => {
  const card = async (text: string) => {
    const files = memoryFiles({ ...SITE, 'src/pages/blog/first.md': text });
    return (await readPosts(files, await readSite(files)))[0];
  };

  test.each([
    ['no front matter', 'Text.', { title: '', author: '', date: undefined }],
    ['broken YAML', '---\nauthor: Ana\ntitle: a: b\n---\n', { author: 'Ana', date: undefined }],
    [
      'a date that rolls over',
      '---\ntitle: x\ndate: 2024-29-01T16:58:05.627Z\n---\n',
      { title: 'x', date: Date.UTC(2026, 4, 1, 16, 58, 5, 627) },
    ],
    ['a date as text', '---\ndate: "2024-05-06"\n---\n', { date: undefined }],
    ['a list for a title', '---\ntitle: [a]\nauthor: 5\n---\n', { title: '', author: '5' }],
    ['a folded title', '---\ntitle: >-\n  Two\n  lines\n---\n', { title: 'Two lines' }],
  ])('%s', async (_, text, expected) => {
    expect(await card(text)).toMatchObject({ slug: 'first', ...expected });
  });
});

test.each([
  ['a.md', true],
  ['index.md', false],
  ['a.MD', false],
  ['a.mdx', false],
  ['a.md/', false],
  ['.md', true],
])('%s is a post: %s', (name, expected) => expect(isPostFile(name)).toBe(expected));

describe.runIf(corpusRoot)('the corpus', () => {
  test('is read without a note', async () => {
    const files = diskFiles(corpusRoot ?? '');
    const site = await readSite(files);
    expect(site.notes).toEqual([]);
    expect(site.categories).toEqual(defaultSite.categories);
    expect(site.authors.map(({ name }) => name)).toContain('Ildiko Vancsa');
    expect(site.authors.map(({ file }) => file)).not.toContain('sabeel-ansari');
    const posts = await readPosts(files, site);
    expect(posts).toHaveLength(corpusPosts.length);
    expect(posts.filter(({ date, title, author }) => date === undefined || title === '' || author === '')).toEqual([]);
  });
});
