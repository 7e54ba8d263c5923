// A site that is kept in step with its files, against a fresh reading: whatever happens between any two calls, and whatever
// becomes of the news about it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/core/site/files';
import { readImages } from '../../src/core/site/images';
import { type KeptSite, keepSite } from '../../src/core/site/keep-site';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Site } from '../../src/core/types';
import { memoryFiles, SCHEMA, SITE } from './memory-files';
import { shakyFiles } from './shaky-files';

async function readFresh(files: Files): Promise<Site> {
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site) };
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const post = (title: string): string => `---\ntitle: ${title}\nauthor: Ana Ito\ndate: 2024-05-06\n---\nText of ${title}.\n`;

/** Paths with what may come to stand there. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'src/pages/blog/first.md': [post('One'), post('Another one'), '', '---\ntitle: "Half', '\ufeff\u0000'],
  'src/pages/blog/zero.md': [post('Zero')],
  'src/pages/blog/index.md': ['---\ntemplateKey: blog-index\n---\n'],
  'src/pages/blog/starlingx-recap.config.json': ['{"rules": {"date-future": "off"}}', '{', '[]'],
  'src/pages/author/bo-lee.md': ['---\nauthorName: Bo Lee\n---\n', '---\nauthorName: [\n'],
  'src/content/blog-config.json': ['{"categories": [{"text": "New", "id": "x"}]}', '{"categories":', 'null'],
  'src/templates/other.tsx': ['', 'export {}'],
  'src/notes/first.md': [post('Note')],
  'static/admin/config.yml': [
    SCHEMA,
    SCHEMA.replace('folder: src/pages/blog', 'folder: src/notes'),
    SCHEMA.replace('media_folder: static/img', 'media_folder: static/pictures'),
    'collections: [',
    '',
  ],
  'static/img/a.png': ['x', 'xx'],
  'static/img/deep/b.png': ['x'],
  'static/pictures/c.png': ['xxx'],
};

const FOLDERS = ['src/pages/blog', 'src/pages/author', 'src/templates', 'static/img', 'static/img/deep', 'static', 'src'];

type Happening =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' | 'lock' | 'unlock'; readonly path: string };

const paths = Object.keys(FILES);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...paths)
      .chain((path) => fc.constantFrom(...(FILES[path] ?? [])).map((text) => ({ kind: 'write' as const, path, text }))),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path: fc.constantFrom(...paths, ...FOLDERS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('lock' as const, 'unlock' as const),
      path: fc.constantFrom(...paths, ...FOLDERS),
    }),
  },
);

/** What happens next: to the disk, to a call that waits, or to the news of what happened. */
const step = fc.record({
  happening: fc.option(happening, { freq: 2 }),
  /** How many calls are let go, and which of those that wait. */
  calls: fc.nat(6),
  which: fc.nat(1000),
  news: fc.constantFrom('next' as const, 'any' as const, 'twice' as const, 'wait' as const),
});

function happen({ texts, locked }: ReturnType<typeof shakyFiles>, what: Happening): void {
  if (what.kind === 'write') texts[what.path] = what.text;
  else if (what.kind === 'lock') locked.add(what.path);
  else if (what.kind === 'unlock') locked.delete(what.path);
  else for (const path of Object.keys(texts)) if (path === what.path || path.startsWith(`${what.path}/`)) delete texts[path];
}

type Steps = readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[];

/** Goes through a course; all news arrive in the end, doubled and in any order, but for those that `isLost`. */
async function run(steps: Steps, isLost: (news: number) => boolean, end: (kept: KeptSite) => void): Promise<void> {
  const disk = shakyFiles(SITE);
  let site: Site | undefined;
  const kept = keepSite(disk.files, tick, (next) => {
    site = next;
  });
  const news: string[] = [];
  let happened = 0;
  for (const { happening: what, calls, which, news: how } of steps) {
    if (what) {
      happen(disk, what);
      if (!isLost(happened)) news.push(what.path);
      happened += 1;
    }
    const at = how === 'next' ? 0 : which % Math.max(1, news.length);
    const told = how === 'wait' ? [] : how === 'twice' ? news.slice(at, at + 1) : news.splice(at, 1);
    for (const path of told) kept.touched(path);
    for (let count = 0; count < calls; count += 1) {
      disk.letGo(which * (count + 1));
      await tick();
    }
  }
  for (const path of news) kept.touched(path);
  end(kept);
  for (let idle = 0; idle < 4; idle = disk.waiting() === 0 ? idle + 1 : 0) {
    disk.letGo(0);
    await tick();
  }
  await kept.read;
  expect(site).toEqual(await readFresh(disk.calm));
}

const steps = fc.array(step, { maxLength: 40 });

describe('a kept site comes to what a fresh reading gives', () => {
  test('when news are late, doubled and in any order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (course) =>
        run(
          course,
          () => false,
          () => undefined,
        ),
      ),
      { numRuns: 400 },
    );
  });

  test('when news are lost, at the next reading of everything', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.boolean()), (course, lost) => {
        const answers = [...lost.take(course.length)];
        return run(
          course,
          (index) => answers[index] === true,
          (kept) => kept.readAgain(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('one post that changes costs one file', async () => {
  const asked: string[] = [];
  const files = memoryFiles(SITE);
  const note = (path: string): string => {
    asked.push(path);
    return path;
  };
  const counting: Files = {
    ...files,
    read: (path) => files.read(note(path)),
    list: (path) => files.list(note(path)),
  };
  const sites: Site[] = [];
  const kept = keepSite(counting, tick, (site) => sites.push(site));
  await kept.read;
  expect(sites.map(({ posts }) => posts?.length)).toEqual([undefined, 2]);
  asked.length = 0;
  for (let times = 0; times < 3; times += 1) kept.touched('src/pages/blog/first.md');
  await tick();
  expect(asked).toEqual(['src/pages/blog/first.md']);
  expect(sites.length).toBe(3);
});
