/** The site that the tests write to disk: the one that the examples of the rules belong to, see test/unit/example-site.ts. */
export const SITE_FILES: Readonly<Record<string, string>> = {
  'static/admin/config.yml': `media_folder: static/img
public_folder: /img
collections:
  - name: blog
    folder: src/pages/blog
    fields:
      - { label: Template Key, name: templateKey, widget: hidden, default: blog-post }
      - { label: Title, name: title, widget: string }
      - { label: Author, name: author, widget: relation, collection: authors }
      - { label: Publish Date, name: date, widget: datetime }
      - { label: Category, name: category, widget: ncw-file-relation }
      - { label: Body, name: body, widget: markdown }
  - name: events
    folder: src/pages/events
    fields:
      - { label: Title, name: title, widget: string }
      - { label: Level, name: level, widget: select, options: [easy, hard] }
      - { label: Guide, name: guide, widget: relation, collection: authors, value_field: authorName, required: false }
      - { label: Body, name: body, widget: markdown }
  - name: authors
    folder: src/pages/author
    fields:
      - { label: Name, name: authorName, widget: string }
`,
  'src/content/blog-config.json': `{
  "categories": [
    { "text": "News & Announcements", "id": "category-A7fnZYrE1" },
    { "text": "Features & Updates", "id": "category-p92F9JYj5" },
    { "text": "Annual Report", "id": "category-ONbhvyhgs" }
  ]
}
`,
  'src/pages/author/ildiko-vancsa.md': '--- \ntemplateKey: tags\nauthorName: Ildiko Vancsa\ncompany: OpenInfra Foundation\n---\n',
  'src/pages/author/ana-ito.md': '---\ntemplateKey: tags\nauthorName: Ana Ito\ncompany: Example\n---\n',
  'src/templates/blog-post.js': '',
  'src/templates/about-page.js': '',
  'src/templates/tags.js': '',
};

/** A post of that site in which no rule finds anything. */
export const GOOD_POST = `---
templateKey: blog-post
title: A quiet week in the lab
author: Ana Ito
date: 2026-02-03T01:32:05.627Z
category:
  - label: Features & Updates
    id: category-p92F9JYj5
---

Nothing broke.
`;

/** The good post with other lines: `withLine('date', 'date: 2024-29-01')`. */
export function withLine(key: string, line: string): string {
  return GOOD_POST.replace(new RegExp(`^ *(- )?${key}:.*$`, 'm'), () => line);
}
