import type { Files } from '../../src/core/site/files';

/** A site's folder that exists in memory alone: paths below its root with their texts. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined),
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const below = Object.keys(texts).filter((path) => path.startsWith(prefix));
      const names = new Set(below.map((path) => path.slice(prefix.length).replace(/\/.*$/, '/')));
      return names.size > 0 ? [...names].sort() : undefined;
    },
    size: async (path) => (Object.hasOwn(texts, path) ? texts[path]?.length : undefined),
  };
}

export const SCHEMA = `backend: {name: git-gateway}
media_folder: static/img
public_folder: /img
collections:
  - name: blog
    label: Blog
    folder: src/pages/blog
    fields:
      - {label: Template Key, name: templateKey, widget: hidden, default: blog-post}
      - {label: Title, name: title, widget: string}
      - {label: Author, name: author, widget: relation, collection: authors, valueField: authorName}
      - {label: Date, name: date, widget: datetime}
      - {label: Category, name: category, widget: ncw-file-relation}
      - {label: Body, name: body, widget: markdown}
  - name: authors
    folder: /src/pages/author
    fields:
      - {label: Name, name: authorName, widget: string}
`;

/** A small site in order. */
export const SITE: Readonly<Record<string, string>> = {
  'static/admin/config.yml': SCHEMA,
  'src/content/blog-config.json':
    '{"categories": [{"text": "Recipes", "id": "category-1"}, {"text": "News", "id": "category-2"}]}',
  'src/pages/author/ana-ito.md': '---\ntemplateKey: tags\nauthorName: Ana Ito\ncompany: Example\n---\n',
  'src/templates/blog-post.js': '',
  'src/templates/tags.jsx': '',
  'src/templates/README.md': '',
  'src/pages/blog/first.md': '---\ntitle: First\nauthor: Ana Ito\ndate: 2024-05-06T08:00:00.000Z\n---\nText.\n',
  'src/pages/blog/second.md': '---\ntitle: "Second: more"\nauthor: Bo Lee\ndate: 2024-06-06\n---\nText.\n',
  'src/pages/blog/index.md': '---\ntemplateKey: blog-index\n---\n',
  'src/pages/blog/drafts/third.md': '---\ntitle: Third\n---\n',
  'src/pages/blog/picture.png': '',
};
