// The checks of the site as a whole, over sites in memory. What a rule of a single post says already is not said twice.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { CONFIG_FILE } from '../../src/core/config';
import { parsePost } from '../../src/core/parse-post';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { checkSite, siteRules } from '../../src/core/site-rules';
import { readWholeSite } from '../../src/core/site-rules/whole-site';
import { memoryFiles, SCHEMA } from './memory-files';

const BLOG = 'src/pages/blog';
const write = (author: string, date: string, body = 'Words.'): string =>
  `---\ntemplateKey: blog-post\ntitle: News of ${date.replaceAll(':', ' ')}\nauthor: ${author}\ndate: ${date}\n---\n${body}\n`;
const author = (name: string): string => `---\ntemplateKey: tags\nauthorName: ${name}\ncompany: Example\n---\n`;
const SITE: Readonly<Record<string, string>> = {
  'static/admin/config.yml': SCHEMA,
  'src/pages/author/ana-ito.md': author('Ana Ito'),
  [`${BLOG}/one.md`]: write('Ana Ito', '2024-05-06T08:00:00.000Z'),
};

async function open(files: Readonly<Record<string, string>>) {
  const disk = memoryFiles({ ...SITE, ...files });
  const site = await readSite(disk);
  return { disk, site: { ...site, posts: await readPosts(disk, site), images: await readImages(disk, site) } };
}

/** `rule path` of what is found in the site as a whole. */
async function found(files: Readonly<Record<string, string>>, settings = {}): Promise<string[]> {
  const { disk, site } = await open(files);
  return checkSite(await readWholeSite(disk, site), settings).map(({ rule, path }) => `${rule} ${path}`);
}

/** What the rules of single posts say about these posts and this rule. */
async function foundInPosts(files: Readonly<Record<string, string>>, ...ids: string[]): Promise<string[]> {
  const { site } = await open(files);
  return Object.entries(files).flatMap(([path, text]) =>
    checkPost(parsePost(text, path), site).flatMap(({ rule }) => (ids.includes(rule) ? [`${rule} ${path}`] : [])),
  );
}

test('a site in order has none', async () => expect(await found({})).toEqual([]));

test('every rule says what is right and why', () => {
  for (const { id, docs, why } of siteRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect([docs, why].every((text) => /^[A-Z].{20,}\.$/.test(text))).toBe(true);
  }
});

describe('author-file-extension', () => {
  test('names files that nothing reads', async () => {
    const folder = 'src/pages/author';
    expect(
      await found({
        [`${folder}/bo-lee`]: author('Bo Lee'),
        [`${folder}/index.mdx`]: '',
        [`${folder}/.keep`]: '',
        [`${folder}/old/a`]: '',
      }),
    ).toEqual([`author-file-extension ${folder}/bo-lee`]);
  });
});

describe('authors', () => {
  const two = (name: string) => ({
    [`${BLOG}/two.md`]: write(name, '2024-06-06T08:00:00.000Z'),
    [`${BLOG}/three.md`]: write(name, '2024-07-06T08:00:00.000Z'),
  });

  test('a second spelling in several posts', async () => {
    expect(await found(two('Ana Itoh'))).toEqual([`author-spelling ${BLOG}/three.md`, `author-spelling ${BLOG}/two.md`]);
    expect(await foundInPosts(two('Ana Itoh'), 'author-unknown')).toEqual([]);
  });

  test('a second spelling in one post is told there alone', async () => {
    const files = { [`${BLOG}/two.md`]: write('Ana Itoh', '2024-06-06T08:00:00.000Z') };
    expect(await found(files)).toEqual([]);
    expect(await foundInPosts(files, 'author-unknown')).toEqual([`author-unknown ${BLOG}/two.md`]);
  });

  test('without a file: one finding, whatever the number of posts', async () => {
    expect(await found(two('Bo Lee'))).toEqual([`author-without-file ${BLOG}/three.md`]);
  });

  test('a name that is new is told in its post alone', async () => {
    const files = { [`${BLOG}/two.md`]: write('Bo Lee', '2024-06-06T08:00:00.000Z') };
    expect(await found(files)).toEqual([]);
    expect(await foundInPosts(files, 'author-unknown')).toEqual([`author-unknown ${BLOG}/two.md`]);
  });
});

describe('same-instant', () => {
  const dated = (date: string) => ({ [`${BLOG}/two.md`]: write('Ana Ito', date) });

  test.each(['2024-05-06T08:00:00Z', '2024-05-06 10:00:00 +02:00'])('%s is the instant of the other post', async (date) => {
    expect(await found(dated(date))).toEqual([`same-instant ${BLOG}/two.md`]);
    expect(await foundInPosts(dated(date), 'date-copied')).toEqual([]);
  });

  test('a date that is written alike is told in the post', async () => {
    expect(await found(dated('2024-05-06T08:00:00.000Z'))).toEqual([]);
    expect(await foundInPosts(dated('2024-05-06T08:00:00.000Z'), 'date-copied')).toEqual([`date-copied ${BLOG}/two.md`]);
  });

  test('plain dates of one day are no copies', async () => {
    const files = { ...dated('2024-05-07'), [`${BLOG}/three.md`]: write('Ana Ito', '2024-05-07') };
    expect(await found(files)).toEqual([]);
  });
});

describe('image-unused', () => {
  const IMAGE = 'static/img/a b.png';
  test('names an image that no source mentions', async () => {
    expect(await found({ [IMAGE]: 'x' })).toEqual([`image-unused ${IMAGE}`]);
  });

  test.each([
    ['a post', `${BLOG}/two.md`, write('Ana Ito', '2024-06-06T08:00:00.000Z', '![a](/img/a%20b.png)')],
    ['a component', 'src/components/Roll.js', 'const url = "/img/a b.png";'],
    ['a style sheet', 'src/style/all.scss', 'body { background: url("../img/a b.png") }'],
    ['the configuration of the site', 'gatsby-config.js', 'icon: "static/img/a b.png"'],
  ])('is silent when %s shows it', async (_, path, text) => {
    expect(await found({ [IMAGE]: 'x', [path]: text })).toEqual([]);
  });
});

test('settings and configuration: severity, off, ignored files', async () => {
  const files = { 'static/img/a.png': 'x', 'static/img/b.png': 'x' };
  const image = (name: string): string => `image-unused static/img/${name}.png`;
  expect(await found(files, { 'image-unused': 'off' })).toEqual([]);
  expect(await found({ ...files, [CONFIG_FILE]: '{"rules": {"image-unused": "off"}}' })).toEqual([]);
  expect(await found({ ...files, [CONFIG_FILE]: '{"ignore": ["static/**/a.*"]}' })).toEqual([image('b')]);
  const { disk, site } = await open({ ...files, [CONFIG_FILE]: '{"rules": {"image-unused": "error"}}' });
  expect(site.notes.join()).not.toContain(CONFIG_FILE);
  expect(checkSite(await readWholeSite(disk, site)).map(({ severity }) => severity)).toEqual(['error', 'error']);
});
