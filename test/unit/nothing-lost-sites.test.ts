// Fix all, rename, migrate and scaffold on whole sites, one after the other, and then undo: every file is what it was, to the byte.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorOfFile, authorPath, postsBy, renameEdits, renameFileEdit } from '../../src/core/authors';
import { checkPost } from '../../src/core/check-post';
import { fixAllEdits, preferredFix } from '../../src/core/edits';
import { outdatedFooterEdits } from '../../src/core/footer-edits';
import { newPost } from '../../src/core/new-post/new-post';
import { readKinds } from '../../src/core/new-post/shipped';
import { nextPart } from '../../src/core/next-part';
import { relinkEdits } from '../../src/core/own-post-links';
import { parsePost } from '../../src/core/parse-post';
import { seriesRenames } from '../../src/core/series-renames';
import { categoryEdits } from '../../src/core/set-category';
import type { Edit, Post, Problem, Site } from '../../src/core/types';
import { areApart } from '../fuzz/spans';
import { damagedPost } from './damaged-posts';
import { memoryFiles, SITE } from './memory-files';
import { readFresh } from './shaky-courses';
import { make, type Step, type Texts } from './undo-model';

const NOW = new Date('2026-04-15T09:15:00Z');
const BLOG = 'src/pages/blog';
const { kinds } = await readKinds();

/** Rules that lead from what was once right to what is right today. */
const MIGRATIONS =
  /^(?:link-moved|link-http|legacy-form|category-|author-|date-|footer-|outdated-term|product-name|host-misspelt|key-|template-)/;

const series = (part: number, body: string): string =>
  `---\ntemplateKey: blog-post\ntitle: Roads - Part ${part}\nauthor: Ana Ito\ndate: 2025-0${part}-06T08:00:00.000Z\ncategory:\n  - label: News\n    id: category-2\n---\nSee [the first](https://www.starlingx.io/blog/first/) and http://git.starlingx.io/x, master node.\n${body}\n`;

/** A site of a few posts, damaged and not, that link to each other. */
const site = fc
  .record({
    posts: fc.array(damagedPost, { minLength: 1, maxLength: 3 }),
    words: fc.array(
      fc.constantFrom(
        '[one](/blog/roads-part-1/)',
        'Text.',
        '日本 😀',
        '\r\n',
        'https://www.starlingx.io/blog/roads-part-2/#a',
        '\ud800',
      ),
      { maxLength: 8 },
    ),
    author: fc.constantFrom('Ana Ito', "'Ana Ito'", '"Ana Ito"', 'ana-ito', 'Ana Ito & Bo Lee'),
    bom: fc.boolean(),
  })
  .map(
    ({ posts, words, author, bom }): Texts => ({
      ...SITE,
      [`${BLOG}/roads-part-1.md`]: (bom ? '\ufeff' : '') + series(1, words.join(' ')),
      [`${BLOG}/roads-part-2.md`]: series(2, words.toReversed().join('\n'))
        .replace('Ana Ito', () => author)
        .replaceAll('\n', bom ? '\r\n' : '\n'),
      ...Object.fromEntries(posts.map(({ text }, index) => [`${BLOG}/damaged-${index}.md`, text])),
    }),
  );

interface Read {
  readonly site: Site;
  readonly posts: readonly Post[];
}

async function read(texts: Texts): Promise<Read> {
  const found = await readFresh(memoryFiles(texts));
  return {
    site: { ...found, today: '2026-04-15' },
    posts: (found.posts ?? []).map(({ path }) => parsePost(texts[path] ?? '', path)),
  };
}

type Action = (read: Read, texts: Texts) => Step;

const inPosts = ({ posts }: Read, edits: (post: Post) => readonly Edit[]): Step => ({
  texts: new Map(posts.map((post) => [post.path, edits(post)])),
});

/** Of fixes that touch, the first: as somebody chooses them, one after the other. */
function apart(problems: readonly Problem[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of problems) if (areApart([...taken, ...(fixes[0]?.edits ?? [])])) taken.push(...(fixes[0]?.edits ?? []));
  return taken;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'fix all': (now) => inPosts(now, (post) => fixAllEdits(checkPost(post, now.site))),
  'fix all of one rule': (now) =>
    inPosts(now, (post) => {
      const problems = checkPost(post, now.site).filter(preferredFix);
      return fixAllEdits(problems.filter(({ rule }) => rule === problems[0]?.rule));
    }),
  migrate: (now) => inPosts(now, (post) => apart(checkPost(post, now.site).filter(({ rule }) => MIGRATIONS.test(rule)))),
  'update the footers': (now) => inPosts(now, outdatedFooterEdits),
  'another category': (now) =>
    inPosts(now, (post) => categoryEdits(post, now.site, { label: 'Recipes', id: 'category-1' }) ?? []),
  'rename an author': (now, texts) => {
    const author = now.site.authors[0];
    if (!author) return { texts: new Map() };
    const path = `${now.site.authorFolder}/${author.file}`;
    const own = authorOfFile(texts[path] ?? '');
    const to = authorPath("Zoë O'Neil", now.site);
    const named = new Set(postsBy(author, now.site).map((card) => card.path));
    const edits = inPosts(now, (post) => (named.has(post.path) ? renameEdits(post, now.site, author, "Zoë O'Neil") : []));
    return {
      texts: new Map([...edits.texts, ...(own ? [[path, [renameFileEdit(own, "Zoë O'Neil")]] as const] : [])]),
      moved: to && to !== path && Object.hasOwn(texts, path) ? [[path, to]] : [],
    };
  },
  'rename a series': (now) => {
    const parts = seriesRenames('roads-part-1', 'streets-part-1', now.site);
    const slugs = new Map([
      ['roads-part-1', 'streets-part-1'],
      ...parts.map(({ card, slug }): [string, string] => [card.slug, slug]),
    ]);
    if (!now.posts.some(({ slug }) => slug === 'roads-part-1')) return { texts: new Map() };
    return {
      ...inPosts(now, (post) => relinkEdits(post, slugs)),
      moved: [...slugs].map(([from, to]) => [`${BLOG}/${from}.md`, `${BLOG}/${to}.md`]),
    };
  },
  'a new post': (now) => {
    const kind = kinds.find(({ id }) => id === 'feature-article') ?? kinds[0];
    if (!kind) return { texts: new Map() };
    const answers = Object.fromEntries(
      kind.questions.map(({ name, form }) => [name, form === 'parts' ? '2' : form === 'text' ? 'Some words' : '']),
    );
    const post = newPost(kind, { ...answers, author: 'New One', company: 'Lab', category: 'News' }, now.site, NOW);
    return { texts: new Map(), made: 'files' in post ? post.files.map((file) => [file.path, file.text] as const) : [] };
  },
  'the next part': (now) => {
    const last = now.posts.findLast(({ slug }) => slug.includes('part-'));
    const next = last && nextPart(last, now.site, NOW);
    return last && next ? { texts: new Map([[last.path, next.edits]]), made: [[next.path, next.text]] } : { texts: new Map() };
  },
};

const bytes = (texts: Texts): string[] =>
  Object.entries(texts)
    .map(([path, text]) => `${path}: ${Buffer.from(text, 'utf16le').toString('base64')}`)
    .sort();

const written = new Map(Object.keys(ACTIONS).map((name) => [name, 0]));

test.each([
  ['known', Number(fc.readConfigureGlobal()?.seed), 900],
  ['fresh', Date.now() % 2 ** 31, 100],
])(
  'a thousand sites: %s ones, seed %i',
  async (_, seed, numRuns) => {
    const names = fc.shuffledSubarray(Object.keys(ACTIONS), { minLength: 3, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(site, names, async (first, chosen) => {
        const done: { readonly before: Texts; readonly undo: (after: Texts) => Texts }[] = [];
        let texts = first;
        for (const name of chosen) {
          const step = make(texts, ACTIONS[name]?.(await read(texts), texts) ?? { texts: new Map() });
          if (bytes(step.after).join() !== bytes(texts).join()) written.set(name, (written.get(name) ?? 0) + 1);
          done.push({ before: texts, undo: step.undo });
          texts = step.after;
        }
        for (const { before, undo } of done.toReversed()) {
          texts = undo(texts);
          expect(bytes(texts)).toEqual(bytes(before));
        }
        expect(bytes(texts)).toEqual(bytes(first));
      }),
      { seed, numRuns },
    );
  },
  120_000,
);

test('each of the commands wrote something in many of them', () => {
  expect([...written].filter(([, count]) => count < 50)).toEqual([]);
});
