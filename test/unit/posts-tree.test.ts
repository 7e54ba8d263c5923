import { describe, expect, test } from 'vitest';
import { filterChoices, NO_FILTER, type PostsNode, postsTree } from '../../src/core/posts-tree';
import type { PostCard, Site } from '../../src/core/types';
import { blogSite } from './cursor-text';

const card = (slug: string, date: string | undefined, more: Partial<PostCard> = {}): PostCard => ({
  ...{ path: `src/pages/blog/${slug}.md`, slug, title: `Title of ${slug}`, author: 'Ana Ito', rawDate: date ?? '' },
  ...{
    date: date === undefined ? undefined : Date.parse(date),
    teaser: '',
    paragraphs: [],
    links: [],
    images: [],
    category: 'News',
    ...more,
  },
});
const site: Site = {
  ...blogSite,
  posts: [
    card('old', '2024-03-01'),
    card('tour', '2025-12-29', { title: 'The tour - Part 1' }),
    card('tour-part-3', '2026-01-12', { title: 'The tour - Part 3' }),
    card('tour-part-2', '2026-01-05', { title: 'The tour - Part 2' }),
    card('fresh', '2026-02-01'),
    card('fine', '2026-01-08', { author: 'Tomas Perez', category: 'Features', title: '' }),
    card('undated', undefined, { author: 'Tomás Pérez' }),
  ],
};
const draw = (nodes: readonly PostsNode[]): unknown[] =>
  nodes.map((node) => (node.kind === 'post' ? node.label : [`${node.label} (${node.count})`, ...draw(node.children)]));

describe('the view of all posts', () => {
  test('has new posts on top, then years, with the parts of a series together', () => {
    expect(draw(postsTree(site, NO_FILTER, new Set(['src/pages/blog/fresh.md'])))).toEqual([
      ['Not on the blog yet (1)', 'Title of fresh'],
      ['2026 (4)', ['The tour (3)', 'Part 1', 'Part 2', 'Part 3'], 'fine'],
      ['2024 (1)', 'Title of old'],
      ['No date (1)', 'Title of undated'],
    ]);
    expect(postsTree({ ...site, posts: undefined }, NO_FILTER)).toEqual([]);
  });

  test('is filtered by author and category', () => {
    expect(draw(postsTree(site, { authors: ['Tomás Pérez'], categories: [] }))).toEqual([
      ['2026 (1)', 'fine'],
      ['No date (1)', 'Title of undated'],
    ]);
    expect(draw(postsTree(site, { authors: ['Tomás Pérez'], categories: ['News'] }))).toEqual([
      ['No date (1)', 'Title of undated'],
    ]);
    expect(draw(postsTree(site, { authors: ['Nobody'], categories: [] }))).toEqual([]);
    expect(filterChoices(site)).toEqual({
      authors: [
        { name: 'Ana Ito', count: 5 },
        { name: 'Tomas Perez', count: 2 },
      ],
      categories: [
        { name: 'News', count: 6 },
        { name: 'Features', count: 1 },
      ],
    });
  });

  test('names what a screen reader is told', () => {
    const [first] = postsTree(site, { authors: [], categories: ['Features'] });
    expect(first?.children[0]).toMatchObject({ label: 'fine', description: 'Tomas Perez · 2026/01/08' });
  });

  test('holds each of ten thousand posts once', () => {
    const posts = Array.from({ length: 10_000 }, (_, n) => card(`post-of-day-${n}x`, new Date(n * 4e7).toISOString()));
    const parts = Array.from({ length: 100 }, (_, n) => card(`long-part-${n + 1}`, '2026-01-01'));
    const groups = postsTree({ ...blogSite, posts: [...posts, ...parts] }, NO_FILTER);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(10_100);
    const ids = groups.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
