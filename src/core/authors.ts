import { applyEdits } from './edits';
import { entryFor } from './fields';
import { readFrontMatter } from './front-matter';
import { kebabCase, pathOf, slugOf } from './names';
import { shiftSpan } from './spans';
import type { Author, Edit, Post, PostCard, ScalarValue, Site, Span } from './types';
import { yamlScalar } from './yaml-quote';

/** A person named in an author value or an author file. */
export interface NamedAuthor {
  readonly name: string;
  /** The name within the file's text, without quotes. */
  readonly span: Span;
  /** The value that it is, or is a part of. */
  readonly value: ScalarValue;
}

/** Between two people in one value: `Ana Ito, Bo Lee`, `Ana Ito & Bo Lee`. */
const BETWEEN = /\s{0,9}(?:[,;]\s{0,9}(?:and\s)?|\s(?:&|and)\s)\s{0,9}/;
/** So many characters of a value are looked at: no list of authors is longer. */
const LONGEST = 1000;
const LONGEST_FILE = 100_000;

/**
 * The people that the author value of a post names: one, as a rule. A value that an author file has as it stands is one
 * name. Empty where there is no author, or where the value's text cannot be told from its escapes.
 */
export function authorsOf(post: Post, site: Site): NamedAuthor[] {
  const value = entryFor(post, site, 'author')?.value;
  const whole = value?.kind === 'scalar' && value.type === 'string' ? nameIn(value) : undefined;
  if (!whole) return [];
  return site.authors.some(({ name }) => name === whole.name) ? [whole] : split(whole);
}

/** The site's posts that name a person, alone or with others, in the order of the site. */
export function postsBy({ name, file }: Pick<Author, 'name' | 'file'>, { posts = [] }: Site): PostCard[] {
  return posts.filter(({ author }) =>
    [author, ...author.slice(0, LONGEST).split(BETWEEN)].some((one) => isSamePerson(one, name, file)),
  );
}

/** The name in the text of an author file (`authorName`); undefined when there is none. */
export function authorOfFile(text: string): NamedAuthor | undefined {
  const { entries } = readFrontMatter(text.slice(0, LONGEST_FILE)).front;
  const entry = entries.find(({ name }) => name === 'authorName');
  return entry?.value.kind === 'scalar' ? nameIn(entry.value) : undefined;
}

/** The author file of a name: of this spelling, or else of the same page; a legacy post names it by the file's own name. */
export function fileOfAuthor(name: string, { authors }: Pick<Site, 'authors'>): Author | undefined {
  return authors.find((author) => author.name === name) ?? authors.find((author) => isSamePerson(name, author.name, author.file));
}

/** Whether two spellings stand for one person: the same page, or the name of the author's file. */
export function isSamePerson(written: string, name: string, file = ''): boolean {
  const page = kebabCase(written);
  return page === '' ? written === name : page === kebabCase(name) || written === slugOf(file);
}

/**
 * The edits that give a person another name in a post: in the quotes that are there, or in the ones that YAML needs. Where the
 * post names the author by the file's name, as the older generator did, it gets the new file's name.
 */
export function renameEdits(post: Post, site: Site, from: Pick<Author, 'name' | 'file'>, to: string): Edit[] {
  const people = authorsOf(post, site).filter(({ name }) => isSamePerson(name, from.name, from.file));
  const [first] = people;
  if (!first) return [];
  const isFileName = (written: string): boolean => written === slugOf(from.file) && written !== from.name;
  return [renamed(first.value, people, (written) => (isFileName(written) ? kebabCase(to) : to))];
}

/** The edit of an author file's own name. */
export function renameFileEdit(author: NamedAuthor, to: string): Edit {
  return renamed(author.value, [author], () => to);
}

function renamed(value: ScalarValue, people: readonly NamedAuthor[], nameFor: (written: string) => string): Edit {
  const quotes = value.style === 'plain' ? 0 : 1;
  const parts = people.map(
    ({ name, span }): Edit => ({ span: shiftSpan(span, -value.span.start - quotes), text: nameFor(name) }),
  );
  return { span: value.span, text: inStyle(applyEdits(value.text, parts), value.style) };
}

function inStyle(text: string, style: ScalarValue['style']): string {
  if (style === 'double') return JSON.stringify(text);
  return style === 'single' ? `'${text.replaceAll("'", "''")}'` : yamlScalar(text);
}

/** The path of the file that belongs to a name, below the site's root: the blog names it like the author's page. Undefined for a name without letters. */
export function authorPath(name: string, { authorFolder }: Site): string | undefined {
  const page = kebabCase(name);
  return page === '' ? undefined : pathOf(authorFolder, `${page}.md`);
}

/** A new author file. The company is left to be filled in, at the end of its line. */
export function authorFileText(name: string, eol: string): string {
  return ['---', 'templateKey: tags', `authorName: ${yamlScalar(name)}`, 'company: ', '---', ''].join(eol);
}

function nameIn(value: ScalarValue): NamedAuthor | undefined {
  const { raw, text, span, style } = value;
  if (style === 'block' || text.trim() === '') return undefined;
  const quotes = style === 'plain' ? 0 : 1;
  const inner = raw.slice(quotes, raw.length - quotes);
  if (inner !== text) return undefined; // Escapes or folded lines: places in it are not those of the text.
  const start = span.start + quotes + (inner.length - inner.trimStart().length);
  return { name: inner.trim(), span: { start, end: start + inner.trim().length }, value };
}

function split({ name, span, value }: NamedAuthor): NamedAuthor[] {
  const people: NamedAuthor[] = [];
  let at = 0;
  for (const part of name.slice(0, LONGEST).split(BETWEEN)) {
    const start = name.indexOf(part, at);
    at = start + part.length;
    if (part !== '') people.push({ name: part, span: { start: span.start + start, end: span.start + at }, value });
  }
  return people;
}
