import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random.mjs';
import { postBody, postTitle } from './site-posts.mjs';

const SCHEMA = `backend:
  name: test-repo
media_folder: static/img
public_folder: /img
collections:
  - name: authors
    folder: src/pages/author
    fields:
      - { label: Name, name: authorName, widget: string }
      - { label: Company, name: company, widget: string }
  - name: blog
    folder: src/pages/blog
    create: true
    fields:
      - { label: Template, name: templateKey, widget: hidden, default: blog-post }
      - { label: Title, name: title, widget: string }
      - { label: Author, name: author, widget: relation, collection: authors, searchFields: [authorName], valueField: authorName }
      - { label: Date, name: date, widget: datetime }
      - { label: Category, name: category, widget: ncw-file-relation, collection: configurations, file: blogConfig, target_field: categories, id_field: id, display_fields: text }
      - { label: Body, name: body, widget: markdown }
`;
const CATEGORIES = [
  { text: 'News & Announcements', id: 'category-A7fnZYrE1' },
  { text: 'Features & Updates', id: 'category-p92F9JYj5' },
];
const GIVEN = ['Ada', 'Bela', 'Chidi', 'Dana', 'Emre', 'Farah', 'Goran', 'Hana', 'Ivo', 'Juno', 'Kofi', 'Lena'];
const FAMILY = ['Almeida', 'Brandt', 'Castell', 'Dvorak', 'Ekwueme', 'Fontaine', 'Grau', 'Hideki', 'Iversen', 'Jansky', 'Kuusk'];
/** A picture of one point: 68 bytes. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const DAY = 24 * 3600 * 1000;
const FIRST_DAY = Date.UTC(2018, 0, 1, 9);

/**
 * Writes a site of our own with so many posts of 7 to 13 kB into an empty folder: the same files for the same number, with
 * authors, images, series, links between posts, and the slips that authors make.
 * @param {string} folder
 * @param {number} count how many posts
 * @returns {string[]} the posts' paths below the folder
 */
export function makeSite(folder, count) {
  const write = (path, content) => writeFileSync(join(folder, path), content);
  for (const path of ['static/admin', 'static/img', 'src/content', 'src/templates', 'src/pages/author', 'src/pages/blog'])
    mkdirSync(join(folder, path), { recursive: true });
  write('static/admin/config.yml', SCHEMA);
  write('src/content/blog-config.json', `${JSON.stringify({ title: 'A blog', categories: CATEGORIES }, null, 2)}\n`);
  write('src/templates/blog-post.js', 'export default () => null;\n');
  const authors = authorsFor(count);
  for (const [index, name] of authors.entries())
    write(
      `src/pages/author/${name.toLowerCase().replace(' ', '-')}.md`,
      `---\nauthorName: ${name}\ncompany: Firm ${index}\n---\n`,
    );
  const slugs = Array.from({ length: count }, (_, index) => slugOf(index));
  for (const [index, slug] of slugs.entries()) {
    write(`src/pages/blog/${slug}.md`, post(index, slugs, authors));
    if (index % 3 === 0) write(`static/img/${slug}.png`, PICTURE);
  }
  return slugs.map((slug) => `src/pages/blog/${slug}.md`);
}

function authorsFor(count) {
  const wanted = Math.min(GIVEN.length * FAMILY.length, 5 + Math.floor(count / 10));
  return Array.from({ length: wanted }, (_, index) => `${GIVEN[index % GIVEN.length]} ${FAMILY[index % FAMILY.length]}`);
}

/** Each tenth post is followed by its second part. */
function slugOf(index) {
  const [first, part] = index % 10 === 1 ? [index - 1, '-part-2'] : [index, ''];
  return `starlingx-${postTitle(first)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}${part}`;
}

function post(index, slugs, authors) {
  const random = randomFrom(index + 1);
  const isSecond = index % 10 === 1;
  const title = isSecond ? `${postTitle(index - 1)} - Part 2` : postTitle(index);
  const date = new Date(FIRST_DAY + index * DAY + Math.floor(random() * DAY * 0.3)).toISOString();
  const category = CATEGORIES[index % CATEGORIES.length];
  const front = [
    '---',
    'templateKey: blog-post',
    `title: ${title}`,
    `author: ${authors[Math.floor(random() * authors.length)]}`,
    `date: ${date}`,
    'category:',
    `  - label: ${category.text}`,
    `    id: ${category.id}`,
    '---',
  ];
  return `${front.join('\n')}\n\n${postBody(random, index, slugs)}`;
}
