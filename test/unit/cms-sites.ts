/** Sites of our own making whose schemas differ in all that a schema can say. Paths below the root with their texts. */
export type SiteTexts = Readonly<Record<string, string>>;

/** A magazine: many collections, old and new names of options, lists and objects, no Gatsby. */
export const MAGAZINE: SiteTexts = {
  'public/admin/config.yaml': `media_folder: public/uploads
public_folder: /uploads
collections:
  - name: writers
    label: Writers
    folder: data/writers
    extension: yml
    format: yaml
    fields:
      - { name: name, widget: object, fields: [{ name: first, widget: string }] }
  - name: settings
    files:
      - name: topics
        file: data/topics.json
        fields: [{ name: topics, widget: list }]
  - name: stories
    label: Stories
    folder: content/stories
    create: true
    path: '{{year}}/{{slug}}/index'
    slug: '{{year}}-{{slug}}'
    media_folder: ''
    public_folder: ''
    fields:
      - { name: title, widget: string, pattern: ['^[A-Z].{2,}$', 'Begins with a capital'] }
      - { name: published, widget: datetime, format: 'DD.MM.YYYY HH:mm' }
      - { name: kind, widget: select, options: [{ label: Long read, value: long }, { label: Short, value: short }] }
      - { name: moods, widget: select, multiple: true, min: 1, max: 2, options: [calm, wild, odd], required: false }
      - { name: writer, widget: relation, collection: writers, searchFields: [name.first], valueField: name.first }
      - { name: topics, widget: relation, collection: settings, file: topics, value_field: 'topics.*.id', search_fields: [id], multiple: true, required: false }
      - { name: rating, widget: number, valueType: int, min: 1, max: 5, required: false }
      - { name: price, widget: number, value_type: float, required: false }
      - { name: featured, widget: boolean }
      - { name: cover, widget: image, required: false }
      - { name: tags, widget: list, required: false }
      - { name: steps, widget: list, required: false, max: 3, fields: [{ name: what, widget: string }, { name: minutes, widget: number, required: false }] }
      - name: blocks
        widget: list
        required: false
        typeKey: kind
        types:
          - { name: quote, fields: [{ name: text, widget: text }] }
          - { name: picture, fields: [{ name: src, widget: image }] }
      - { name: sizes, widget: list, required: false, field: { name: size, widget: number } }
      - { name: place, widget: object, required: false, fields: [{ name: city, widget: string }, { name: geo, widget: map, required: false }] }
      - { name: colour, widget: color, required: false }
      - { name: sample, widget: code, required: false }
      - { name: layout, widget: hidden, default: story }
      - { name: stars, widget: star-rating }
      - { name: opens, widget: datetime, date_format: false, time_format: 'HH:mm', required: false }
      - { name: body, widget: markdown }
  - name: notes
    label: Notes
    folder: content/notes
    nested: { depth: 3 }
    extension: markdown
    format: frontmatter
    media_folder: /public/notes
    public_folder: /notes
    fields:
      - { name: title, widget: string }
      - { name: body, widget: markdown }
  - name: diary
    label: Diary
    folder: content/diary
    format: toml-frontmatter
    fields:
      - { name: title, widget: string }
      - { name: date, widget: date }
      - { name: body, widget: markdown }
`,
  'data/writers/ana.yml': 'name: { first: Ana }\n',
  'data/writers/bo.yml': 'name: { first: Bo }\n',
  'data/topics.json': '{ "topics": [{ "id": "sea" }, { "id": "land" }] }',
  'content/stories/2024/tide/index.md': '---\ntitle: Tide\n---\n',
  'content/stories/index.md': '---\ntitle: All stories\n---\n',
  'content/notes/a/b/deep.markdown': '---\ntitle: Deep\n---\n',
  'content/notes/a/b/c/d/too-deep.markdown': '---\ntitle: Too deep\n---\n',
  'content/diary/monday.md': '+++\ntitle = "Monday"\n+++\n',
  'public/uploads/Sea.png': 'x',
  'public/notes/map.png': 'x',
};

/** Every field of a story as the CMS itself writes it. */
export const STORY = `---
title: Tide
published: 24.12.2024 18:05
kind: long
moods:
  - calm
  - wild
writer: Ana
topics:
  - sea
rating: 4
price: 2.5
featured: false
cover: tide.png
tags:
  - water
  - salt
steps:
  - what: Go
    minutes: 5
  - what: Look
blocks:
  - kind: quote
    text: Hm
  - kind: picture
    src: a.png
sizes:
  - 1
  - 2.5
place:
  city: Ys
  geo: '{"type":"Point","coordinates":[1,2]}'
colour: '#fff'
sample:
  code: x
  lang: js
layout: story
stars:
  any: [thing]
opens: 08:30
extra: of the site's own
---
# Title

A relative ![](tide.png), [a link](../other) and an # odd  sentence the the end
`;

/** The layout of a sister site: other categories, other words. */
export const SISTER: SiteTexts = {
  'static/admin/config.yml': `media_folder: static/img
public_folder: /img
collections:
  - name: authors
    folder: src/pages/author
    fields: [{ name: authorName, widget: string }, { name: company, widget: string }]
  - name: blog
    folder: src/pages/blog
    fields:
      - { name: templateKey, widget: hidden, default: blog-post }
      - { name: title, widget: string }
      - { name: author, widget: relation, collection: authors, searchFields: [authorName], valueField: authorName }
      - { name: date, widget: datetime }
      - { name: category, widget: ncw-file-relation, collection: configurations, file: blogConfig, target_field: categories, id_field: id }
      - { name: season, widget: select, options: [spring, autumn], required: false }
      - { name: body, widget: markdown }
`,
  'src/content/blog-config.json':
    '{"categories": [{"text": "Clouds", "id": "category-1"}, {"text": "Rain", "id": "category-2"}]}',
  'src/pages/author/ana-ito.md': '---\nauthorName: Ana Ito\ncompany: Example\n---\n',
  'src/templates/blog-post.js': '',
};

/** A blog on Jekyll: dates in the names of files, folder names with an underscore, sharing one folder by a filter. */
export const JEKYLL: SiteTexts = {
  'admin/config.yml': `media_folder: assets/img
collections:
  - name: posts
    folder: _posts
    slug: '{{year}}-{{month}}-{{day}}-{{slug}}'
    filter: { field: layout, value: post }
    fields:
      - { name: layout, widget: hidden, default: post }
      - { name: title, widget: string }
      - { name: date, widget: datetime }
      - { name: categories, widget: list }
      - { name: author, widget: string, required: false }
      - { name: body, widget: markdown }
  - name: links
    folder: _posts
    filter: { field: layout, value: link }
    fields:
      - { name: layout, widget: hidden, default: link }
      - { name: title, widget: string }
      - { name: url, widget: string, pattern: ['^https?://', 'A whole address'] }
      - { name: body, widget: markdown }
`,
};

/** Page bundles of Hugo with images beside the text, and a schema of anchors, aliases and merge keys. */
export const HUGO: SiteTexts = {
  'static/admin/config.yml': `backend: { name: github, repo: someone/somewhere, branch: main }
local_backend: true
site_url: https://trips.example/
publish_mode: editorial_workflow
media_folder: static/images
public_folder: /images
slug: { encoding: unicode, clean_accents: false, sanitize_replacement: '-' }
common: &common
  create: true
  editor: { preview: false }
collections:
  - <<: *common
    name: trips
    label: Trips
    label_singular: Trip
    folder: content/trips
    path: '{{slug}}/index'
    slug: '{{slug}}'
    media_folder: images
    public_folder: images
    summary: '{{title}} ({{year}})'
    sortable_fields: [date, title]
    view_filters: [{ label: Drafts, field: draft, pattern: true }]
    fields:
      - &title { label: Title, name: title, widget: string }
      - { label: Date, name: date, widget: datetime, date_format: 'DD.MM.YYYY', time_format: false, picker_utc: true }
      - { label: Changed, name: lastmod, widget: datetime, default: '{{now}}' }
      - { label: Level, name: level, widget: select, options: [easy, { label: Hard, value: hard }] }
      - { label: Tags, name: tags, widget: list, default: [walk, 'a, b'], min: 1, max: 4, allow_add: true }
      - { label: Weight, name: weight, widget: number, value_type: int, min: 0, max: 100, step: 5, default: 10 }
      - { label: Draft, name: draft, widget: boolean, default: true }
      - label: Cover
        name: cover
        widget: object
        collapsed: true
        summary: '{{fields.alt}}'
        fields:
          - { label: Alternative text, name: alt, widget: string }
          - { label: File, name: file, widget: image, required: false, allow_multiple: false }
          - { label: Fit, name: fit, widget: hidden, default: cover }
      - { label: Pictures, name: gallery, widget: list, required: false, field: { name: picture, widget: image } }
      - { label: Accent, name: accent, widget: color, default: '#fff', allowInput: true, enableAlpha: true }
      - { label: Stops, name: stops, widget: list, fields: [{ name: name }, { name: at, widget: map, type: Point, required: false }] }
      - { label: Route, name: route, widget: map, type: LineString, required: false }
      - { label: Script, name: script, widget: code, required: false, keys: { code: source, lang: language } }
      - { label: Style, name: style, widget: code, required: false, output_code_only: true }
      - { label: Extra, name: extra, widget: keyvalue, default: { a: [1, 2] } }
      - { label: Shown, name: shown, widget: string, condition: { field: draft, value: false } }
      - { label: Body, name: body, widget: markdown, default: Write here. }
  - name: pages
    label: Pages
    files:
      - { name: about, label: About, file: content/about.md, fields: [*title] }
`,
  'content/trips/_index.md': '---\ntitle: All trips\n---\n',
  'content/trips/README.md': 'How to write here.\n',
  'content/trips/hills/index.md': '---\ntitle: Hills\n---\n',
  'content/trips/hills/images/Top.jpg': 'x',
  'content/trips/hills/_index.md': '---\ntitle: Hills\n---\n',
  'static/images/Map.png': 'x',
};
