import fc from 'fast-check';
import { expect } from 'vitest';
import type { Files } from '../../src/core/site/files';
import { readImages } from '../../src/core/site/images';
import { readPosts, readSite } from '../../src/core/site/read-site';
import type { Site } from '../../src/core/types';
import { SCHEMA, SITE } from './memory-files';
import { type ShakyFiles, shakyFiles } from './shaky-files';

export async function readFresh(files: Files): Promise<Site> {
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site) };
}

export const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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

export type Happening =
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

export function happen({ texts, locked }: Pick<ShakyFiles, 'texts' | 'locked'>, what: Happening): void {
  if (what.kind === 'write') texts[what.path] = what.text;
  else if (what.kind === 'lock') locked.add(what.path);
  else if (what.kind === 'unlock') locked.delete(what.path);
  else for (const path of Object.keys(texts)) if (path === what.path || path.startsWith(`${what.path}/`)) delete texts[path];
}

/** What has happened, and how the editor's watcher calls it. */
export interface News {
  readonly path: string;
  readonly what: 'create' | 'change' | 'delete';
}

/** What keeps a site in step with a disk. */
export interface Keeper {
  readonly site: () => Site | undefined;
  tell(news: News): void;
  /** What makes up for news that were lost. */
  readAgain(): void;
}

export interface Course {
  /** The site has been read once before anything happens. */
  readonly isSettled: boolean;
  readonly steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[];
}

export const courses: fc.Arbitrary<Course> = fc.record({
  isSettled: fc.boolean(),
  steps: fc.array(step, { maxLength: 30, size: 'max' }),
});

/** Lets all calls go, as long as there are any. */
async function settle(disk: ShakyFiles): Promise<void> {
  for (let idle = 0; idle < 6; idle = disk.waiting() === 0 ? idle + 1 : 0) {
    disk.letGo(0);
    await tick();
  }
}

/**
 * Goes through a course; all news arrive in the end, doubled and in any order, but for those that are lost. Then the keeper must
 * have what `fresh` reads from the disk as it is.
 */
export async function go(
  { isSettled, steps }: Course,
  isLost: ((news: number) => boolean) | undefined,
  keeperOf: (disk: ShakyFiles) => Keeper,
  fresh: (disk: ShakyFiles) => Promise<Site | undefined>,
): Promise<void> {
  const disk = shakyFiles(SITE);
  const keeper = keeperOf(disk);
  if (isSettled) await settle(disk);
  const news: News[] = [];
  let happened = 0;
  for (const { happening: what, calls, which, news: how } of steps) {
    if (what) {
      const isThere = Object.hasOwn(disk.texts, what.path);
      happen(disk, what);
      const kind = what.kind === 'write' ? (isThere ? 'change' : 'create') : what.kind === 'unlock' ? 'create' : 'delete';
      if (!isLost?.(happened)) news.push({ path: what.path, what: kind });
      happened += 1;
    }
    const at = how === 'next' ? 0 : which % Math.max(1, news.length);
    const told = how === 'wait' ? [] : how === 'twice' ? news.slice(at, at + 1) : news.splice(at, 1);
    for (const one of told) keeper.tell(one);
    for (let count = 0; count < calls; count += 1) {
      disk.letGo(which * (count + 1));
      await tick();
    }
  }
  for (const one of news) keeper.tell(one);
  if (isLost) keeper.readAgain();
  await settle(disk);
  expect(keeper.site()).toEqual(await fresh(disk));
}
