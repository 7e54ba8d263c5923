import { weekdayName } from '../calendar-words';
import { categoryParts } from '../category';
import { printDate, readDate } from '../dates';
import { scalarFor } from '../fields';
import { needsFooter } from '../footer';
import { findFooter } from '../footer-find';
import { ownPostLink } from '../own-links';
import { listed, say } from '../say';
import { seriesOf } from '../series';
import type { Post, Site } from '../types';
import type { Area, ReadyItem } from './readiness';

type Fact = Pick<ReadyItem, 'state' | 'text' | 'span'>;

/** What can be told of an area; `isDone`: nothing is left to do in it, which is said too. */
export function facts(area: Area, post: Post, site: Site, isDone: boolean, excerpt: string): Fact[] {
  if (area === 'teaser') return [...(isDone ? [{ state: 'done', text: say`nothing to do` } as const] : []), excerptFact(excerpt)];
  if (!isDone) return area === 'date' ? dateFacts(post, site, 'note') : [];
  if (area === 'date') return dateFacts(post, site, 'done');
  return [{ state: 'done', text: TELL[area](post, site) }];
}

const TELL: Readonly<Record<Exclude<Area, 'teaser' | 'date'>, (post: Post, site: Site) => string>> = {
  'front matter': frontMatterFact,
  'places to fill': () => say`none is left`,
  links: linksFact,
  images: imagesFact,
  series: seriesFact,
  footer: (post) =>
    findFooter(post)?.text
      ? say`the standard text`
      : needsFooter(post)
        ? say`in order`
        : say`none, and this kind of post needs none`,
  text: () => say`no finding is left`,
};

function frontMatterFact(post: Post, site: Site): string {
  // What the page and the address will be is not known of another build.
  if (!site.sameLayout) return say`in order`;
  const value = (role: 'title' | 'author'): string => scalarFor(post, site, role)?.text.trim() ?? say`none`;
  const category = categoryParts(post, site).label?.text.trim();
  return listed([
    say`“${value('title')}” by ${value('author')}`,
    ...(category ? [say`in ${category}`] : []),
    ...(post.slug ? [say`at /blog/${post.slug}/`] : []),
  ]);
}

const DAY = 24 * 60 * 60 * 1000;

/** The day as the site prints it, and how far it is: the site publishes at the merge, not on that day. */
function dateFacts(post: Post, site: Site, state: 'done' | 'note'): Fact[] {
  const value = scalarFor(post, site, 'date');
  const reading = value?.style === 'plain' ? readDate(value.raw) : undefined;
  if (!value || reading?.kind !== 'valid') return [];
  const day = Math.floor(reading.time / DAY);
  const today = site.today === undefined ? Number.NaN : Math.floor(Date.parse(`${site.today}T00:00:00Z`) / DAY);
  return [{ state, text: dateText(printDate(reading.time), weekdayName(reading.time), day - today), span: value.span }];
}

/** `days` is NaN where nobody knows what day it is. */
function dateText(date: string, weekday: string, days: number): string {
  if (Number.isNaN(days)) return say`${date}, a ${weekday}`;
  if (days === 0) return say`${date}, a ${weekday}, today`;
  if (days === 1) return say`${date}, a ${weekday}, in 1 day; the page goes online when it is merged`;
  if (days > 0) return say`${date}, a ${weekday}, in ${days} days; the page goes online when it is merged`;
  return days === -1 ? say`${date}, a ${weekday}, 1 day ago` : say`${date}, a ${weekday}, ${-days} days ago`;
}

function excerptFact(words: string): Fact {
  return {
    state: 'note',
    text: words === '' ? say`the list of posts shows no text below the title` : say`the list of posts shows “${words}”`,
  };
}

function linksFact({ body }: Post, site: Site): string {
  const own = !site.sameLayout ? 0 : body.links.filter(({ href }) => ownPostLink(href, site)).length;
  const count = body.links.length;
  if (count === 0) return say`none`;
  return own > 0
    ? say`${count}, ${own} of them to posts of this blog; addresses elsewhere are not opened`
    : say`${count}; addresses elsewhere are not opened`;
}

function imagesFact({ body }: Post, { images, sameLayout }: Site): string {
  const count = body.images.length;
  if (count === 0) return say`none`;
  if (!sameLayout) return say`${count}; of those in the media folder no name is misspelt`;
  return images ? say`${count}, all of them there` : say`${count}; whether their files are there is not known without the site`;
}

function seriesFact(post: Post, site: Site): string {
  const series = seriesOf(post, site);
  if (!series) return say`one article alone`;
  const [first, second] = [series.previous, series.next].flatMap((part) => (part ? [part.number] : []));
  if (first === undefined) return say`part ${series.number}`;
  return second === undefined
    ? say`part ${series.number}, linked to part ${first}`
    : say`part ${series.number}, linked to part ${first} and part ${second}`;
}
