import { distance } from './near-miss';
import { ownPostLink } from './own-links';
import { groupCards, madeOfPosts, regroupCards } from './posts-memo';
import type { PostCard } from './types';

/** `sure`: the words are the same. */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

interface SlugParts {
  readonly words: string;
  readonly digits: string;
}

const slugsIn = ({ slug }: PostCard): string[] => [slug];
const digitsIn = (card: PostCard): string[] => [partsOfCard(card).digits];

/** The site's posts by slug; kept for a list of posts, since a key stroke must not cost more on a larger blog. */
export const bySlug = madeOfPosts(
  (posts) => groupCards(posts, slugsIn),
  (made, change) => {
    regroupCards(made, change, slugsIn);
    return made;
  },
);

/** By the numbers in their slugs; with what was asked of them before. */
const byDigits = madeOfPosts(
  (posts) => ({ cards: groupCards(posts, digitsIn), answers: new Map<string, NearSlug | undefined>() }),
  ({ cards }, change) => {
    regroupCards(cards, change, digitsIn);
    return { cards, answers: new Map<string, NearSlug | undefined>() };
  },
);

/**
 * The post that a slug was probably meant for: the same words (`-part-2` and `-2` are), or one or two wrong letters, but
 * never other numbers: release 9 is no slip for release 8. A dead link is asked after at each key stroke: answers are kept.
 */
export function nearSlug(wanted: string, posts: readonly PostCard[]): NearSlug | undefined {
  const { cards, answers } = byDigits(posts);
  if (answers.has(wanted)) return answers.get(wanted);
  const { words, digits } = partsOf(wanted);
  const answer = searchNear(words, cards.get(digits) ?? []);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(wanted, answer);
  return answer;
}

const partsOfCards = new WeakMap<PostCard, SlugParts>();

function partsOfCard(card: PostCard): SlugParts {
  const parts = partsOfCards.get(card) ?? partsOf(card.slug);
  partsOfCards.set(card, parts);
  return parts;
}

/** Slips of the finger that still count as the same slug. */
const MOST = 2;

/** So many answers are kept: more than a post has links. */
const MOST_ANSWERS = 500;

function searchNear(wanted: string, cards: readonly PostCard[]): NearSlug | undefined {
  let near: string | undefined;
  let least = MOST + 1;
  for (const card of cards) {
    const { words } = partsOfCard(card);
    if (words === wanted) return { slug: card.slug, sure: true };
    const found = distance(wanted, words, least - 1);
    if (found >= least) continue;
    least = found;
    near = card.slug;
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
  return { words, digits: words.replace(/\D+/g, ' ').trim() };
}

/** The address with another slug in it, in the form of today: no ending, no question, a slash behind. */
export function withSlug(href: string, slug: string): string {
  const fragment = ownPostLink(href)?.fragment ?? '';
  const path = href.slice(0, href.length - fragment.length).replace(/\?.*$/, '');
  return `${path.replace(/\/blog\/[^/]*\/?$/, '/blog/')}${slug}/${fragment}`;
}
