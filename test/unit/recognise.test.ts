// What is taken for a post where no site says so. A Markdown file of anybody else must be left in peace.
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/core/front-matter';
import { isPostPath, looksLikePost } from '../../src/core/recognise';
import { defaultSite } from '../../src/core/site/defaults';
import { corpusPosts } from './corpus';
import { blogSite } from './cursor-text';

const looks = (text: string, site = defaultSite): boolean => looksLikePost(readFrontMatter(text).front, site);
const block = (inner: string): string => `---\n${inner}\n---\n\nText.\n`;
const CATEGORY = 'category:\n  - label: Features & Updates\n    id: category-p92F9JYj5';

describe('by its place in the site', () => {
  test.each([
    ['src/pages/blog/x.md', true],
    ['src/pages/blog/.md', true],
    ['src/pages/blog/index.md', false],
    ['src/pages/blog/x.mdx', false],
    ['src/pages/blog/2024/x.md', false],
    ['src/pages/blogs/x.md', false],
    ['src/pages/x.md', false],
    ['pages/blog/x.md', false],
    ['README.md', false],
    ['', false],
  ])('%s: %s', (path, expected) => expect(isPostPath(path, defaultSite)).toBe(expected));

  test('in the folder that the schema names', () => {
    const site = { ...defaultSite, blogFolder: 'content/news' };
    expect(isPostPath('content/news/x.md', site)).toBe(true);
    expect(isPostPath('src/pages/blog/x.md', site)).toBe(false);
  });
});

describe('by its front matter', () => {
  test.each([
    [
      'a post as the guide shows it',
      block(`templateKey: blog-post\ntitle: News\nauthor: Ana Ito\ndate: 2024-05-06\n${CATEGORY}`),
    ],
    ['one just begun', block('templateKey: blog-post\ntitle: ')],
    ['the template alone', block('templateKey: blog-post')],
    ['the template misspelt', block('ttemplateKey: blog-post\ntitle: News\nauthor: Ana\ndate: 2024-05-06')],
    ['with one key of its own', block(`templateKey: blog-post\ntitle: News\nteaser: x\n${CATEGORY}`)],
    ['with keys of its own, but a category of the blog', block(`title: News\nteaser: x\ntags: [a]\n${CATEGORY}`)],
    ['the legacy form', block('title: News\nauthor: ildiko-vancsa\ndate: 2019-05-06\ncategory: features-and-updates')],
    ['a category as text', block('title: News\ncategory: News & Announcements')],
    ['a category without its dash', block('title: News\ncategory:\n  label: Annual Report')],
    ['an id under value', block('title: News\ncategory:\n  - value: x\n    label: Annual Report')],
    ['broken YAML', block(`templateKey: blog-post\ntitle: a: b\n${CATEGORY}`)],
    ['no closing fence', `---\ntemplateKey: blog-post\ntitle: News\n\nText.`],
    ['no opening fence', `templateKey: blog-post\ntitle: News\n---\nText.`],
    ['a blank line above', `\n${block('templateKey: blog-post\ntitle: News')}`],
    ['a BOM and CRLF', `\ufeff${block('templateKey: blog-post\ntitle: News')}`.replaceAll('\n', '\r\n')],
  ])('%s is a post', (_, text) => {
    expect(looks(text)).toBe(true);
    expect(looks(text, blogSite)).toBe(true);
  });

  test.each([
    ['no text', ''],
    ['a README', '# Title\n\nText.\n\n---\n\nMore.\n\n---\n'],
    ['a README with a table of keys', '# Post\n\n```yaml\n---\ntemplateKey: blog-post\ntitle: x\n---\n```\n'],
    ['an empty block', '---\n---\nText.\n'],
    ['Jekyll', block('layout: post\ntitle: "Welcome"\ndate: 2024-05-06 10:00:00 +0200\ncategories: jekyll update\nauthor: Ana')],
    ['Jekyll, singular', block('layout: post\ntitle: Welcome\ncategory: news\ntags: [a]\ndate: 2024-05-06\nauthor: Ana')],
    ['Hugo', block('title: "First"\ndate: 2024-05-06T10:00:00Z\ndraft: true\nauthor: Ana\ncategories: [News]\ntags: [a]')],
    ['Hugo in TOML', '+++\ntitle = "First"\ndate = 2024-05-06\n+++\nText.\n'],
    ['Docusaurus', block('slug: welcome\ntitle: Welcome\nauthors: [ana]\ntags: [a]\ndate: 2024-05-06')],
    ['a Docusaurus page', block('sidebar_position: 1\ntitle: Intro\nsidebar_label: Intro')],
    ['Astro', block("title: 'First'\ndescription: 'x'\npubDate: 'Jul 08 2024'\nheroImage: '/x.jpg'")],
    ['Gatsby starter', block('title: Hello\ndate: "2015-05-01T22:12:03.284Z"\ndescription: x')],
    [
      'the Netlify CMS starter',
      block(
        'templateKey: blog-post\ntitle: Coffee\ndate: 2016-12-17T15:04:10.000Z\nfeaturedpost: false\nfeaturedimage: /img/x.jpg\ndescription: >-\n  x\ntags:\n  - flavor',
      ),
    ],
    ['a page of the site', block('templateKey: about-page\ntitle: About')],
    ['an author of the site', block('templateKey: tags\nauthorName: Ana Ito\ncompany: Example')],
    ['VitePress', block('layout: home\nhero:\n  name: x')],
    ['Obsidian', block('tags: [a]\naliases: [b]\ncreated: 2024-05-06')],
    ['Pandoc', block('title: Thesis\nauthor: Ana Ito\ndate: 2024-05-06\nbibliography: x.bib')],
    ['title, author and date alone', block('title: Minutes\nauthor: Ana Ito\ndate: 2024-05-06')],
    ['a category of another blog', block('title: Soup\nauthor: Ana\ncategory: recipes')],
    ['a list of other categories', block('title: Soup\nauthor: Ana\ncategory:\n  - label: Recipes\n    id: x')],
    ['an empty category', block('title: Soup\nauthor: Ana\ncategory:')],
    ['a skill', block('name: pdf\ndescription: Reads PDF files')],
    ['an issue template', block('name: Bug report\nabout: x\ntitle: ""\nlabels: bug\nassignees: ""')],
    ['a block for a program', '---js\n{templateKey: "blog-post"}\n---\n'],
    ['a block too long to read', `---\ntemplateKey: blog-post\n${'# x\n'.repeat(5000)}---\n`],
  ])('%s is none', (_, text) => {
    expect(looks(text)).toBe(false);
    expect(looks(text, blogSite)).toBe(false);
  });
});

describe.runIf(corpusPosts.length > 0)('the corpus', () => {
  test.each(corpusPosts)('$path is a post, also without its site', ({ text, path }) => {
    expect(looks(text)).toBe(true);
    expect(isPostPath(path, defaultSite)).toBe(true);
  });
});
