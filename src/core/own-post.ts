import { distance } from './near-miss';
import { ownPostLink } from './own-links';
import type { PostCard } from './types';

/** The slugs of a site's posts, made for asking after one that is not there. */
export interface Slugs {
  has(slug: string): boolean;
  /**
   * The post that a slug was probably meant for: the same words (`-part-2` and `-2` are), or one or two wrong letters, but
   * never other numbers: release 9 is no slip for release 8. A dead link is asked after at each key stroke: answers are kept.
   */
  near(wanted: string): NearSlug | undefined;
}

/** `sure`: the words are the same. */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

interface SlugParts {
  readonly slug: string;
  readonly words: string;
  readonly digits: string;
}

const made = new WeakMap<readonly PostCard[], Slugs>();

/** Made once for a list of posts: a key stroke must not cost more on a larger blog. */
export function slugsOf(posts: readonly PostCard[]): Slugs {
  const known = made.get(posts);
  if (known) return known;
  const names = new Set(posts.map(({ slug }) => slug));
  const answers = new Map<string, NearSlug | undefined>();
  let byDigits: ReadonlyMap<string, readonly SlugParts[]> | undefined;
  const slugs: Slugs = {
    has: (slug) => names.has(slug),
    near(wanted) {
      if (answers.has(wanted)) return answers.get(wanted);
      byDigits ??= groupByDigits(posts);
      const answer = searchNear(wanted, byDigits);
      if (answers.size >= MOST_ANSWERS) answers.clear();
      answers.set(wanted, answer);
      return answer;
    },
  };
  made.set(posts, slugs);
  return slugs;
}

/** Of a card, which stays when others change. */
const partsOfCards = new WeakMap<PostCard, SlugParts>();

function groupByDigits(posts: readonly PostCard[]): Map<string, SlugParts[]> {
  const groups = new Map<string, SlugParts[]>();
  for (const card of posts) {
    const parts = partsOfCards.get(card) ?? partsOf(card.slug);
    partsOfCards.set(card, parts);
    const group = groups.get(parts.digits);
    if (group) group.push(parts);
    else groups.set(parts.digits, [parts]);
  }
  return groups;
}

/** Slips of the finger that still count as the same slug. */
const MOST = 2;

/** So many answers are kept: more than a post has links. */
const MOST_ANSWERS = 500;

function searchNear(wanted: string, byDigits: ReadonlyMap<string, readonly SlugParts[]>): NearSlug | undefined {
  const { words, digits } = partsOf(wanted);
  let near: string | undefined;
  let least = MOST + 1;
  for (const candidate of byDigits.get(digits) ?? []) {
    if (candidate.words === words) return { slug: candidate.slug, sure: true };
    const found = distance(words, candidate.words, least - 1);
    if (found >= least) continue;
    least = found;
    near = candidate.slug;
  }
  return near === undefined ? undefined : { slug: near, sure: false };
}

/** The slug without what two spellings of it may differ in: case, ending, the word "part", double and trailing dashes. */
function partsOf(slug: string): SlugParts {
  const words = slug
    .toLowerCase()
    .replace(/\.(?:md|html?)$/, '')
    .replace(/^(?:starlingx|stx)-/, '')
    .replace(/-part-(?=\d)/g, '-')
    .replace(/[-_.,\s]{1,50}/g, '-')
    .replace(/^-|-$/g, '');
  return { slug, words, digits: words.replace(/\D+/g, ' ').trim() };
}

/** The address with another slug in it, in the form of today: no ending, no question, a slash behind. */
export function withSlug(href: string, slug: string): string {
  const fragment = ownPostLink(href)?.fragment ?? '';
  const path = href.slice(0, href.length - fragment.length).replace(/\?.*$/, '');
  return `${path.replace(/\/blog\/[^/]*\/?$/, '/blog/')}${slug}/${fragment}`;
}
