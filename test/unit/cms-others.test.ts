// What blogs of other makes really hold is no finding, and what their schemas ask for is one.
import { describe, expect, test } from 'vitest';
import { checkPost } from '../../src/core/check-post';
import { complete } from '../../src/core/complete';
import { applyEdits } from '../../src/core/edits';
import { hover } from '../../src/core/hover';
import { parsePost } from '../../src/core/parse-post';
import { homeOf } from '../../src/core/profile';
import { readiness } from '../../src/core/ready/readiness';
import { isPostPath } from '../../src/core/recognise';
import { previewPage } from '../../src/core/render/preview-page';
import { rules } from '../../src/core/rules';
import { defaultSite } from '../../src/core/site/defaults';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import { checkSite } from '../../src/core/site-rules';
import { readWholeSite } from '../../src/core/site-rules/whole-site';
import type { Problem, Site } from '../../src/core/types';
import { HUGO, JEKYLL, MAGAZINE, SISTER, type SiteTexts } from './cms-sites';
import { memoryFiles, SITE } from './memory-files';

async function whole(texts: SiteTexts): Promise<Site> {
  const files = memoryFiles(texts);
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site), today: '2026-01-05' };
}

const hugo = await whole(HUGO);
const jekyll = await whole(JEKYLL);
const HILLS = 'content/trips/hills/index.md';

const problems = (text: string, site: Site, path: string): Problem[] => checkPost(parsePost(text, path), site);
const found = (text: string, site: Site, path: string): string[] =>
  problems(text, site, path).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);

/** A trip as the CMS writes it. */
const TRIP = `---
title: Hills
date: 2024-05-01
lastmod: 2024-05-02T10:00:00.000Z
level: easy
tags:
  - walk
weight: 10
draft: false
cover:
  alt: The top
  file: images/Top.jpg
  fit: cover
gallery:
  - images/Top.jpg
accent: '#fff'
stops:
  - name: Hut
    at: '{"type":"Point","coordinates":[8.5,47.4]}'
script:
  source: run()
  language: js
style: 'a { b: c }'
extra:
  any: [1]
---
Text.
`;

/** The findings in the trip when \`from\` is written \`to\`. */
function trip(from: string, to: string): string[] {
  expect(TRIP).toContain(from);
  return found(TRIP.replace(from, to), hugo, HILLS);
}

describe('page bundles', () => {
  test('a trip as the CMS writes it has no finding', () => {
    expect(found(TRIP, hugo, HILLS)).toEqual([]);
    expect(found(TRIP.replaceAll('\n', '\r\n'), hugo, HILLS)).toEqual([]);
  });

  test.each([
    [HILLS, true],
    ['content/trips/_index.md', false],
    ['content/trips/hills/_index.md', false],
    ['content/trips/README.md', false],
    ['content/trips/hills/readme.md', false],
    ['content/trips/a/b/index.md', false],
    ['content/about.md', false],
  ])('%s is a post: %s', (path, expected) => expect(isPostPath(path, hugo)).toBe(expected));

  test.each([
    ['file: images/Top.jpg', 'file: images/top.jpg', 'images/top.jpg'],
    ['  - images/Top.jpg', '  - images/TOP.jpg', 'images/TOP.jpg'],
    ['file: images/Top.jpg', 'file: ./images/top.JPG', './images/top.JPG'],
    ['file: images/Top.jpg', 'file: /images/map.png', '/images/map.png'],
  ])('field-file: %s written %s', (from, to, place) => expect(trip(from, to)).toEqual([`field-file: ${place}`]));

  test('the fix writes the name of the file', () => {
    for (const [wrong, right] of [
      ['images/top.jpg', 'images/Top.jpg'],
      ['/images/map.png', '/images/Map.png'],
    ] as const) {
      const text = TRIP.replace('file: images/Top.jpg', `file: ${wrong}`);
      const [problem] = problems(text, hugo, HILLS);
      expect(problem).toMatchObject({ rule: 'field-file', severity: 'warning', fixes: [{ preferred: true }] });
      expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(TRIP.replace('file: images/Top.jpg', `file: ${right}`));
    }
  });

  test('a file that is nowhere in the media folder is information', () => {
    const text = TRIP.replace('file: images/Top.jpg', 'file: /images/none.png');
    expect(problems(text, hugo, HILLS)).toMatchObject([{ rule: 'field-file', severity: 'information' }]);
  });

  test.each([
    ['of another host', 'https://x.example/a.png'],
    ['of a host without scheme', '//x.example/a.png'],
    ['a template', "'{{ site.url }}/images/x.png'"],
    ['elsewhere on the site', '/theme/x.png'],
    ['beside the post, and not there', 'images/new.jpg'],
    ['above the post', '../other/x.jpg'],
    ['with a question', '/images/Map.png?width=200'],
  ])('no finding: a file %s', (_, value) => expect(trip('file: images/Top.jpg', `file: ${value}`)).toEqual([]));

  test.each([
    ["accent: '#fff'", 'accent: #fff', 'field-value: #fff'],
    ['weight: 10', 'weight: 101', 'field-value: 101'],
    ['weight: 10', 'weight: 2.5', 'field-value: 2.5'],
    ['coordinates":[8.5,47.4]}', 'coordinates":[8.5,47.4]', `field-value: '{"type":"Point","coordinates":[8.5,47.4]'`],
    ['"type":"Point"', '"type":"LineString"', `field-value: '{"type":"LineString","coordinates":[8.5,47.4]}'`],
    ['level: easy', 'level: Hard', 'field-value: Hard'],
    ["style: 'a { b: c }'", 'style: [a]', 'field-value: [a]'],
    ['  - name: Hut\n', '  - name:\n', 'field-value: name'],
    ['tags:\n  - walk\n', 'tags: [a, b, c, d, e]\n', 'field-value: [a, b, c, d, e]'],
    ['title: Hills\n', 'title: Hills\ntitle: Hills\n', 'yaml-duplicate-key: title'],
    ['title: Hills\n', 'title: Hills: more\n', 'yaml-colon: Hills: more'],
  ])('%j written %j', (from, to, finding) => expect(trip(from, to)).toEqual([finding]));

  test.each([
    ['a number between the steps', 'weight: 10', 'weight: 12'],
    ['a field with a condition', 'extra:', 'shown: 5\nextra:'],
    ['another date', 'date: 2024-05-01', 'date: 2024-05-01 08:00:00 +0200'],
    ['a quoted date', 'date: 2024-05-01', 'date: "2024-05-01T08:00"'],
    ['an anchor and an alias', 'tags:\n  - walk\n', 'tags: &t\n  - walk\nother: *t\n'],
    ['keys of the generator', 'draft: false', 'draft: false\nlayout: wide\nmenu: { main: { weight: 5 } }\naliases: [/a/, /b/]'],
  ])('no finding: %s', (_, from, to) => expect(trip(from, to)).toEqual([]));
});

describe('what bodies of other generators hold is no finding', () => {
  test.each([
    ['shortcodes of Hugo', '{{< figure src="a.png" title="A: b" >}}\n\n{{% notice %}}the the{{% /notice %}}\n'],
    ['Liquid', '{% include x.html y="z" %}\n{% for a in b %}{{ a | upcase }}{% endfor %}\n[a]({% post_url 2020-01-01-x %})\n'],
    ['Nunjucks', '{% set a = [1] -%}\n{{ a | safe }}\n{#- a remark -#}\n'],
    ['JSX', "import A from './a.js'\n\n<A b={c}>text</A>\n\nexport const d = { e: 1 }\n"],
    ['a teaser without blanks', 'One\n<!--more-->\nTwo teh end\n'],
    ['footnotes and math', 'See[^1] and $a_b$, $$x < y$$.\n\n[^1]: there\n'],
    ['kramdown', '## Title {#id .class}\n\n* item\n{: .list}\n\n| a | b |\n|---|---|\n| c | d |\n'],
    ['addresses of its own', '[a](/2020/01/x.html) [b](../y/) [c](#d) [e](x.md) ![](pic.PNG) ![f](/assets/x.png)\n'],
    ['old hosts and names', 'See https://git.starlingx.io/x on Openstack and IRC, [a](https://etherpad.openstack.org/p/x).\n'],
    ['raw HTML', '<div markdown="1">\n<img src="/images/gone.png">\n</div>\n<script>let a = 1</script>\n'],
    ['nothing', ''],
  ])('%s', (_, body) => {
    for (const text of [TRIP.replace('Text.\n', body), TRIP.replace('Text.\n', body).replaceAll('\n', '\r\n')])
      expect(found(text, hugo, HILLS)).toEqual([]);
  });

  test.each([
    ['TOML', '+++\ntitle = "x"\ndate = 2024-01-01\n+++\n\nText\n'],
    ['JSON', '{\n  "title": "x"\n}\n\nText\n'],
    ['a language named', '---toml\ntitle = "x"\n---\nText\n'],
    ['no text at all', ''],
    ['blank lines alone', '\n\n'],
    ['a block that three points close', '---\ntitle: x\nlayout: post\n...\nText\n'],
    ['a line of dashes first, and no keys', '---\n\nText\n'],
    ['a block longer than we read', `---\ntitle: x\nmore: |\n${'  a line\n'.repeat(2000)}---\nText\n`],
  ])('front matter in other ways: %s', (_, text) => {
    expect(found(text, hugo, HILLS)).toEqual([]);
    expect(found(text, jekyll, '_posts/2024-01-01-x.md')).toEqual([]);
  });
});

describe('front matter that is not there', () => {
  test('is told where the CMS requires a key', () => {
    const [problem] = problems('A text.\n', hugo, HILLS);
    expect(problem).toMatchObject({ rule: 'front-matter-missing', severity: 'information' });
    expect(problem?.message).not.toMatch(/author|category|build/);
    const fixed = applyEdits('A text.\n', problem?.fixes[0]?.edits ?? []);
    expect(fixed).toMatch(/^---\ntitle: \ndate: \n/);
    expect(fixed).toContain('weight: 10\n');
  });

  test('is not told where nothing is required', async () => {
    const schema =
      'collections: [{name: blog, folder: b, fields: [{name: title, required: false}, {name: body, widget: markdown}]}]';
    const site = await whole({ 'static/admin/config.yml': schema });
    expect(found('A text.\n', site, 'b/x.md')).toEqual([]);
  });

  test('or never ends, is told and repaired', () => {
    const text = '---\ntitle: Hills\nlevel: easy\n\nThe text.\n';
    const [problem] = problems(text, hugo, HILLS);
    expect(problem).toMatchObject({ rule: 'front-matter-unclosed' });
    expect(problem?.message).not.toMatch(/build/);
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe('---\ntitle: Hills\nlevel: easy\n---\n\nThe text.\n');
  });
});

describe('schemas as they are found', () => {
  const read = (text: string, path = 'static/admin/config.yml'): Promise<Site> => whole({ [path]: text });

  test.each([
    ['comments alone', '# nothing yet\n'],
    ['an empty file', ''],
    ['a list', '- a\n- b\n'],
    ['broken YAML', 'collections:\n  - name: "blog\n    folder: [\n'],
  ])('%s: no schema; StarlingX is assumed, and the status says so', async (_, text) => {
    const site = await read(text);
    expect(site).toMatchObject({ found: true, fields: defaultSite.fields, sameLayout: true });
    expect(site.notes[0]).toContain('static/admin/config.yml could not be read');
  });

  test.each([
    ['no collections', 'backend: { name: github }\n'],
    ['an empty list of them', 'collections: []\n'],
    ['files alone', 'collections: [{name: pages, files: [{name: a, file: a.md, fields: [{name: title}]}]}]\n'],
    ['data alone', 'collections: [{name: links, folder: data, extension: json, format: json, fields: [{name: from}]}]\n'],
    ['a tag that nobody knows', 'collections: !include x.yml\n'],
    ['collections that are none', 'collections: { blog: 5 }\n'],
    ['fields that are none', 'collections: [{name: blog, folder: b, fields: 5}, 7, null, [x]]\n'],
  ])('%s: nothing is a post, nothing is assumed', async (_, text) => {
    const site = await whole({ 'static/admin/config.yml': text, 'src/pages/blog/x.md': 'x' });
    expect(site).toMatchObject({ found: true, fields: [], categories: [], collections: [], sameLayout: false, posts: [] });
    expect(site.notes).toEqual([expect.stringContaining('has no collection of posts')]);
    expect(isPostPath('src/pages/blog/x.md', site)).toBe(false);
  });

  test('a schema without posts on StarlingX: its layout holds', async () => {
    const site = await whole({ ...SITE, 'static/admin/config.yml': 'collections: []\n' });
    expect(site).toMatchObject({ sameLayout: true, fields: defaultSite.fields });
    expect(isPostPath('src/pages/blog/first.md', site)).toBe(true);
  });

  test('of two schemas the one with posts counts', async () => {
    const site = await whole({
      'static/admin/config.yml': 'collections: []\n',
      'admin/config.yml': JEKYLL['admin/config.yml'] ?? '',
    });
    expect(site.collections.map(({ name }) => name)).toEqual(['posts', 'links']);
    expect(site.notes).toEqual([expect.stringContaining('static/admin/config.yml has no collection of posts')]);
  });

  test('JSON, with tabs and Windows line ends', async () => {
    const schema = JSON.stringify(
      {
        collections: [{ name: 'blog', folder: './content/blog/', fields: [{ name: 'title' }, { name: 'date', widget: 'date' }] }],
      },
      undefined,
      '\t',
    );
    const site = await read(schema.replaceAll('\n', '\r\n'), 'admin/config.yaml');
    expect(site).toMatchObject({ blogFolder: 'content/blog', notes: [] });
    expect(found('---\r\ntitle: x\r\n---\r\n', site, 'content/blog/a.md')).toEqual(['key-missing: ---']);
  });

  test('a merge key with its tag', async () => {
    const site = await read(
      'base: &base { folder: b, extension: md }\ncollections:\n  - !!merge <<: *base\n    name: blog\n    fields: [{name: title}]\n',
    );
    expect(isPostPath('b/x.md', site)).toBe(true);
  });

  test.each(['yaml', 'yml', 'toml', 'json', 'toml-frontmatter', 'json-frontmatter', 'raw'])(
    'format %s is left alone, and the status says so',
    async (format) => {
      const site = await read(
        `collections: [{name: blog, label: News, folder: b, format: ${format}, extension: md, fields: [{name: title}, {name: date, widget: date}]}]`,
      );
      expect(site.notes).toEqual([expect.stringContaining(`"News" are kept as ${format}`)]);
      expect(isPostPath('b/x.md', site)).toBe(false);
    },
  );

  test('a delimiter of its own is left alone', async () => {
    const site = await read("collections: [{name: blog, folder: b, frontmatter_delimiter: '~~~', fields: [{name: title}]}]");
    expect(site.notes).toHaveLength(1);
    const usual = await read(
      "collections: [{name: blog, folder: b, format: yaml-frontmatter, frontmatter_delimiter: ['---', '---'], fields: [{name: title}]}]",
    );
    expect(usual.notes).toEqual([]);
  });

  test.each([
    ['', '/uploads', 'static/uploads/a.png', '/uploads/a.png'],
    ['media_folder: /static/pics, public_folder: /pics, ', '/pics', 'static/pics/a.png', '/pics/a.png'],
    [
      "media_folder: '{{media_folder}}/blog', public_folder: '{{public_folder}}/blog', ",
      '/uploads/blog',
      'static/uploads/blog/a.png',
      '/uploads/blog/a.png',
    ],
    ['media_folder: /static/pics, ', '/static/pics', 'static/pics/a.png', '/static/pics/a.png'],
    ['media_folder: pics, ', '/uploads', 'b/pics/a.png', 'b/pics/a.png'],
    ["media_folder: '', public_folder: '', ", '/uploads', 'b/a.png', 'b/a.png'],
    ["media_folder: '/static/{{slug}}', public_folder: '/{{slug}}', ", '', 'static/x/a.png', undefined],
    ["media_folder: '../../static', ", '/uploads', 'static/a.png', undefined],
    ["public_folder: 'https://cdn.example/x', media_folder: /static/cdn, ", '', 'static/cdn/a.png', '/a.png'],
  ])('media folders of a collection: %s', async (options, publicFolder, file, key) => {
    const schema = `media_folder: static/uploads\npublic_folder: /uploads\ncollections: [{name: blog, folder: b, ${options}fields: [{name: title}]}]`;
    const site = await whole({ 'admin/config.yml': schema, 'b/x.md': '---\ntitle: x\n---\n', [file]: 'x' });
    expect(site.publicFolder).toBe(publicFolder);
    expect([...(site.images?.keys() ?? [])]).toEqual(key === undefined ? [] : [key]);
  });

  test.each([
    ['site_url: https://a.example/sub/', 'https://a.example'],
    ['display_url: https://b.example', 'https://b.example'],
    ['site_url: not an address', undefined],
  ])('its own address: %s', async (line, expected) => {
    expect(homeOf(await read(`${line}\ncollections: [{name: blog, folder: b, fields: [{name: title}]}]`))).toBe(expected);
  });

  test('the address of a sister site stands in its build, which is read and not run', async () => {
    const config = "throw new Error('run');\nmodule.exports = { siteMetadata: { siteUrl: `https://sister.example/` } };\n";
    expect(homeOf(await readSite(memoryFiles({ ...SISTER, 'gatsby-config.js': config })))).toBe('https://sister.example');
  });

  test.each([
    ['an option that cannot be told', '[2020-01-01, a]', 'b'],
    ['no options at all', '[]', 'b'],
    ['an option of nothing', '[{label: None, value: null}, a]', '""'],
  ])('a select with %s: every value is right', async (_, options, value) => {
    const site = await read(
      `collections: [{name: blog, folder: b, fields: [{name: kind, widget: select, options: ${options}}]}]`,
    );
    expect(found(`---\nkind: ${value}\n---\n`, site, 'b/x.md')).toEqual([]);
  });

  test.each(['Last Modified', 'git Created', 'Created'])('Eleventy’s date %s', async (value) => {
    const site = await read('collections: [{name: blog, folder: b, fields: [{name: date, widget: datetime}]}]');
    expect(found(`---\ndate: ${value}\n---\n`, site, 'b/x.md')).toEqual([]);
  });

  test('a default that aliases make endless, or that is long, is none', async () => {
    const bomb = Array.from({ length: 8 }, (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(', ')}]`).join(
      '\n',
    );
    const long = JSON.stringify(Array.from({ length: 300 }, (_, at) => at));
    const fields = `[{name: a, widget: list, default: *l8}, {name: b, widget: list, default: ${long}}, {name: c, widget: list, default: &c [*c]}]`;
    const site = await read(`l0: &l0 x\n${bomb}\ncollections: [{name: blog, folder: b, fields: ${fields}}]`);
    expect(site.fields.map((field) => field.default)).toEqual([null, null, null]);
    const [block] = complete(parsePost('\n', 'b/x.md'), site, 0, new Date('2026-01-05T10:00:00Z'));
    expect(block?.insert).toContain('a:\n  - $1\n');
  });

  test('two keys as likely as one: a plural is no slip', async () => {
    const site = await read('collections: [{name: blog, folder: b, fields: [{name: locations, widget: string}, {name: title}]}]');
    expect(found('---\nlocation: x\ntilte: y\n---\n', site, 'b/x.md')).toEqual(['key-misspelt: tilte']);
  });
});

describe('what is shown of it', () => {
  const on = (words: string): string => hover(parsePost(TRIP, HILLS), hugo, TRIP.indexOf(words))?.markdown ?? '';
  const offered = (text: string): string[] => {
    const offset = text.indexOf('|');
    return complete(parsePost(text.replace('|', ''), HILLS), hugo, offset, new Date('2026-01-05T10:00:00Z')).map(
      ({ label }) => label,
    );
  };

  test.each([
    ['accent', 'a color'],
    ['weight', 'in steps of 5'],
    ['tags', '1 to 4 items'],
    ['at: ', 'Point'],
    ['script', '`source`, `language`'],
    ['style', 'code'],
    ['date: 2024', 'YYYY-MM-DD'],
  ])('hover on %s', (words, expected) => expect(on(words)).toContain(expected));

  test('completion: keys of code, files of the media folder, a date as it is kept', () => {
    expect(offered('---\nscript:\n  |\n---\n')).toEqual(expect.arrayContaining(['source', 'language']));
    expect(offered('---\ncover:\n  file: |\n---\n')).toEqual(['/images/Map.png']);
    expect(offered('---\nlevel: |\n---\n')).toEqual(['easy', 'hard']);
    expect(offered('|\n')).toEqual(['Front matter']);
    const [block] = complete(parsePost('\n', HILLS), hugo, 0, new Date('2026-01-05T10:00:00Z'));
    expect(block?.insert).toContain('\ntags:\n  - walk\n  - a, b\n');
    expect(block?.insert).toContain('\nextra: {"a":[1,2]');
    expect(block?.insert).toMatch(/\nlastmod: \$\{\d+\|2026-01-05T10:00:00.000Z,/);
  });

  test('a preview says that the page is another one, and names no address', () => {
    const { notes, addresses } = previewPage(parsePost(TRIP, HILLS), hugo);
    expect(notes).toEqual([{ stops: false, text: expect.stringContaining('built in another way') }]);
    expect(addresses).toEqual([]);
  });

  test('the list before publishing has what makes sense', () => {
    const areas = (site: Site, path: string): string[] => [
      ...new Set(readiness(parsePost(TRIP, path), site, []).map(({ area }) => area)),
    ];
    expect(areas(hugo, HILLS)).toEqual(['front matter', 'places to fill', 'links', 'images', 'text']);
  });

  test('checks of the whole blog are those of StarlingX’s build', async () => {
    for (const [texts, count] of [
      [MAGAZINE, 0],
      [HUGO, 0],
      [{ ...SISTER, 'static/img/unused.png': 'x' }, 1],
    ] as const) {
      const files = memoryFiles(texts);
      const site = { ...(await readSite(files)), posts: [] };
      const all = { ...site, images: await readImages(files, site) };
      expect(checkSite(await readWholeSite(files, all))).toHaveLength(count);
    }
  });
});

test('the examples of the rules: on a blog of another make only rules that speak of any blog find something', async () => {
  const schema =
    'collections: [{name: blog, folder: src/pages/blog, fields: [{name: title, required: false}, {name: date, widget: date, required: false}]}]';
  const site = await whole({ 'static/admin/config.yml': schema });
  const everywhere = new Set(rules.filter((rule) => rule.everywhere).map(({ id }) => id));
  for (const { bad } of rules) {
    const text = (typeof bad === 'string' ? bad : bad.text).replace(/[«»]/g, '');
    for (const { rule, message } of problems(text, site, 'src/pages/blog/starlingx-news.md')) {
      expect(everywhere).toContain(rule);
      expect(message).not.toMatch(/StarlingX|the build of the site stops/i);
    }
  }
});
