import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorPages, cardAt, isKnownName, nearestName, othersOfPage } from '../../src/core/author-index';
import { siteFor } from '../../src/core/collection';
import { newestPosts } from '../../src/core/newest-posts';
import { bySlug, nearSlug } from '../../src/core/own-post';
import { parsePost } from '../../src/core/parse-post';
import { indexOf, paragraphsOf } from '../../src/core/post-index';
import { changeCards } from '../../src/core/posts-memo';
import { defaultSite } from '../../src/core/site/defaults';
import type { Collection, PostCard, Site } from '../../src/core/types';

const AUTHORS = ['Ana Ito', 'Ana  Ito', 'ana-ito', 'Bo Lee', 'Bo Leee', ''];
const FOLDERS = ['src/pages/blog', 'src/pages/notes'];

interface Sample extends Pick<PostCard, 'slug' | 'author' | 'title' | 'teaser' | 'paragraphs'> {
  readonly folder: string;
  readonly day: number;
}

const card: fc.Arbitrary<Sample> = fc.record({
  slug: fc.constantFrom('starlingx-a', 'starlingx-a-part-2', 'starlingx-b', 'other', 'starlingx-c-9', 'x', 'y-1'),
  folder: fc.constantFrom(...FOLDERS),
  author: fc.constantFrom(...AUTHORS),
  title: fc.constantFrom('News', 'news!', 'Tour - Part 2', ''),
  day: fc.integer({ min: 1, max: 5 }),
  teaser: fc.constantFrom('', 'the team met', 'welcome'),
  paragraphs: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
});

function toCard({ slug, folder, author, title, day, teaser, paragraphs }: Sample): PostCard {
  const rawDate = `2031-05-0${day}`;
  return {
    path: `${folder}/${slug}.md`,
    slug,
    title,
    author,
    date: day === 5 ? undefined : Date.parse(rawDate),
    rawDate,
    teaser,
    paragraphs,
    links: [],
    images: [],
    category: '',
  };
}
const collections = FOLDERS.map(
  (folder): Collection => ({
    name: folder,
    folder,
    depth: 1,
    extension: 'md',
    fields: [],
    mediaFolder: 'static/img',
    publicFolder: '/img',
  }),
);
const post = parsePost('---\nauthor: Ana Ito\n---\n', 'src/pages/blog/starlingx-a.md');
const note = parsePost('', 'src/pages/notes/x.md');

/** Everything that is kept of a list of cards. */
function allOf(posts: readonly PostCard[]): unknown {
  const site: Site = {
    ...defaultSite,
    found: true,
    collections,
    posts,
    authors: [{ name: 'Ana Ito', company: 'Firm', file: 'ana-ito.md' }],
  };
  const { dates, titles, teasers, series, prefix, weekdays } = indexOf(site) ?? {};
  return {
    index: [dates, titles, teasers, series, prefix, weekdays],
    paragraphs: paragraphsOf(site),
    newest: newestPosts(site).map(({ path }) => path),
    slugs: bySlug(posts),
    near: ['starlingx-a-part-3', 'starlingx-bb', 'y-2', 'starlingx-aa'].map((slug) => nearSlug(slug, posts)),
    pages: [...authorPages(site)].sort().map((page) => [page, othersOfPage(page, post, site)]),
    own: cardAt(post.path, site),
    names: AUTHORS.map((name) => [isKnownName(name, post, site), nearestName(`${name}e`, post, site)]),
    notes: siteFor(site, note).posts,
    notesBySlug: bySlug(siteFor(site, note).posts ?? []),
  };
}

describe('what is kept of a list of cards', () => {
  it('after any changes of posts, is what a fresh list gives', () => {
    const change = fc.tuple(card, fc.boolean());
    fc.assert(
      fc.property(
        fc.array(card, { maxLength: 8 }),
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 5 }),
        (first, steps) => {
          let posts = changeCards([], new Map(first.map(toCard).map((one) => [one.path, one])));
          for (const step of steps) {
            allOf(posts);
            posts = changeCards(
              posts,
              new Map(step.map(([one, isThere]) => [toCard(one).path, isThere ? toCard(one) : undefined])),
            );
            const paths = posts.map(({ path }) => path);
            expect(paths).toEqual([...new Set(paths)].sort());
            expect(allOf(posts)).toEqual(allOf([...posts]));
          }
        },
      ),
    );
  });

  it('is not made anew, and not true of the old list any more', () => {
    const one = toCard({ slug: 'x', folder: 'src/pages/blog', author: 'Bo Lee', title: '', day: 1, teaser: '', paragraphs: [] });
    const posts = [one];
    const made = bySlug(posts);
    const next = changeCards(posts, new Map([[one.path, undefined]]));
    expect(bySlug(next)).toBe(made);
    expect(bySlug(next).size).toBe(0);
    expect(bySlug(posts).get('x')).toEqual([one]);
  });
});
