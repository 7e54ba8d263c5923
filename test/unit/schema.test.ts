// The CMS schema as the blog writes it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultSite } from '../../src/core/site/defaults';
import { readSchema } from '../../src/core/site/schema';
import { corpusRoot } from './corpus';

const POSTS = `collections:
  - name: pages
    files:
      - file: src/pages/index.md
        fields:
          - {label: SEO, name: seo, widget: object, fields: [
              {label: Title, name: title, widget: string},
          ]}
  - name: blog
    folder: /posts/
    fields:
      - {name: title, widget: string}
      - {name: date, widget: datetime, required: false}
      - {name: body, widget: markdown}
`;

test('a flow list may end in the column of the list around it', () => {
  const schema = readSchema(POSTS, defaultSite);
  expect(schema?.blogFolder).toBe('posts');
  expect(schema?.fields.map(({ name, required }) => [name, required])).toEqual([
    ['title', true],
    ['date', false],
  ]);
});

test('a collection of posts without fields is none', () => {
  expect(readSchema('collections: [{ name: blog, folder: posts }]', defaultSite)).toBeUndefined();
});

describe.runIf(corpusRoot)("the blog's own schema", () => {
  test('has the five keys of a post', () => {
    const schema = readSchema(readFileSync(`${corpusRoot}static/admin/config.yml`, 'utf8'), defaultSite);
    expect(schema?.fields.map(({ name }) => name)).toEqual(['templateKey', 'title', 'author', 'date', 'category']);
    expect(schema).toMatchObject({ blogFolder: 'src/pages/blog', authorFolder: 'src/pages/author', publicFolder: '/img' });
  });
});
