/// <reference path="./text-files.d.ts" />
import { isStarlingX } from '../profile';
import { defaultSite } from '../site/defaults';
import type { Files } from '../site/files';
import type { Site } from '../types';
import { type Kind, readKind } from './kind';
import { entryKinds } from './new-entry';
import annualReport from './templates/annual-report.md';
import featureArticle from './templates/feature-article.md';
import meetup from './templates/meetup.md';
import newsletter from './templates/newsletter.md';
import ptgRecap from './templates/ptg-recap.md';
import release from './templates/release.md';
import summitRecap from './templates/summit-recap.md';
import tutorial from './templates/tutorial.md';

/** The texts of the templates that come with the program, by id, in the order in which they are offered. */
export const SHIPPED: Readonly<Record<string, string>> = {
  'ptg-recap': ptgRecap,
  'summit-recap': summitRecap,
  release,
  newsletter,
  'feature-article': featureArticle,
  tutorial,
  meetup,
  'annual-report': annualReport,
};

/** Where a repository keeps templates of its own. */
export const TEMPLATES_FOLDER = '.recap/templates';

/** The kinds of posts that can be made, with what could not be read. */
export interface Kinds {
  readonly kinds: readonly Kind[];
  /** Plain sentences about templates that could not be read. */
  readonly notes: readonly string[];
}

/**
 * The shipped kinds and those of the repository; a template of the same name takes the place of ours. Ours are StarlingX's: a sister
 * site has its own templates and the entries that its CMS schema describes, any other blog these alone. Never rejects.
 */
export async function readKinds(files?: Files, site: Site = defaultSite): Promise<Kinds> {
  if (!site.sameLayout) return { kinds: entryKinds(site), notes: [] };
  const isOurs = isStarlingX(site);
  const names = ((await files?.list(TEMPLATES_FOLDER)) ?? []).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const own = await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [name.slice(0, -3), (await files?.read(`${TEMPLATES_FOLDER}/${name}`)) ?? ''],
    ),
  );
  const texts = new Map([...(isOurs ? Object.entries(SHIPPED) : []), ...own.sort(([a], [b]) => (a < b ? -1 : 1))]);
  const read = Array.from(texts, ([id, text]) => readKind(id, text));
  return {
    kinds: [...read.filter((kind) => typeof kind !== 'string'), ...(isOurs ? [] : entryKinds(site))],
    notes: read.filter((kind) => typeof kind === 'string'),
  };
}
