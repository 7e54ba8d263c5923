import { defaultSite } from '../../src/core/site/defaults';
import type { Site } from '../../src/core/types';

/** The site that the examples of the rules belong to. */
export const exampleSite: Site = {
  ...defaultSite,
  found: true,
  authors: [
    { name: 'Ildiko Vancsa', company: 'OpenInfra Foundation', file: 'ildiko-vancsa.md' },
    { name: 'Ana Ito', company: 'Example', file: 'ana-ito.md' },
  ],
  templates: ['blog-post', 'about-page', 'tags'],
  posts: [],
  images: new Map([
    ['/img/edge.png', 20_000],
    ['/img/big.png', 900_000],
  ]),
  published: new Map([['src/pages/blog/starlingx-news.md', true]]),
  today: '2026-04-15',
};
