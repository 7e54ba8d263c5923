import { categoryParts } from '../category';
import { printDate, readDate } from '../dates';
import { scalarFor } from '../fields';
import { needsFooter } from '../footer';
import { findFooter } from '../footer-find';
import { ownPostLink } from '../own-links';
import { seriesOf } from '../series';
import type { Post, Site } from '../types';
import type { Area, ReadyItem } from './readiness';

type Fact = Pick<ReadyItem, 'state' | 'text' | 'span'>;

/** What can be told of an area; `isDone`: nothing is left to do in it, which is said too. */
export function facts(area: Area, post: Post, site: Site, isDone: boolean, excerpt: string): Fact[] {
  if (area === 'teaser') return [...(isDone ? [{ state: 'done', text: 'nothing to do' } as const] : []), excerptFact(excerpt)];
  if (!isDone) return area === 'date' ? dateFacts(post, site, 'note') : [];
  if (area === 'date') return dateFacts(post, site, 'done');
  return [{ state: 'done', text: TELL[area](post, site) }];
}

const TELL: Readonly<Record<Exclude<Area, 'teaser' | 'date'>, (post: Post, site: Site) => string>> = {
  'front matter': frontMatterFact,
  'places to fill': () => 'none is left',
  links: linksFact,
  images: imagesFact,
  series: seriesFact,
  footer: (post) =>
    findFooter(post)?.text ? 'the standard text' : needsFooter(post) ? 'in order' : 'none, and this kind of post needs none',
  text: () => 'no finding is left',
};

function frontMatterFact(post: Post, site: Site): string {
  const value = (role: 'title' | 'author'): string => scalarFor(post, site, role)?.text.trim() ?? 'none';
  const category = categoryParts(post, site).label?.text.trim();
  return `“${value('title')}” by ${value('author')}${category ? `, in ${category}` : ''}${post.slug ? `, at /blog/${post.slug}/` : ''}`;
}

const DAY = 24 * 60 * 60 * 1000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The day as the site prints it, and how far it is: the site publishes at the merge, not on that day. */
function dateFacts(post: Post, site: Site, state: 'done' | 'note'): Fact[] {
  const value = scalarFor(post, site, 'date');
  const reading = value?.style === 'plain' ? readDate(value.raw) : undefined;
  if (!value || reading?.kind !== 'valid') return [];
  const day = Math.floor(reading.time / DAY);
  const today = site.today === undefined ? Number.NaN : Math.floor(Date.parse(`${site.today}T00:00:00Z`) / DAY);
  const away = Number.isNaN(today) ? '' : distance(day - today);
  return [{ state, text: `${printDate(reading.time)}, a ${DAYS[new Date(reading.time).getUTCDay()]}${away}`, span: value.span }];
}

function distance(days: number): string {
  if (days === 0) return ', today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `, in ${count}; the page goes online when it is merged` : `, ${count} ago`;
}

function excerptFact(words: string): Fact {
  return {
    state: 'note',
    text: words === '' ? 'the list of posts shows no text below the title' : `the list of posts shows “${words}”`,
  };
}

function linksFact({ body }: Post, site: Site): string {
  const own = body.links.filter(({ href }) => ownPostLink(href, site)).length;
  const count = body.links.length;
  if (count === 0) return 'none';
  return `${count}${own > 0 ? `, ${own} of them to posts of this blog` : ''}; addresses elsewhere are not opened`;
}

function imagesFact({ body }: Post, { images }: Site): string {
  const count = body.images.length;
  if (count === 0) return 'none';
  return images ? `${count}, all of them there` : `${count}; whether their files are there is not known without the site`;
}

function seriesFact(post: Post, site: Site): string {
  const series = seriesOf(post, site);
  if (!series) return 'one article alone';
  const links = [series.previous, series.next].flatMap((part) => (part ? [`part ${part.number}`] : []));
  return `part ${series.number}, linked to ${links.join(' and ')}`;
}
