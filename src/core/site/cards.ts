import { categoryParts } from '../category';
import { readDate } from '../dates';
import { foldText, hashParagraph } from '../fold-text';
import { readAsTheSite, readFrontMatter } from '../front-matter';
import { fileAddress } from '../image-files';
import { ownPostLink } from '../own-links';
import { parsePost } from '../parse-post';
import type { Author, Post, PostCard } from '../types';
import { defaultSite } from './defaults';
import type { Files } from './files';

/** A file that is longer is cut: a card needs no more of it. */
const LONGEST = 400_000;

/**
 * The card of a post. Broken front matter gives a card with empty fields, as far as its lines could be read. `keep` is
 * given the post that was read, for who goes on to check it; it tells whether the text may stay in memory.
 */
export function readCard(path: string, text: string, keep?: (post: Post) => boolean): PostCard {
  const post = parsePost(text.slice(0, LONGEST), path);
  const isKept = keep?.(post) ?? false;
  const card = withoutText(withoutParagraphs(post));
  return isKept ? hashedLater(card, post) : { ...card, paragraphs: hashesOf(post) };
}

type Bare = Omit<PostCard, 'paragraphs'>;

/** V8 keeps a text as long as any slice of it: these strings are copies, ten times smaller. */
function withoutText(card: Bare): Bare {
  const copy = JSON.parse(JSON.stringify(card)) as Bare;
  return { ...copy, date: card.date }; // JSON leaves undefined out.
}

/** Only where a post is new does anybody ask for the hashes. Whoever copies the card for another thread asks, too. */
function hashedLater(card: Bare, { text, body: { paragraphs } }: Pick<Post, 'text' | 'body'>): PostCard {
  let hashes: readonly number[] | undefined;
  return {
    ...card,
    get paragraphs() {
      hashes ??= hashesOf({ text, body: { paragraphs } });
      return hashes;
    },
  };
}

function hashesOf({ text, body }: { readonly text: string; readonly body: Pick<Post['body'], 'paragraphs'> }): readonly number[] {
  // With `push` V8 keeps bare numbers, a third of what it takes for those that `flatMap` gathers.
  const hashes: number[] = [];
  for (const { start, end } of body.paragraphs) {
    const hash = hashParagraph(text.slice(start, end));
    if (hash !== undefined) hashes.push(hash);
  }
  return hashes.slice();
}

/**
 * The card of a file; undefined when it is not there. One that is there and cannot be read (a placeholder of a cloud drive, say) has
 * an empty card: links to it are no mistake.
 */
export async function cardFrom(files: Files, path: string): Promise<PostCard | undefined> {
  const text = await files.read(path);
  if (text !== undefined) return readCard(path, text);
  const isThere = (await files.size(path)) !== undefined && (await files.list(path)) === undefined;
  return isThere ? readCard(path, '') : undefined;
}

export function cardOf(post: Post): PostCard {
  return { ...withoutParagraphs(post), paragraphs: hashesOf(post) };
}

function withoutParagraphs(post: Post): Bare {
  const { front, body, path, slug } = post;
  const scalar = (name: string): { raw: string; text: string } => {
    const value = front.entries.find((entry) => entry.name === name)?.value;
    return value?.kind === 'scalar' ? { raw: value.raw, text: value.text.trim() } : { raw: '', text: '' };
  };
  const date = readDate(scalar('date').raw);
  return {
    path,
    slug,
    title: scalar('title').text,
    author: scalar('author').text,
    date: date.kind === 'text' ? undefined : date.time,
    rawDate: scalar('date').raw,
    teaser: teaserOf(post),
    links: [...new Set(body.links.flatMap(({ href }) => ownPostLink(href)?.slug ?? []))],
    images: [...new Set(body.images.map(({ src }) => fileAddress(src)))],
    category: categoryParts(post, defaultSite).label?.text.trim() ?? '',
  };
}

/** The first paragraph's words, when it stands above every heading. */
function teaserOf({ body, text }: Post): string {
  const first = body.paragraphs[0];
  const heading = body.headings[0];
  return first && !(heading && heading.span.start < first.start) ? foldText(text.slice(first.start, first.end)) : '';
}

/** An author file: `authorName` and `company`. Undefined when it names nobody. Some of the site's begin with `--- ` and a blank. */
export function readAuthor(file: string, text: string): Author | undefined {
  const head = text.slice(0, LONGEST);
  const { front } = readFrontMatter(head);
  const { data } = front.state === 'closed' ? front : readAsTheSite(head);
  const { authorName, company } = data;
  if (typeof authorName !== 'string' || authorName.trim() === '') return undefined;
  return { name: authorName.trim(), company: typeof company === 'string' ? company.trim() : '', file };
}
