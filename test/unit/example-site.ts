import { readCard } from '../../src/core/site/cards';
import { defaultSite } from '../../src/core/site/defaults';
import type { Collection, Site } from '../../src/core/types';

const post = (slug: string, front: string, body: string) =>
  readCard(`src/pages/blog/${slug}.md`, `---\ntemplateKey: blog-post\n${front}\n---\n${body}\n`);

/** Twelve posts of Mondays: what the blog does on other days is an exception. */
const mondays = Array.from({ length: 12 }, (_, week) =>
  post(
    `starlingx-sample-monday-of-week-${week + 10}`,
    `title: What happened in week ${week + 10}\nauthor: Ana Ito\ndate: ${new Date(Date.UTC(2025, 2, 3 + 7 * week, 6)).toISOString()}`,
    `Week ${week + 10} was quiet.`,
  ),
);

/** A second folder of posts, with fields of its own. */
const events: Collection = {
  name: 'events',
  folder: 'src/pages/events',
  depth: 1,
  extension: 'md',
  mediaFolder: 'static/img',
  publicFolder: '/img',
  fields: [
    { name: 'title', label: 'Title', widget: 'string', required: true, role: 'other', shape: { kind: 'text' } },
    {
      name: 'level',
      label: 'Level',
      widget: 'select',
      required: true,
      role: 'other',
      shape: { kind: 'select', choices: ['easy', 'hard'].map((value) => ({ value, label: value })) },
    },
    { name: 'photo', label: 'Photo', widget: 'image', required: false, role: 'other', shape: { kind: 'file' } },
    {
      name: 'guide',
      label: 'Guide',
      widget: 'relation',
      required: false,
      role: 'other',
      shape: { kind: 'relation', known: new Set(['Ana Ito', 'Ildiko Vancsa']) },
    },
  ],
};

/** The site that the examples of the rules belong to. */
export const exampleSite: Site = {
  ...defaultSite,
  found: true,
  collections: [{ ...events, name: 'blog', folder: defaultSite.blogFolder, fields: defaultSite.fields }, events],
  authors: [
    { name: 'Ildiko Vancsa', company: 'OpenInfra Foundation', file: 'ildiko-vancsa.md' },
    { name: 'Ana Ito', company: 'Example', file: 'ana-ito.md' },
  ],
  templates: ['blog-post', 'about-page', 'tags'],
  posts: [
    post(
      'starlingx-sample-meetup',
      'title: A sample meetup in the mountains\nauthor: Ana Ito\ndate: 2026-03-02T09:15:42.617Z',
      'Read what hikers and developers said to each other on the way up. <!-- more -->\n\nThe hut had room for forty people, and for two days it was full of laptops, wet socks and opinions about boot loaders. In the end the group agreed to meet again as soon as the snow is gone and the road is open.',
    ),
    post('starlingx-sample-tour', 'title: The tour\nauthor: Ana Ito\ndate: 2026-02-02T08:00:00.000Z', 'Day one.'),
    post(
      'starlingx-sample-tour-part-2',
      'title: The tour, continued\nauthor: Ana Ito\ndate: 2026-02-09T08:00:00.000Z',
      'Day two.',
    ),
    ...mondays,
  ],
  images: new Map([
    ['/img/edge.png', 20_000],
    ['/img/big.png', 900_000],
    ['/img/big.jpg', 200_000],
    ['/img/edge site.png', 20_000],
  ]),
  published: new Map([
    ['src/pages/blog/starlingx-news.md', true],
    ['src/pages/blog/starlingx-sample-draft.md', false],
    ['src/pages/blog/starlingx-sample-report.md', false],
    ['src/pages/blog/Sample News (1).md', false],
  ]),
  today: '2026-04-15',
};
