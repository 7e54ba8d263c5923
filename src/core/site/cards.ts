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
 * given the post that was read, for who goes on to check it.
 */
export function readCard(path: string, text: string, keep?: (post: Post) => void): PostCard {
  const post = parsePost(text.slice(0, LONGEST), path);
  keep?.(post);
  return withoutText(cardOf(post));
}

/** V8 keeps a text as long as any slice of it: these strings are copies, ten times smaller. */
function withoutText(card: PostCard): PostCard {
  const copy = JSON.parse(JSON.stringify(card)) as PostCard;
  return { ...copy, date: card.date }; // JSON leaves undefined out.
}

/**
 * The card of a file; undefined when it is not there. One that is there and cannot be read (a placeholder of a cloud drive, say) has
 * an empty card: links to it are no mistake.
 */
export async function cardFrom(files: Files, path: string, keep?: (post: Post) => void): Promise<PostCard | undefined> {
  const text = await files.read(path);
  if (text !== undefined) return readCard(path, text, keep);
  const isThere = (await files.size(path)) !== undefined && (await files.list(path)) === undefined;
  return isThere ? readCard(path, '') : undefined;
}

export function cardOf(post: Post): PostCard {
  const { front, body, text, path, slug } = post;
  const scalar = (name: string): { raw: string; text: string } => {
    const value = front.entries.find((entry) => entry.name === name)?.value;
    return value?.kind === 'scalar' ? { raw: value.raw, text: value.text.trim() } : { raw: '', text: '' };
  };
  const date = readDate(scalar('date').raw);
  const paragraphs = body.paragraphs.flatMap(({ start, end }) => hashParagraph(text.slice(start, end)) ?? []);
  return {
    path,
    slug,
    title: scalar('title').text,
    author: scalar('author').text,
    date: date.kind === 'text' ? undefined : date.time,
    rawDate: scalar('date').raw,
    teaser: teaserOf(post),
    paragraphs,
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
