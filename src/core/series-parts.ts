import { indexOf } from './post-index';
import { matchProse } from './prose';
import { seriesOf } from './series';
import { readPart, TITLE_PART } from './series-part';
import type { Post, PostCard, Site, Span } from './types';

/** A part of the series that a post belongs to. */
export interface SeriesPart {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** Path below the site's root; that of the post itself for the post itself. */
  readonly path: string;
  readonly date: number | undefined;
  readonly isSelf: boolean;
}

/** All parts of the post's series in their order, the post included; empty when it is in none. */
export function seriesParts(post: Post, site: Site): SeriesPart[] {
  const series = seriesOf(post, site);
  if (!series) return [];
  const cards = (indexOf(site)?.series.get(readPart(post.slug, '').base) ?? []).filter(({ path }) => path !== post.path);
  const own = site.posts?.find(({ path }) => path === post.path);
  const parts = cards.map((card) => toPart(card, readPart(card.slug, card.title).number ?? 1));
  const self = {
    number: series.number,
    slug: post.slug,
    title: own?.title ?? post.slug,
    path: post.path,
    date: own?.date,
    isSelf: true,
  };
  return [...parts, self].sort((a, b) => a.number - b.number);
}

function toPart({ slug, title, path, date }: PostCard, number: number): SeriesPart {
  return { number, slug, title, path, date, isSelf: false };
}

/** Words that name another part of the series, `part 2`, and that part. */
export interface PartMention {
  readonly span: Span;
  readonly part: SeriesPart;
}

/** More mentions than this in a post are not looked at. */
const MOST = 100;

/** Where the text of a post speaks of another part without linking to it. */
export function partMentions(post: Post, site: Site): PartMention[] {
  const parts = seriesParts(post, site);
  if (parts.length === 0) return [];
  const found: PartMention[] = [];
  for (const { match, span } of matchProse(post, new RegExp(TITLE_PART, 'gi'))) {
    if (found.length === MOST) break;
    const number = readPart('', match[0]).number;
    const part = parts.find((one) => one.number === number && !one.isSelf);
    const isLinked = post.body.links.some((link) => link.span.start <= span.start && span.end <= link.span.end);
    if (part && !isLinked) found.push({ span, part });
  }
  return found;
}
