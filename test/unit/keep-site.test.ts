// A site that is kept in step with its files, against a fresh reading: whatever happens between any two calls, and whatever
// becomes of the news about it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/core/site/files';
import { keepSite } from '../../src/core/site/keep-site';
import type { Site } from '../../src/core/types';
import { memoryFiles, SCHEMA, SITE } from './memory-files';
import { courses, go, type Keeper, readFresh, tick } from './shaky-courses';
import type { ShakyFiles } from './shaky-files';

function keeperOf({ files }: ShakyFiles): Keeper {
  let site: Site | undefined;
  const kept = keepSite(files, tick, (next) => {
    site = next;
  });
  return { site: () => site, tell: ({ path }) => kept.touched(path), readAgain: kept.readAgain };
}

const fresh = ({ calm }: ShakyFiles): Promise<Site> => readFresh(calm);

describe('a kept site comes to what a fresh reading gives', () => {
  test('when news are late, doubled and in any order', async () => {
    await fc.assert(
      fc.asyncProperty(courses, (course) => go(course, undefined, keeperOf, fresh)),
      { numRuns: 250 },
    );
  });

  test('when news are lost, at the next reading of everything', async () => {
    await fc.assert(
      fc.asyncProperty(courses, fc.infiniteStream(fc.boolean()), (course, lost) => {
        const answers = [...lost.take(course.steps.length)];
        return go(course, (index) => answers[index] === true, keeperOf, fresh);
      }),
      { numRuns: 120 },
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

test('what is touched in a folder that the posts are just leaving is no post', async () => {
  const texts: Record<string, string> = { ...SITE };
  const files = memoryFiles(texts);
  let gate: Promise<void> = Promise.resolve();
  const slow: Files = { ...files, read: async (path) => gate.then(() => files.read(path)) };
  let site: Site | undefined;
  const kept = keepSite(slow, tick, (next) => {
    site = next;
  });
  await kept.read;
  let open = (): void => undefined;
  gate = new Promise((resolve) => {
    open = resolve;
  });
  texts['static/admin/config.yml'] = SCHEMA.replace('folder: src/pages/blog', 'folder: src/notes');
  kept.touched('static/admin/config.yml');
  await tick();
  await tick();
  kept.touched('src/pages/blog/first.md');
  open();
  for (let turn = 0; turn < 20; turn += 1) await tick();
  expect(site).toEqual(await readFresh(files));
});
