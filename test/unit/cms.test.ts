// Any Netlify/Decap CMS blog: its schema is data.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { siteFor } from '../../src/core/collection';
import { parsePost } from '../../src/core/parse-post';
import { isStarlingX } from '../../src/core/profile';
import { isPostPath, whyLeftAlone } from '../../src/core/recognise';
import { defaultSite } from '../../src/core/site/defaults';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { levelsToRoot, SCHEMA_PATHS, schemaPathsIn } from '../../src/core/site/schema-paths';
import { readPattern } from '../../src/core/site/value-pattern';
import type { Site } from '../../src/core/types';
import { JEKYLL, MAGAZINE, SISTER, type SiteTexts, STORY } from './cms-sites';
import { memoryFiles } from './memory-files';

async function whole(texts: SiteTexts): Promise<Site> {
  const files = memoryFiles(texts);
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site), today: '2026-01-05' };
}

const magazine = await whole(MAGAZINE);
const sister = await whole(SISTER);
const jekyll = await whole(JEKYLL);

const TIDE = 'content/stories/2024/tide/index.md';

function found(text: string, site: Site, path: string): string[] {
  return checkPost(parsePost(text, path), site).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

/** The findings in the story when `from` is written `to`. */
function story(from: string, to: string): string[] {
  expect(STORY).toContain(from);
  return found(STORY.replace(from, to), magazine, TIDE);
}

describe('where the schema lies', () => {
  test.each(SCHEMA_PATHS)('%s', async (path) => {
    const text = JEKYLL['admin/config.yml'] ?? '';
    expect(await readSite(memoryFiles({ [path]: text }))).toMatchObject({ found: true, blogFolder: '_posts', notes: [] });
    expect('a/b/c'.split('/').slice(levelsToRoot(`a/b/c/${path}`) - path.split('/').length)).toEqual(['a', 'b', 'c']);
  });

  test('admin/config.yml of a folder static or public belongs to the folder above', () => {
    expect(schemaPathsIn('static')).toEqual(SCHEMA_PATHS.filter((path) => !path.startsWith('admin/')));
    expect(schemaPathsIn('blog')).toEqual(SCHEMA_PATHS);
  });
});

describe('a magazine with several collections', () => {
  test('is no StarlingX, and has nothing of it', () => {
    expect(isStarlingX(magazine)).toBe(false);
    expect(magazine).toMatchObject({ sameLayout: false, categories: [], authors: [], templates: undefined });
    expect(magazine.collections.map(({ name, folder, depth, extension }) => [name, folder, depth, extension])).toEqual([
      ['stories', 'content/stories', 3, 'md'],
      ['notes', 'content/notes', 3, 'markdown'],
    ]);
  });

  test('what is not YAML front matter is left alone, and the status says so', () => {
    expect(magazine.notes).toEqual([expect.stringMatching(/"Diary".*toml-frontmatter.*left alone/)]);
    expect(isPostPath('content/diary/monday.md', magazine)).toBe(false);
    expect(whyLeftAlone('content/diary/monday.md', magazine)).toMatch(/"Diary"/);
    expect(whyLeftAlone('content/monday.md', magazine)).toBeUndefined();
    expect(whyLeftAlone(TIDE, magazine)).toBeUndefined();
  });

  test.each([
    [TIDE, true],
    ['content/stories/index.md', false],
    ['content/stories/_index.md', false],
    ['content/stories/2024/tide/more/index.md', false],
    ['content/notes/a/b/deep.markdown', true],
    ['content/notes/a/b/deep.md', false],
    ['content/notes/a/b/c/d/too-deep.markdown', false],
    ['data/writers/ana.yml', false],
    ['README.md', false],
  ])('%s is a post: %s', (path, expected) => expect(isPostPath(path, magazine)).toBe(expected));

  test('the posts of all folders are read', () => {
    expect(magazine.posts?.map(({ path }) => path).sort()).toEqual(['content/notes/a/b/deep.markdown', TIDE]);
  });

  test('a story as the CMS writes it has no finding', () => {
    expect(found(STORY, magazine, TIDE)).toEqual([]);
    expect(found(STORY.replaceAll('\n', '\r\n'), magazine, TIDE)).toEqual([]);
  });

  test('a note has the fields of its own collection', () => {
    const path = 'content/notes/a/b/deep.markdown';
    expect(found('---\ntitle: Deep\n---\nText', magazine, path)).toEqual([]);
    expect(found('---\nother: x\n---\nText', magazine, path)).toEqual(['key-missing: ---']);
    const post = parsePost('---\ntitle: x\n---\n', path);
    expect(siteFor(magazine, post)).toBe(siteFor(magazine, post));
    expect(siteFor(magazine, post).fields.map(({ name }) => name)).toEqual(['title']);
  });

  test('a media folder of a collection', () => {
    expect([...(magazine.images?.keys() ?? [])].sort()).toEqual(['/notes/map.png', '/uploads/Sea.png']);
    const text = '---\ntitle: Deep\n---\n![A map](/notes/Map.PNG) ![Gone](/notes/gone.png) ![Sea](/uploads/sea.png)\n';
    expect(found(text, magazine, 'content/notes/a.markdown')).toEqual(['image-missing: /notes/Map.PNG']);
  });

  test.each([
    ['title: Tide', 'title: tide', 'tide'],
    ['title: Tide', 'title: [a, b]', '[a, b]'],
    ['24.12.2024 18:05', 'soon', 'soon'],
    ['24.12.2024 18:05', '24.13.2024 18:05', '24.13.2024 18:05'],
    ['24.12.2024 18:05', '2024-13-24', '2024-13-24'],
    ['kind: long', 'kind: Long read', 'Long read'],
    ['kind: long', 'kind: [long]', '[long]'],
    ['  - wild', '  - wild\n  - odd', '- calm\n  - wild\n  - odd'],
    ['  - wild', '  - wide', 'wide'],
    ['rating: 4', 'rating: 6', '6'],
    ['rating: 4', 'rating: 4.5', '4.5'],
    ['rating: 4', 'rating: four', 'four'],
    ['featured: false', 'featured: maybe', 'maybe'],
    ['  - what: Go\n    minutes: 5', '  - minutes: 5', 'minutes'],
    ['    minutes: 5', '    minutes: five', 'five'],
    ['  - what: Look', '  - Look', 'Look'],
    [
      '  - what: Look',
      '  - what: Look\n  - what: a\n  - what: b',
      '- what: Go\n    minutes: 5\n  - what: Look\n  - what: a\n  - what: b',
    ],
    ['  - kind: quote', '  - kind: song', 'song'],
    ['    src: a.png', '    alt: a', 'kind'],
    ['  - 2.5', '  - big', 'big'],
    ['  city: Ys', '  town: Ys', 'town'],
    ['place:\n  city: Ys\n', 'place: Ys\n', 'Ys'],
    ['opens: 08:30', 'opens: noon', 'noon'],
  ])('field-value: %j written %j', (from, to, place) => {
    // The place's own line of coordinates goes with its mapping.
    const [text, written] = from.startsWith('place')
      ? [`${from}  geo: '{"type":"Point","coordinates":[1,2]}'\n`, to]
      : [from, to];
    expect(story(text, written)).toEqual([`field-value: ${place}`]);
  });

  test.each([
    ['writer: Ana', 'writer: Anna', 'Anna'],
    ['writer: Ana', 'writer: Somebody', 'Somebody'],
    ['  - sea', '  - sea\n  - air', 'air'],
  ])('relation-unknown: %j written %j', (from, to, place) => {
    expect(story(from, to)).toEqual([`relation-unknown: ${place}`]);
  });

  test.each([
    ['required: false', 'rating: 4\n', ''],
    ['a switch', 'featured: false\n', ''],
    ['hidden', 'layout: story\n', ''],
    ['hidden, with another value', 'layout: story', 'layout: old'],
    ['a custom widget', 'stars:\n  any: [thing]\n', ''],
    ['a custom widget, with anything', 'stars:\n  any: [thing]\n', 'stars: [5, x]\n'],
    ['a list in one text', 'tags:\n  - water\n  - salt\n', 'tags: water, salt\n'],
    ['an empty value', 'rating: 4', 'rating:'],
    ['an ISO date where the CMS writes another form', '24.12.2024 18:05', '2024-12-24T18:05:00Z'],
    ['a date with a zone', '24.12.2024 18:05', '2024-12-24 18:05:00 +0100'],
    ['a switch as Go and YAML 1.1 read it', 'featured: false', 'featured: yes'],
    ['a quoted number', 'rating: 4', "rating: '4'"],
    ['a number for a text', '    text: Hm', '    text: 5'],
    ['a whole choice', 'kind: long', 'kind: { label: Long read, value: long }'],
    [
      'keys from an anchor',
      '  - what: Go\n    minutes: 5\n  - what: Look',
      '  - &x\n    what: Go\n    minutes: 5\n  - <<: *x\n    minutes: 6',
    ],
    ['the list of a custom component', 'sample:\n  code: x\n  lang: js\n', 'sample: x\n'],
  ])('no finding: %s', (_, from, to) => expect(story(from, to)).toEqual([]));

  test.each([
    ['missing', 'title: Tide\n', '', 'key-missing: ---'],
    ['empty', 'title: Tide', 'title:', 'key-empty: title:'],
    ['misspelt', 'title: Tide', 'titel: Tide', 'key-misspelt: titel'],
    ['a required list of one', 'writer: Ana\n', '', 'key-missing: ---'],
  ])('a required key is %s', (_, from, to, finding) => expect(story(from, to)).toEqual([finding]));

  test('the message of a pattern is shown', () => {
    const problems = checkPost(parsePost(STORY.replace('title: Tide', 'title: tide'), TIDE), magazine);
    expect(problems[0]?.message).toContain('"Begins with a capital"');
  });

  test('entries that cannot all be read make no target wrong', async () => {
    const site = await whole({ ...MAGAZINE, 'data/writers/cy.yml': 'name: { first: [\n' });
    expect(found(STORY.replace('writer: Ana', 'writer: Cy'), site, TIDE)).toEqual([]);
  });
});

describe('a sister site of StarlingX', () => {
  const text = (rest: string): string =>
    `---\ntemplateKey: blog-post\ntitle: News of clouds\nauthor: Ana Ito\ndate: 2025-11-17T01:32:05.627Z\ncategory:\n  - label: ${rest}---\nThe clouds are back.\n`;
  const path = 'src/pages/blog/clouds.md';

  test('has its layout and its own categories', () => {
    expect(sister).toMatchObject({ sameLayout: true, notes: [] });
    expect(sister.categories.map(({ label }) => label)).toEqual(['Clouds', 'Rain']);
    expect(isStarlingX(sister)).toBe(false);
    expect(found(text('Clouds\n    id: category-1\n'), sister, path)).toEqual([]);
    expect(found(text('News & Announcements\n    id: category-A7fnZYrE1\n'), sister, path)).toContain(
      'category-unknown: News & Announcements',
    );
  });

  test('a field of its own follows the schema', () => {
    expect(found(text('Clouds\n    id: category-1\nseason: winter\n'), sister, path)).toEqual(['field-value: winter']);
  });
});

describe('the configuration says whose rules hold', () => {
  const read = (texts: SiteTexts, profile: string): Promise<Site> =>
    whole({ ...texts, 'starlingx-recap.config.json': JSON.stringify({ profile }) });

  test.each([
    ['starlingx', true, true],
    ['sister', true, false],
    ['other', false, false],
  ])('%s', async (profile, sameLayout, isOurs) => {
    for (const texts of [SISTER, JEKYLL]) {
      const site = await read(texts, profile);
      expect([site.sameLayout, isStarlingX(site)]).toEqual([sameLayout, isOurs]);
    }
  });

  test('any other word is named, and the files tell', async () => {
    const site = await read(SISTER, 'mine');
    expect(site.sameLayout).toBe(true);
    expect(site.notes).toEqual([expect.stringContaining('"profile" must be one of starlingx, sister, other')]);
  });
});

describe('Jekyll: two collections in one folder, dates in the names', () => {
  test('the date of the name is enough', () => {
    const text = '---\nlayout: post\ntitle: x\ncategories: a b\n---\nText';
    expect(found(text, jekyll, '_posts/2024-05-06-x.md')).toEqual([]);
    expect(found(text, jekyll, '_posts/x.md')).toEqual(['key-missing: ---']);
  });

  test('the filter says whose the post is; where it does not, nothing is said', () => {
    expect(found('---\nlayout: link\ntitle: x\nurl: ftp://x\n---\n', jekyll, '_posts/a.md')).toEqual(['field-value: ftp://x']);
    expect(found('---\nlayout: page\n---\n', jekyll, '_posts/a.md')).toEqual([]);
  });
});

test('an empty option or default says that nothing is a value', async () => {
  const fields = "{name: a, default: ''}, {name: b, widget: select, options: [{label: None, value: ''}, x]}, {name: c}";
  const site = await whole({ 'static/admin/config.yml': `collections: [{name: blog, folder: b, fields: [${fields}]}]` });
  expect(found('---\na: ""\nb: ""\nc: ""\n---\n', site, 'b/x.md')).toEqual(['key-empty: ""']);
  expect(found('---\nc: x\n---\n', site, 'b/x.md')).toEqual([]);
});

describe('schemas of other makes', () => {
  const read = (text: string): Promise<Site> => whole({ 'static/admin/config.yml': text });

  test('nothing but TOML: no file is a post, and nothing is assumed', async () => {
    const site = await read(
      'collections: [{name: blog, folder: content, format: toml-frontmatter, fields: [{name: title}, {name: date, widget: date}]}]',
    );
    expect(site).toMatchObject({ found: true, fields: [], categories: [], collections: [] });
    expect(site.notes).toHaveLength(1);
    expect(['content/a.md', 'src/pages/blog/a.md', 'a.md'].filter((path) => isPostPath(path, site))).toEqual([]);
  });

  test.each(['mdx', 'html', 'json', 'toml'])('the ending %s is left alone', async (extension) => {
    const site = await read(
      `collections: [{name: blog, folder: content, extension: ${extension}, fields: [{name: title}, {name: date, widget: date}]}]`,
    );
    expect(site.notes).toHaveLength(1);
    expect(isPostPath(`content/a.${extension}`, site)).toBe(false);
  });

  test('a broken schema: StarlingX is assumed, and the status says so', async () => {
    const site = await read('collections:\n  - name: [blog\n');
    expect(site.fields).toEqual(defaultSite.fields);
    expect(site.notes.join()).toContain('static/admin/config.yml could not be read');
  });

  test('the posts may lie in the root itself', async () => {
    const site = await read('collections: [{name: blog, folder: /, fields: [{name: title}]}]');
    expect(isPostPath('a.md', site)).toBe(true);
    expect(isPostPath('a/b.md', site)).toBe(false);
  });

  test('translations: what is the same in all languages may be missing', async () => {
    const schema = (structure: string): string =>
      `i18n: {structure: ${structure}, locales: [en, de]}\ncollections: [{name: blog, folder: content, i18n: true, fields: [{name: title}, {name: age, widget: number}, {name: more, widget: object, fields: [{name: a}, {name: b}]}]}]`;
    const folders = await read(schema('multiple_folders'));
    expect(found('---\nage: x\nmore:\n  a: y\n---\n', folders, 'content/de/a.md')).toEqual(['field-value: x']);
    const single = await read(schema('single_file'));
    expect(found('---\nen: {title: x}\nage: x\n---\n', single, 'content/a.md')).toEqual([]);
  });

  test('a bomb of aliases is read in no time, and types within types end', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`{name: a, widget: object, fields: *l${at}}`).join(', ')}]`,
    );
    const site = await read(`l0: &l0 [{name: a}]\n${levels.join('\n')}\ncollections: [{name: blog, folder: b, fields: *l9}]\n`);
    expect(site.found).toBe(true);
  });

  test('any schema is read or refused, and any post checked', async () => {
    const text = MAGAZINE['public/admin/config.yaml'] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }), async (at, cut, noise) => {
        const site = await whole({ ...MAGAZINE, 'public/admin/config.yaml': text.slice(0, at) + noise + text.slice(at + cut) });
        expect(checkPost(parsePost(STORY, TIDE), site).filter(({ rule }) => rule.includes('internal'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('patterns are foreign input', () => {
  test.each(['^.{12,}$', '^[a-z0-9-]+$', '^https?://', '^(?:draft|final)$', '[^@]+@[^@]+\\.[^@]+', '^\\d{4}-\\d{2}$'])(
    '%s is used',
    (source) => {
      expect(readPattern([source, 'Words'])).toMatchObject({ message: 'Words' });
    },
  );

  test.each([
    ['nested repetition', '^(a+)+$'],
    ['alternatives repeated', '^(a|aa)+$'],
    ['an optional part repeated', '^(a?b?)*$'],
    ['a class that looks closed', '[^](a+)+$'],
    ['nested counts', '^((a{1,9}){1,9}){1,9}$'],
    ['five repetitions', '.*.*.*.*.*x'],
    ['many optional parts', `${'a?'.repeat(20)}${'a'.repeat(20)}`],
    ['a reference back', '(a*)\\1b'],
    ['a look behind', '(?<=a+)b'],
    ['no expression', '['],
    ['too long', 'a'.repeat(301)],
    ['no text', 5],
  ])('%s is left out', (_, source) => expect(readPattern([source, 'x'])).toBeUndefined());

  test('what is used comes to an end on the worst text it is tried on', () => {
    const atoms = ['a', '.', '[ab]', '(a)', '(?:b)', '\\w', '(a|b)', '(ab?)'];
    const piece = fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('', '*', '+', '?', '{2,}', '{0,9}', '+?'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const pattern = readPattern([`${pieces.map((pair) => pair.join('')).join('')}!`]);
        return pattern === undefined || !pattern.regex.test('a'.repeat(pattern.longest));
      }),
      { numRuns: 300 },
    );
  });
});
