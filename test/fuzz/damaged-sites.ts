import fc from 'fast-check';
import { readConfig } from '../../src/core/config';
import { readKinds } from '../../src/core/new-post/shipped';
import { filterChoices, NO_FILTER, postsTree } from '../../src/core/posts-tree';
import { readImages } from '../../src/core/site/images';
import { keepSite } from '../../src/core/site/keep-site';
import { readLoneSite, readPosts, readSite } from '../../src/core/site/read-site';
import { checkSite } from '../../src/core/site-rules';
import { readWholeSite } from '../../src/core/site-rules/whole-site';
import type { Site } from '../../src/core/types';
import { MAGAZINE, type SiteTexts } from '../unit/cms-sites';
import { memoryFiles, SITE } from '../unit/memory-files';
import { change } from './edits';
import { same } from './same';

const CONFIG = JSON.stringify({
  rules: { 'date-future': 'off', 'link-moved': 'error' },
  links: { 'https://x.y': 'https://z.y', 'http://a': null },
  names: { stx: 'StarlingX' },
  terms: { master: 'main' },
  profile: 'starlingx',
  ignore: ['**/old/*.md'],
});

const TEMPLATE =
  '---\nname: Own\ntitle: "{{topic}}: {{year}}"\nslug: own-{{topic}}\ncategory: News\nask: [topic, year]\n---\n{{write: x}}\n';

const SITES: readonly SiteTexts[] = [
  {
    ...SITE,
    'src/pages/blog/starlingx-recap.config.json': CONFIG,
    '.recap/templates/own.md': TEMPLATE,
    'src/pages/blog/fourth-part-2.md':
      '---\ntitle: Fourth - Part 2\nauthor: Ana Ito\ndate: 2024-06-06\n---\n[Part 1](https://www.starlingx.io/blog/first/)\n',
    'static/img/a.png': 'xxxx',
  },
  { ...MAGAZINE, 'starlingx-recap.config.json': CONFIG },
];

/** A site some of whose files were edited by a hand, a bad program or a bad disk: before, and after. */
export interface DamagedSite {
  readonly before: SiteTexts;
  readonly texts: SiteTexts;
}

export const damagedSite: fc.Arbitrary<DamagedSite> = fc
  .record({
    before: fc.constantFrom(...SITES),
    damage: fc.array(fc.tuple(fc.nat(1000), fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ before, damage }) => {
    const texts: Record<string, string> = { ...before };
    // What everything else hangs on is damaged as often as all the rest together.
    const important = Object.keys(before).filter((path) => /config\.|\.recap|author/.test(path));
    for (const [nth, changes, isImportant] of damage) {
      const paths = isImportant ? important : Object.keys(before);
      const path = paths[nth % paths.length] ?? '';
      texts[path] = changes.reduce((text, make) => make(text).slice(0, 20_000), texts[path] ?? '');
    }
    return { before, texts };
  });

async function readFresh(texts: SiteTexts): Promise<Site> {
  const files = memoryFiles(texts);
  const site = await readSite(files);
  return { ...site, posts: await readPosts(files, site), images: await readImages(files, site) };
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads a damaged site, at once and as one that is kept while it is damaged. Throws, with a sentence, when a promise is broken. */
export async function examineSite({ before, texts }: DamagedSite): Promise<Site> {
  const fresh = await readFresh(texts);
  const files = memoryFiles(texts);
  for (const text of Object.values(texts)) readConfig(text);
  await readLoneSite(files);
  const { kinds } = await readKinds(files);
  if (kinds.length < 8) throw new Error('a broken template takes others with it');
  const paths = new Set((fresh.posts ?? []).map(({ path }) => path));
  postsTree(fresh, NO_FILTER, paths);
  filterChoices(fresh);
  const ofSite = checkSite(await readWholeSite(files, fresh)).find(({ path, message }) => message === '' || path === '');
  if (ofSite) throw new Error(`${ofSite.rule}: without words or place`);

  const disk: Record<string, string> = { ...before };
  let site: Site | undefined;
  const kept = keepSite(memoryFiles(disk), tick, (next) => {
    site = next;
  });
  await kept.read;
  for (const [path, text] of Object.entries(texts)) {
    if (disk[path] === text) continue;
    disk[path] = text;
    kept.touched(path);
  }
  for (let turn = 0; turn < 200 && !same(plain(site), plain(fresh)); turn += 1) await tick();
  if (!same(plain(site), plain(fresh))) throw new Error('a kept site is not what a fresh reading gives');
  return fresh;
}

/** Maps as lists, patterns as texts, so that they can be compared. */
function plain(site: Site | undefined): unknown {
  return (
    site && {
      ...site,
      images: [...(site.images ?? [])].sort(),
      collections: JSON.stringify(site.collections, show),
      fields: JSON.stringify(site.fields, show),
    }
  );
}

function show(_: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  return value instanceof Set ? [...value] : value;
}
