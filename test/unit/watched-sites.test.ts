// The layer that finds sites and makes changes of what VS Code's watchers tell, on a disk that fails between any two calls.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { SCHEMA_PATHS } from '../../src/core/site/schema-paths';
import type { Site } from '../../src/core/types';
import { createSites } from '../../src/vscode/sites';
import { tell, Uri, useDisk, watcherCount } from './fake-vscode';
import { courses, go, type Keeper, readFresh } from './shaky-courses';
import type { ShakyFiles } from './shaky-files';

const ROOT = '/sites/blog';
const POST = Uri.file(`${ROOT}/src/pages/blog/first.md`) as unknown as vscode.Uri;

let sites: ReturnType<typeof createSites> | undefined;

function keeperOf({ files, texts }: ShakyFiles): Keeper {
  sites?.dispose();
  useDisk(ROOT, files);
  const kept = createSites();
  sites = kept;
  kept.onDidChange(() => kept.around(POST)); // As every feature does: it asks again.
  kept.around(POST);
  return {
    tell: ({ path, what }) => tell(`${ROOT}/${path}`, what),
    site() {
      const found = kept.around(POST);
      if (found === 'pending') throw new Error('The site is still being looked for.');
      if (!found?.site) return undefined;
      const { published: _, today: __, ...site } = found.site;
      return site as Site;
    },
    readAgain() {
      for (const path of SCHEMA_PATHS) tell(`${ROOT}/${path}`, Object.hasOwn(texts, path) ? 'change' : 'delete');
      tell(`${ROOT}/${SCHEMA_PATHS[0]}`, 'create');
    },
  };
}

/** Undefined where no schema can be seen: then there is no site. */
async function fresh({ calm }: ShakyFiles): Promise<Site | undefined> {
  const there = await Promise.all(SCHEMA_PATHS.map((path) => calm.size(path)));
  if (there.every((size) => size === undefined)) return undefined;
  const { published: _, today: __, ...site } = await readFresh(calm);
  return site as Site;
}

beforeEach(() => {
  // A save of many files is awaited for a moment: here no longer than a turn. Patience with a file system that does not answer has no end.
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => (ms < 1000 ? setImmediate(run) : undefined));
});

afterEach(() => {
  vi.unstubAllGlobals();
  sites?.dispose();
  sites = undefined;
});

describe("the editor's site comes to what a fresh reading gives", () => {
  test('when its watchers tell late, twice and in any order', async () => {
    await fc.assert(
      fc.asyncProperty(courses, (course) => go(course, undefined, keeperOf, fresh)),
      { numRuns: 150 },
    );
  });

  test('when they lose something, at the next change of the schema', async () => {
    await fc.assert(
      fc.asyncProperty(courses, fc.infiniteStream(fc.boolean()), (course, lost) => {
        const answers = [...lost.take(course.steps.length)];
        return go(course, (index) => answers[index] === true, keeperOf, fresh);
      }),
      { numRuns: 75 },
    );
  });

  test('and leaves no watcher behind when it ends', () => {
    sites?.dispose();
    expect(watcherCount()).toBe(0);
  });
});
