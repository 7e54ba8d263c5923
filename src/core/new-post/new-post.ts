import { categoryOf } from '../fields';
import { pathOf } from '../names';
import { listed, say } from '../say';
import type { Category, Site, Span } from '../types';
import { authorFile, authorsByRecency } from './author';
import { bodyPieces, type Place } from './body';
import { dateFaultOf, partDate } from './date';
import { assemble, fillTokens, readTemplate, textOf } from './fill';
import { frontMatterText, openFields } from './front-matter-lines';
import { joinSeries } from './join-series';
import type { Kind } from './kind';
import { hasAuthor, isEntryKind, newEntry } from './new-entry';
import { type Answers, answerFault, type Question, writtenAnswer } from './questions';
import { partSlug, slugText } from './slug';

/** A file to be created. */
export interface NewFile {
  /** Below the site's root. */
  readonly path: string;
  readonly text: string;
  /** Places where the author goes on writing, in order, as offsets in the text. */
  readonly tabStops: readonly Span[];
  /** The title and slug of a post; undefined of an author's file. */
  readonly post?: { readonly title: string; readonly slug: string; readonly date: string };
}

/** What is wrong with an answer. */
export interface AnswerFault {
  readonly question: string;
  readonly message: string;
}

export type NewPost = { readonly files: readonly NewFile[] } | { readonly faults: readonly AnswerFault[] };

/**
 * The files of a new post of a kind: its parts in order, then the author's file where the author is new. `answers` are by
 * question; besides those of the kind: `author`, `date` (empty: next Monday), `company` of a new author, `slug` and
 * `category` in place of the template's, and the required fields of the site's own. Pure: nothing is written.
 */
export function newPost(kind: Kind, answers: Answers, site: Site, now: Date): NewPost {
  if (isEntryKind(kind)) {
    const made = newEntry(kind, answers, site, now);
    const author = hasAuthor(kind, site) ? authorFault(answers, site) : undefined;
    const faults = [...('faults' in made ? made.faults : []), ...(author ? [{ question: 'author', message: author }] : [])];
    if ('faults' in made || author) return { faults };
    return { files: [made.file, ...(hasAuthor(kind, site) ? newAuthorFile(answers, site) : [])] };
  }
  const category = categoryFor(kind, answers, site);
  const base = baseSlug(kind, answers);
  const wrong = answerFaults(kind, answers, site);
  const parts = wrong.some(({ question }) => question === 'parts') ? 1 : Number(written(kind, answers, 'parts') ?? 1);
  // Of answers that are wrong or missing no file name can be made: that need not be said as well.
  const faults = [...wrong, ...(base === '' && wrong.length > 0 ? [] : nameFaults(base, parts, site))];
  if (typeof category === 'string') faults.push({ question: 'category', message: category });
  if (parts > 1 && kind.sections.length > 0 && kind.sections.length < parts)
    faults.push({
      question: 'parts',
      message: say`There are ${kind.sections.length} sections to share out, and so at most that many parts.`,
    });
  if (faults.length > 0 || typeof category === 'string') return { faults };
  const posts = Array.from({ length: parts }, (_, index) =>
    postFile(kind, answers, { part: index + 1, parts, base }, category, site, now),
  );
  return { files: [...joinSeries(posts, site), ...newAuthorFile(answers, site)] };
}

/** The title as it will be, for showing it early. `part` of several is named in it. */
export function titleOf(kind: Kind, answers: Answers, { part, parts }: Pick<Place, 'part' | 'parts'>): string {
  const title = textOf(fillTokens(readTemplate(kind.title), (name) => written(kind, answers, name)));
  return (parts > 1 ? `${title} - Part ${part}` : title).replace(/\s+/g, ' ').trim();
}

/** The file name that the parts have in common, without `.md`; `''` when the answers hold no Latin letter or digit. */
function baseSlug(kind: Kind, answers: Answers): string {
  const own = answers.slug?.trim().replace(/\.md$/, '');
  if (own) return slugText(own);
  let isEmpty = false;
  const value = (name: string): string => {
    const text = slugText((written(kind, answers, name) ?? '').replace(/^(\d+)\.0$/, '$1'));
    isEmpty ||= text === '';
    return text;
  };
  const slug = slugText(textOf(fillTokens(readTemplate(kind.slug), value)));
  return isEmpty ? '' : slug;
}

/** The written form of an answer; undefined when it was not given. */
function written({ questions }: Kind, answers: Answers, name: string): string | undefined {
  const question = questions.find((candidate) => candidate.name === name);
  const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const text = question ? writtenAnswer(question, given) : (given ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** All that is asked for a kind on a site, but for the author, the date and what is behind them. */
export function questionsFor(kind: Kind, site: Site): readonly Question[] {
  const { questions } = kind;
  if (isEntryKind(kind)) return questions;
  const own = openFields(site).map(({ name, label }): Question => ({ name, prompt: `${label}?`, form: 'text' }));
  return [...questions, ...own.filter(({ name }) => !questions.some((question) => question.name === name))];
}

function answerFaults(kind: Kind, answers: Answers, site: Site): AnswerFault[] {
  const faults = questionsFor(kind, site).flatMap((question): AnswerFault[] => {
    const message = answerFault(question, answers[question.name]);
    return message ? [{ question: question.name, message }] : [];
  });
  const date = dateFaultOf(answers.date);
  const author = authorFault(answers, site);
  return [
    ...faults,
    ...(author ? [{ question: 'author', message: author }] : []),
    ...(date ? [{ question: 'date', message: date }] : []),
  ];
}

function authorFault(answers: Answers, site: Site): string | undefined {
  const author = (answers.author ?? '').replace(/\s+/g, ' ').trim();
  if (author === '') return say`This cannot be empty.`;
  if (author.length > 200) return say`This is no name: it has more than 200 characters.`;
  if (isKnown(author, site) || answers.company?.trim()) return undefined;
  return say`“${author}” has no author file and no post on this blog. Give the company too, and the author file is created.`;
}

/** Without the site's posts nobody can say who is new. */
function isKnown(author: string, site: Site): boolean {
  return !site.found || !site.posts || authorsByRecency(site).includes(author);
}

function nameFaults(base: string, parts: number, site: Site): AnswerFault[] {
  if (base === '')
    return [
      {
        question: 'slug',
        message: say`No file name can be made of these answers: give one in lower-case words with dashes between.`,
      },
    ];
  const taken = new Set((site.posts ?? []).map(({ slug }) => slug.toLowerCase()));
  const slugs = Array.from({ length: parts }, (_, index) => partSlug(base, index + 1));
  return slugs
    .filter((slug) => taken.has(slug))
    .map((slug) => pathOf(site.blogFolder, `${slug}.md`))
    .map((path) => ({ question: 'slug', message: say`${path} exists already. Nothing is overwritten.` }));
}

/** The category of the kind on this site, or the one that was chosen; a sentence when there is none. */
function categoryFor(kind: Kind, answers: Answers, site: Site): Category | string {
  const label = answers.category?.trim() || kind.category;
  const labels = listed(site.categories.map((category) => category.label));
  return categoryOf(label, site) ?? say`The site has no category “${label}”. It has: ${labels || say`none`}.`;
}

function postFile(kind: Kind, answers: Answers, place: Place, category: Category, site: Site, now: Date): NewFile {
  const title = titleOf(kind, answers, place);
  const slug = partSlug(place.base, place.part);
  const date = partDate(answers.date, place.part, now, site);
  const head = frontMatterText({ title, author: written(kind, answers, 'author') ?? '', date, category, others: answers }, site);
  const own = new Map([
    ['part', String(place.part)],
    ['parts', String(place.parts)],
    ['date', date.slice(0, 10)],
  ]);
  const answerOf = (name: string): string | undefined => own.get(name) ?? inMarkdown(name, written(kind, answers, name));
  return {
    path: pathOf(site.blogFolder, `${slug}.md`),
    ...assemble([{ text: `${head}\n`, stop: false }, ...bodyPieces(kind, place, answerOf)]),
    post: { title, slug, date },
  };
}

/** What an answer is in the text: its signs are no Markdown. Addresses stay what they are. */
export function inMarkdown(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^https:\/\/\S+$/.test(text)) return text;
  return name === 'slug' ? text : text.replace(/[\\`*_[\]<>&#{}|~]/g, '\\$&');
}

function newAuthorFile(answers: Answers, site: Site): NewFile[] {
  const author = (answers.author ?? '').replace(/\s+/g, ' ').trim();
  if (isKnown(author, site)) return [];
  const file = authorFile(author, (answers.company ?? '').replace(/\s+/g, ' ').trim(), site);
  return file ? [{ ...file, tabStops: [] }] : [];
}
