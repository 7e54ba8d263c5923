import { cardAt, pageOf } from './author-index';
import { weekdayName } from './calendar-words';
import { siteFor } from './collection';
import { people } from './complete/people';
import { fieldsInside } from './complete/shape-values';
import { printDate, readDate } from './dates';
import { authorPage, code, docMarkdown, fieldDoc } from './field-docs';
import { contains, hoverCategory } from './hover-category';
import { lineEnd, lineStart } from './lines';
import { countNewer, newestPosts } from './newest-posts';
import { say } from './say';
import type { Entry, Field, Post, ScalarValue, Site, Span, Value } from './types';

/** What is said about the text at `span`, in Markdown without HTML. */
export interface HoverInfo {
  readonly span: Span;
  readonly markdown: string;
  /** The rule whose finding says the same here: where that is shown, this need not be. */
  readonly rule?: string;
}

/** On a key: what it means and what is allowed; on a value: what the site makes of it. Undefined elsewhere; any offset is accepted. */
export function hover(post: Post, whole: Site, offset: number): HoverInfo | undefined {
  const site = siteFor(whole, post);
  for (const entry of post.front.entries) {
    const field = site.fields.find(({ name }) => name === entry.name);
    const found =
      field &&
      (hoverField(entry, field, post, site, offset) ??
        (field.role === 'category' ? hoverCategory(entry.value, site, offset) : hoverInside(entry.value, field, site, offset)));
    if (found) return { ...found, span: onLine(found.span, post.text, offset) };
  }
  return undefined;
}

function hoverField(entry: Entry, field: Field, post: Post, site: Site, offset: number): HoverInfo | undefined {
  if (contains(entry.key, offset)) return { span: entry.key, markdown: keyMarkdown(field, site) };
  const { value } = entry;
  if (value.kind !== 'scalar' || !contains(value.span, offset)) return undefined;
  const rule = sameRule(value, field);
  return { span: value.span, markdown: valueMarkdown(value, field, post, site), ...(rule && { rule }) };
}

/** What is said of a value that is wrong is what its finding says. */
function sameRule(value: ScalarValue, { role }: Field): string | undefined {
  if (role === 'category') return 'category-text';
  if (role !== 'date') return undefined;
  const { kind } = readingOf(value);
  return kind === 'rolled' ? 'date-invalid' : kind === 'text' ? 'date-format' : undefined;
}

function readingOf(value: ScalarValue): ReturnType<typeof readDate> {
  return value.style === 'plain' ? readDate(value.raw) : { kind: 'text' };
}

/** On the keys of a mapping, and of the mappings in a list, that the schema describes. */
function hoverInside(value: Value, field: Field, site: Site, offset: number): HoverInfo | undefined {
  if (!field.shape || value.kind === 'scalar' || !contains(value.span, offset)) return undefined;
  for (const map of value.kind === 'list' ? value.items : [value]) {
    if (map.kind !== 'map' || !contains(map.span, offset)) continue;
    for (const entry of map.entries) {
      const inner = fieldsInside(field.shape).find(({ name }) => name === entry.name);
      if (!inner) continue;
      if (contains(entry.key, offset)) return { span: entry.key, markdown: keyMarkdown(inner, site) };
      const deeper = hoverInside(entry.value, inner, site, offset);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

function keyMarkdown(field: Field, site: Site): string {
  return say`**${code(field.name)}**: ${docMarkdown(fieldDoc(field), site, field)}`;
}

function valueMarkdown(value: ScalarValue, field: Field, post: Post, site: Site): string {
  switch (field.role) {
    case 'template':
      return templateMarkdown(value.text, site);
    case 'title':
      return titleMarkdown(post);
    case 'author':
      return authorMarkdown(value.text, post, site);
    case 'date':
      return dateMarkdown(value, post, site);
    case 'category':
      return `${say`A category as text stops the build: the site reads a list with one entry.`}\n\n${keyMarkdown(field, site)}`;
    case 'other':
      return keyMarkdown(field, site);
  }
}

function templateMarkdown(name: string, { templates }: Site): string {
  const file = say`The page is built by ${code(`src/templates/${name}.js`)}.`;
  return templates && !templates.includes(name)
    ? `${file}\n\n${say`There is no such file: the build of the whole site stops.`}`
    : file;
}

function titleMarkdown({ slug }: Post): string {
  if (slug === '') return say`The page gets its address from the file name: save the file to see it.`;
  return [
    say`The page: ${code(`/blog/${slug}/`)}`,
    say`The address comes from the file name; the title is its heading and the text of its card on the blog.`,
  ].join('\n\n');
}

function authorMarkdown(name: string, post: Post, site: Site): string {
  const known = people(post, site).find(({ page }) => page === pageOf(name));
  const company = known?.author
    ? `${code(known.author.name)}, ${code(known.author.company)}`
    : say`No author file for ${code(name)}.`;
  const others = known?.posts ?? 0;
  const count = site.posts
    ? others === 0
      ? say`No other post by this author.`
      : others === 1
        ? say`1 other post by this author.`
        : say`${others} other posts by this author.`
    : '';
  return [company, say`Author page: ${code(authorPage(name))}`, count].filter((part) => part !== '').join('\n\n');
}

function dateMarkdown(value: ScalarValue, post: Post, site: Site): string {
  const reading = readingOf(value);
  if (reading.kind === 'text')
    return say`The site prints **Invalid date**: this is text to it. Write \`2026-11-23T09:15:00.000Z\`, without quotes.`;
  const day = `**${printDate(reading.time)}** (${weekdayName(reading.time)}, UTC)`;
  if (reading.kind === 'rolled') return say`No calendar has this date. The site rolls it over and prints ${day}.`;
  return [say`The site prints ${day}.`, placeOnBlog(reading.time, post, site)].filter((part) => part !== '').join('\n\n');
}

/** Where the post comes on the blog, which lists newest first. */
function placeOnBlog(time: number, post: Post, site: Site): string {
  if (!site.posts) return '';
  const newest = newestPosts(site);
  const own = cardAt(post.path, site)?.date ?? time;
  const later = countNewer(newest, time, false) - (own > time ? 1 : 0);
  if (later === 0) return say`The first post on the blog.`;
  return later === 1 ? say`1 post is newer on the blog.` : say`${later} posts are newer on the blog.`;
}

/** Of a folded title only the line under the mouse. */
function onLine(span: Span, text: string, offset: number): Span {
  return { start: Math.max(span.start, lineStart(text, offset)), end: Math.min(span.end, lineEnd(text, offset)) };
}
