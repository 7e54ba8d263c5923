import { preferredFix } from '../edits';
import { isStarlingX } from '../profile';
import { say } from '../say';
import type { Fix, Post, Problem, Site, Span } from '../types';
import { excerptWords } from './excerpt-words';
import { facts } from './facts';
import { waitingPlaces } from './waiting';

/** What is looked at before a post is published, in this order. */
export const AREAS = ['front matter', 'date', 'teaser', 'places to fill', 'links', 'images', 'series', 'footer', 'text'] as const;
export type Area = (typeof AREAS)[number];

const NAMES: Readonly<Record<Area, () => string>> = {
  'front matter': () => say`Front matter`,
  date: () => say`Date`,
  teaser: () => say`Teaser`,
  'places to fill': () => say`Places to fill`,
  links: () => say`Links`,
  images: () => say`Images`,
  series: () => say`Series`,
  footer: () => say`Footer`,
  text: () => say`Text`,
};

/** An area as it is shown. */
export function areaName(area: Area): string {
  return NAMES[area]();
}

/** One line of the list. */
export interface ReadyItem {
  readonly area: Area;
  /** done: nothing is left to do; open: something is; note: worth knowing, and nothing has to be done. */
  readonly state: 'done' | 'open' | 'note';
  readonly text: string;
  /** Where it is. */
  readonly span?: Span;
  /** What repairs it without a decision. */
  readonly fix?: Fix;
}

const BY_RULE: readonly (readonly [RegExp, Area])[] = [
  [/^date-/, 'date'],
  [/^teaser-/, 'teaser'],
  [/^placeholder-/, 'places to fill'],
  [/^(?:link-|own-link|bare-|made-up)/, 'links'],
  [/^image-/, 'images'],
  [/^(?:series-|stay-tuned)/, 'series'],
  [/^footer-/, 'footer'],
  [/^(?:front-matter|field-|relation-|yaml-|key-|value-|template-|legacy-|title-|author-|category-|file-name)/, 'front matter'],
];

/**
 * What stands between a post and its publication, by area: its findings and the places that wait for words, or one line that says
 * what is in order. `problems` are those of `checkPost`. Today comes from the site; without it the date is only told.
 * `excerpt` is what the site's renderer makes, where it may be asked.
 */
export function readiness(post: Post, site: Site, problems: readonly Problem[], excerpt = excerptWords(post)): ReadyItem[] {
  const areas = areasOf(site);
  const open = new Map<Area, ReadyItem[]>(areas.map((area) => [area, []]));
  for (const { span, hint } of waitingPlaces(post)) {
    open.get('places to fill')?.push({ area: 'places to fill', state: 'open', text: say`Write: ${hint}`, span });
  }
  for (const problem of problems) {
    const found = areaOf(problem.rule);
    const area = areas.includes(found) ? found : 'text';
    const fix = preferredFix(problem);
    const state = problem.severity === 'hint' ? 'note' : 'open';
    open.get(area)?.push({ area, state, text: problem.message, span: problem.span, ...(fix && { fix }) });
  }
  return areas.flatMap((area) => {
    const found = open.get(area) ?? [];
    const isDone = found.every(({ state }) => state === 'note');
    const told = facts(area, post, site, isDone, excerpt).map((fact): ReadyItem => ({ area, ...fact }));
    return [...told, ...found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))];
  });
}

/** Teaser, date and list of posts are known of StarlingX's build, series and footer are the custom of its blog. */
function areasOf(site: Site): readonly Area[] {
  if (isStarlingX(site)) return AREAS;
  const hidden: readonly Area[] = site.sameLayout ? ['series', 'footer'] : ['date', 'teaser', 'series', 'footer'];
  return AREAS.filter((area) => !hidden.includes(area));
}

function areaOf(rule: string): Area {
  return BY_RULE.find(([pattern]) => pattern.test(rule))?.[1] ?? 'text';
}

/** Whether nothing is left to do. */
export function isReady(items: readonly ReadyItem[]): boolean {
  return items.every(({ state }) => state !== 'open');
}

/**
 * The list as Markdown for a pull request: what is done is ticked, notes have no box. `lineOf` gives the line of an offset,
 * from 0.
 */
export function checklist(title: string, items: readonly ReadyItem[], lineOf: (offset: number) => number): string {
  const open = items.filter(({ state }) => state === 'open').length;
  const lines = items.map(({ area, state, text, span }) => {
    const box = { done: '[x] ', open: '[ ] ', note: '' }[state];
    const place = span && state !== 'done' ? say` (line ${lineOf(span.start) + 1})` : '';
    return `- ${box}${areaName(area)}: ${text.replace(/\s+/g, ' ')}${place}`;
  });
  const sum =
    open === 0 ? say`Ready to publish.` : open === 1 ? say`1 thing is left to do.` : say`${open} things are left to do.`;
  return `### ${title.replace(/\s+/g, ' ')}\n\n${sum}\n\n${lines.join('\n')}\n`;
}
