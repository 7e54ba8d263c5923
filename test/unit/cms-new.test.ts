// New posts of any CMS blog: the name, the keys and the defaults that its schema asks for.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { entryKinds } from '../../src/core/new-post/new-entry';
import { type NewFile, newPost, questionsFor } from '../../src/core/new-post/new-post';
import { readKinds } from '../../src/core/new-post/shipped';
import { parsePost } from '../../src/core/parse-post';
import { readSite } from '../../src/core/site/read-site';
import type { Site } from '../../src/core/types';
import { HUGO, JEKYLL, MAGAZINE, SISTER } from './cms-sites';
import { memoryFiles, SITE } from './memory-files';

const NOW = new Date('2026-01-05T18:03:09.007Z');

async function make(
  texts: Readonly<Record<string, string>>,
  kindId: string,
  answers: Record<string, string>,
): Promise<NewFile & { rules: string[] }> {
  const files = memoryFiles(texts);
  const site: Site = { ...(await readSite(files)), posts: [] };
  const kind = (await readKinds(files, site)).kinds.find(({ id }) => id === kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const made = newPost(kind, answers, site, NOW);
  if ('faults' in made) throw new Error(made.faults.map(({ message }) => message).join(' '));
  const [file] = made.files;
  if (!file) throw new Error('no file');
  return { ...file, rules: checkPost(parsePost(file.text, file.path), site).map(({ rule }) => rule) };
}

/** The path of a new post titled `title` under a schema with one collection of these options. */
async function pathOf(options: string, answers: Record<string, string> = {}, config = ''): Promise<string> {
  const fields = '{name: title}, {name: kind, required: false}, {name: date, widget: datetime}';
  const schema = `${config}\ncollections: [{name: blog, folder: content/blog, fields: [${fields}], ${options}}]`;
  return (await make({ 'static/admin/config.yml': schema }, 'blog', { title: 'The Ä & B: it’s 2.0', ...answers })).path;
}

describe('the name', () => {
  test.each([
    ['create: true', 'content/blog/the-ä-b-it-s-2-0.md'],
    ["slug: '{{year}}-{{month}}-{{day}}-{{slug}}'", 'content/blog/2026-01-05-the-ä-b-it-s-2-0.md'],
    ["slug: '{{year}}.{{month}}.{{day}}_{{slug}}'", 'content/blog/2026.01.05_the-ä-b-it-s-2-0.md'],
    ["slug: '{{hour}}{{minute}}{{second}}'", 'content/blog/180309.md'],
    ["path: '{{year}}/{{slug}}/index'", 'content/blog/2026/the-ä-b-it-s-2-0/index.md'],
    ["path: '{{slug}}/index', slug: '{{year}}-{{slug}}'", 'content/blog/2026-the-ä-b-it-s-2-0/index.md'],
    ["slug: '{{fields.kind}}-{{slug}}'", 'content/blog/long-read-the-ä-b-it-s-2-0.md', { kind: 'Long read' }],
    ["path: '{{kind | upper}}/{{slug}}'", 'content/blog/LONG/the-ä-b-it-s-2-0.md', { kind: 'Long' }],
    ["slug: \"{{kind | default('note')}}-{{date | date('YYYYMM')}}\"", 'content/blog/note-202601.md'],
    ["slug: '{{title | truncate(3)}}'", 'content/blog/the.md'],
    ['identifier_field: kind', 'content/blog/short.md', { kind: 'Short' }],
    ["slug: '{{filename}}', path: '{{year}}/{{filename}}.{{extension}}'", 'content/blog/2026/the-ä-b-it-s-2-0.md'],
    ['extension: markdown', 'content/blog/the-ä-b-it-s-2-0.markdown'],
    ["path: '../{{slug}}'", 'content/blog/the-ä-b-it-s-2-0.md'],
    ['nested: {depth: 3}, meta: {path: {widget: string, index_file: index}}', 'content/blog/the-ä-b-it-s-2-0/index.md'],
  ] as [string, string, Record<string, string>?][])('%s: %s', async (options, expected, answers) =>
    expect(await pathOf(options, answers)).toBe(expected),
  );

  test.each([
    ['slug: {encoding: ascii}', 'content/blog/the-b-it-s-2-0.md'],
    ['slug: {encoding: ascii, clean_accents: true, sanitize_replacement: _}', 'content/blog/the_a_b_it_s_2-0.md'],
    ['i18n: {structure: multiple_files, locales: [de, en]}', 'content/blog/the-ä-b-it-s-2-0.de.md'],
    ['i18n: {structure: multiple_folders, locales: [de, en], default_locale: en}', 'content/blog/en/the-ä-b-it-s-2-0.md'],
  ])('%s: %s', async (config, expected) => expect(await pathOf('i18n: true', {}, config)).toBe(expected));

  test('a date that was chosen is in it', async () => {
    expect(await pathOf("slug: '{{year}}-{{month}}-{{day}}'", { date: '2025-12-24' })).toBe('content/blog/2025-12-24.md');
  });

  test('nothing of it is left: said, and nothing is made', async () => {
    await expect(pathOf('create: true', { title: '!?' })).rejects.toThrow('No file name can be made');
    await expect(pathOf("slug: '{{fields.kind}}'", { kind: '/' })).rejects.toThrow(/No file name|cannot be empty/);
    await expect(pathOf('create: true', { title: '' })).rejects.toThrow('cannot be empty');
  });

  test('a file that is there is not overwritten', async () => {
    const site = await readSite(memoryFiles(JEKYLL));
    const [kind] = entryKinds(site);
    const card = { path: '_posts/2026-01-05-Deep.md' } as NonNullable<Site['posts']>[number];
    const made = kind && newPost(kind, { title: 'Deep' }, { ...site, posts: [card] }, NOW);
    expect(made).toMatchObject({ faults: [{ question: 'slug', message: expect.stringContaining('exists already') }] });
  });
});

describe('the text', () => {
  test('of a magazine: choices, defaults, the date in its form', async () => {
    const texts = { ...MAGAZINE };
    const { text, path, rules, tabStops } = await make(texts, 'stories', { title: 'High tide', kind: 'long', writer: 'Ana' });
    expect(path).toBe('content/stories/2026/2026-high-tide/index.md');
    expect(text).toBe(
      '---\ntitle: High tide\npublished: 05.01.2026 18:03\nkind: long\nwriter: Ana\nfeatured: false\nlayout: story\nstars: \n---\n\n',
    );
    expect(tabStops.map(({ start }) => text.slice(0, start).split('\n').length)).toEqual([8, 11]);
    expect(rules).toEqual([]);
  });

  test('of a Jekyll blog', async () => {
    const { text, path, rules } = await make(JEKYLL, 'posts', { title: 'Rain: a diary' });
    expect(path).toBe('_posts/2026-01-05-rain-a-diary.md');
    expect(text).toBe("---\nlayout: post\ntitle: 'Rain: a diary'\ndate: 2026-01-05T18:03:09.007Z\ncategories:\n  - \n---\n\n");
    expect(rules).toEqual([]);
  });

  test('of page bundles: {{now}}, lists, objects, numbers, a text of its own', async () => {
    const { text, path, rules } = await make(HUGO, 'trips', { title: 'Up', level: 'hard' });
    expect(path).toBe('content/trips/up/index.md');
    expect(text).toBe(
      [
        '---',
        'title: Up',
        'date: 2026-01-05',
        'lastmod: 2026-01-05T18:03:09.007Z',
        'level: hard',
        'tags:\n  - walk\n  - "a, b"'.replace('"a, b"', 'a, b'),
        'weight: 10',
        'draft: true',
        'cover:\n  alt: \n  fit: cover',
        "accent: '#fff'",
        'stops:\n  - name: ',
        'extra: {"a":[1,2]}',
        '---',
        '',
        'Write here.',
        '',
      ].join('\n'),
    );
    expect(rules.filter((rule) => rule !== 'field-value')).toEqual([]);
  });

  test('without a title: named by another field, with a list of one', async () => {
    const fields =
      "{name: role, widget: string}, {name: places, widget: select, multiple: true, options: ['A, B', C]}, {name: date, widget: date, required: false}";
    const schema = `collections: [{name: jobs, folder: jobs, slug: '{{ role }}', fields: [${fields}]}]`;
    const { text, path, post, rules } = await make({ 'admin/config.yml': schema }, 'jobs', {
      role: 'Lead Engineer',
      places: 'A, B',
    });
    expect([path, post?.title]).toEqual(['jobs/lead-engineer.md', 'Lead Engineer']);
    expect(text).toBe('---\nrole: Lead Engineer\nplaces:\n  - A, B\ndate: 2026-01-05T18:03:09.007Z\n---\n\n');
    expect(rules).toEqual([]);
  });

  test('of a sister site: its categories, its authors, the keys of its build', async () => {
    const { text, path, rules } = await make(SISTER, 'blog', { title: 'More rain', author: 'Ana Ito', category: 'Rain' });
    expect(path).toBe('src/pages/blog/more-rain.md');
    expect(text).toBe(
      '---\ntemplateKey: blog-post\ntitle: More rain\nauthor: Ana Ito\ndate: 2026-01-05T18:03:09.007Z\ncategory:\n  - label: Rain\n    id: category-2\n---\n\n<!-- write: the text of the post -->\n',
    );
    expect(rules).toEqual([]);
  });
});

describe('what can be made', () => {
  test.each([
    ['a magazine: where the CMS lets its users make some', MAGAZINE, ['stories']],
    ['Jekyll: nobody is let, so all', JEKYLL, ['posts', 'links']],
    ['a sister site: its own, nothing of StarlingX', SISTER, ['blog']],
    ['a schema without posts', { 'static/admin/config.yml': 'collections: []' }, []],
  ])('%s', async (_, texts, expected) => {
    const files = memoryFiles(texts);
    const site = await readSite(files);
    expect((await readKinds(files, site)).kinds.map(({ id }) => id)).toEqual(expected);
  });

  test('StarlingX has its own kinds', async () => {
    const texts = { ...SITE, 'src/content/blog-config.json': '{"categories": [{"text": "x", "id": "category-A7fnZYrE1"}]}' };
    const files = memoryFiles(texts);
    expect((await readKinds(files, await readSite(files))).kinds.map(({ id }) => id)).toContain('ptg-recap');
  });

  test('what is asked: the name, and what must be chosen', async () => {
    const site = await readSite(memoryFiles(MAGAZINE));
    const [kind] = entryKinds(site);
    expect(kind && questionsFor(kind, site).map(({ name, choices }) => [name, choices])).toEqual([
      ['title', undefined],
      ['kind', ['long', 'short']],
      ['writer', ['Ana', 'Bo']],
    ]);
    const made = kind && newPost(kind, { title: 'x', kind: 'longest', writer: 'Ana' }, site, NOW);
    expect(made).toMatchObject({ faults: [{ question: 'kind', message: 'This is none of long, short.' }] });
  });
});
