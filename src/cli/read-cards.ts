import { readCard } from '../core/site/cards';
import { addMentions, type Mentions } from '../core/site-rules/whole-site';
import type { Post, PostCard } from '../core/types';
import { helperFor } from './helper';
import { filesBelow } from './node-files';
import { nextTurn } from './turn';

/** What a thread has read of the posts of a site. */
export interface CardsRead {
  /** By the index of its path; null of a file that is not there any more. */
  readonly cards: readonly (readonly [index: number, card: PostCard | null])[];
  /** Names of images that the posts mention. */
  readonly names: ReadonlySet<string>;
}

const mentions = new Map<string, Mentions>();

/** What the posts of a site mention, when they have been read for their cards. */
export function mentionsOf(root: string): Mentions | undefined {
  return mentions.get(root);
}

/** Of so few posts the texts may stay in memory, for what is made of them when it is asked for. */
const FEW = 300;

/**
 * The space of new objects stays small (cli-loader.cjs), and of many posts too much would outlive it. It grows now, while the first
 * ones are read, and then no more.
 */
async function growOnce(): Promise<void> {
  if (!process.versions.v8.startsWith('11.')) return; // There the loader has set no flags.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=2');
  setImmediate(() => setFlagsFromString('--semi-space-growth-factor=1'));
}

/** The cards of a site's posts in the order of their paths, read together with the helper. `keep`: see `readCard`. */
export async function readCards(
  root: string,
  paths: readonly string[],
  keep: (post: Post) => void,
): Promise<readonly PostCard[]> {
  await growOnce();
  const helper = await helperFor(paths.length);
  const next = new Int32Array(new SharedArrayBuffer(4));
  helper?.ask({ kind: 'cards', root, paths, next });
  const cards: (PostCard | null | undefined)[] = paths.map(() => undefined);
  const names = new Set<string>();
  const put = (read: CardsRead): void => {
    for (const [index, card] of read.cards) cards[index] = card;
    for (const name of read.names) names.add(name);
  };
  put(await takeCards(root, paths, next, keep));
  const answer = cards.includes(undefined) ? await helper?.answer() : undefined;
  if (answer?.kind === 'cards') put(answer.read);
  // Whatever a helper has begun and not brought to an end.
  const left = [...cards.keys()].filter((index) => cards[index] === undefined);
  const rest = await takeCards(
    root,
    left.map((index) => paths[index] ?? ''),
    new Int32Array(1),
    keep,
  );
  put({ ...rest, cards: rest.cards.map(([index, card]) => [left[index] ?? 0, card]) });
  mentions.set(root, { paths: new Set(paths), names });
  return cards.filter((card) => card !== null && card !== undefined);
}

/** Reads the posts whose turn no other thread has taken; `next` holds the index of the one whose turn it is. */
export async function takeCards(
  root: string,
  paths: readonly string[],
  next: Int32Array,
  keep: (post: Post) => void,
): Promise<CardsRead> {
  const files = filesBelow(root);
  const keepText = (post: Post): boolean => {
    keep(post);
    return paths.length < FEW;
  };
  const cards: [number, PostCard | null][] = [];
  const names = new Set<string>();
  for (let index = Atomics.add(next, 0, 1); index < paths.length; index = Atomics.add(next, 0, 1)) {
    const path = paths[index] ?? '';
    const text = await files.read(path);
    if (text !== undefined) addMentions(text, names);
    cards.push([index, text === undefined ? null : readCard(path, text, keepText)]);
    if (cards.length % 16 === 0) await nextTurn();
  }
  return { cards, names };
}
