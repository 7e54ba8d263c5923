import { readDate } from '../dates';
import { categoryOf } from '../fields';
import { say } from '../say';
import type { Collection, Field, Site } from '../types';
import { dateFaultOf } from './date';
import { entryLines } from './entry-lines';
import { entryPath, fieldsInPattern } from './entry-name';
import { assemble, type Piece, writeComment } from './fill';
import type { Kind } from './kind';
import type { AnswerFault, NewFile } from './new-post';
import { type Answers, answerFault, type Question } from './questions';

/** A kind of post that the CMS schema describes: an entry of one of its collections. */
export interface EntryKind extends Kind {
  readonly entry: Collection;
}

/**
 * What can be made on a site that has no templates of ours: an entry of each collection that lets its users make some; of every
 * collection when none does.
 */
export function entryKinds(site: Site): EntryKind[] {
  const named = site.collections.filter(({ entry }) => entry !== undefined);
  const open = named.filter(({ entry }) => entry?.canCreate);
  return (open.length > 0 ? open : named).map((collection) => ({
    id: collection.name,
    name: collection.entry?.label || collection.name,
    description: collection.folder === '' ? say`A file in the root folder` : say`A file in ${collection.folder}`,
    questions: questionsOf(collection, site),
    title: '',
    slug: '',
    category: '',
    footer: undefined,
    sections: [],
    body: collection.entry?.body ?? '',
    entry: collection,
  }));
}

/** The site's own fields know what they mean to its build. */
function fieldsOf(collection: Collection, site: Site): readonly Field[] {
  return site.sameLayout && collection === site.collections[0] ? site.fields : collection.fields;
}

/** What the file's name is made of, and what must be chosen. Everything else is written in the file. */
function questionsOf(collection: Collection, site: Site): Question[] {
  const { entry } = collection;
  const inName = entry ? [entry.identifier ?? '', ...fieldsInPattern(entry)] : [];
  const asked = fieldsOf(collection, site).filter(
    (field) =>
      field.shape?.kind !== 'date' &&
      (inName.includes(field.name) || field.role === 'category' || (mustBeChosen(field) && choicesOf(field, site).length > 0)),
  );
  const first = asked.find(({ name }) => name === entry?.identifier);
  const questions = [...(first ? [first] : []), ...asked.filter((field) => field !== first)].map((field) =>
    toQuestion(field, site),
  );
  const slug: Question = { name: 'slug', prompt: say`What is the name of the file?`, form: 'text' };
  const isAsked = entry?.identifier === undefined && /\{\{\s*(?:slug|filename)\b/.test(entry?.slug ?? '');
  return isAsked ? [slug, ...questions] : questions;
}

function mustBeChosen({ required, default: usual, role }: Field): boolean {
  return required && usual === undefined && role === 'other';
}

function choicesOf({ shape, role }: Field, { categories }: Site): readonly string[] {
  if (role === 'category') return categories.map(({ label }) => label);
  if (shape?.kind === 'select') return (shape.choices ?? []).map(({ value }) => value);
  return shape?.kind === 'relation' && shape.known && shape.known.size <= 500 ? [...shape.known] : [];
}

function toQuestion(field: Field, site: Site): Question {
  const choices = choicesOf(field, site);
  return {
    name: field.name,
    prompt: `${field.label}?`,
    form: 'text',
    ...(choices.length > 0 && { choices }),
    ...(!field.required && { optional: true }),
  };
}

/** Whether a date is asked for: an entry has one, or its name. */
export function isDated({ entry }: EntryKind, site: Site): boolean {
  const { slug = '', path = '' } = entry.entry ?? {};
  return (
    fieldsOf(entry, site).some(({ shape, role }) => shape?.kind === 'date' || role === 'date') ||
    /year|month|day/.test(slug + path)
  );
}

/** Whether somebody is asked for who writes it, as on the sister sites of StarlingX. */
export function hasAuthor({ entry }: EntryKind, site: Site): boolean {
  return fieldsOf(entry, site).some(({ role }) => role === 'author');
}

export function isEntryKind(kind: Kind): kind is EntryKind {
  return kind.entry !== undefined;
}

/** The file of a new entry, or what is wrong with the answers. An answer `date` is a day or a moment; without it, it is `now`. */
export function newEntry(
  kind: EntryKind,
  answers: Answers,
  site: Site,
  now: Date,
): { readonly file: NewFile } | { readonly faults: AnswerFault[] } {
  const { entry: collection } = kind;
  const faults = faultsOf(kind, answers);
  const time = timeOf(answers.date, now);
  const { entry } = collection;
  const fields = fieldsOf(collection, site);
  const usual = (name: string): string => {
    const value = fields.find((field) => field.name === name)?.default;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const named = entry?.identifier ?? kind.questions[0]?.name ?? '';
  const title = (answers[named] ?? '').replace(/\s+/g, ' ').trim();
  const identifier = answers.slug?.trim() || title;
  const field = (name: string): string => (name === entry?.identifier ? title : answers[name]?.trim() || usual(name));
  const path = entry ? entryPath(collection, entry, { identifier, time, field }) : '';
  if (path === '' && faults.length === 0)
    faults.push({ question: 'slug', message: say`No file name can be made of these answers: give one in letters and digits.` });
  if (site.posts?.some((card) => card.path.toLowerCase() === path.toLowerCase()))
    faults.push({ question: 'slug', message: say`${path} exists already. Nothing is overwritten.` });
  if (faults.length > 0) return { faults };
  const category = answers.category === undefined ? undefined : categoryOf(answers.category, site);
  const dated = fields.find(({ shape, default: value }) => shape?.kind === 'date' && value === undefined);
  const lines = fields.flatMap((one) => entryLines(one, { answers, category, time, dated }));
  // A sister site's checks want a text that ends in one line end; elsewhere nothing is known.
  const body = kind.body || (site.sameLayout ? writeComment('the text of the post') : '');
  const pieces: Piece[] = [
    { text: '---\n', stop: false },
    ...lines,
    { text: '---\n\n', stop: false },
    { text: body, stop: true },
    { text: body === '' ? '' : '\n', stop: false },
  ];
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return { file: { path, ...assemble(pieces), post: { title, slug, date: new Date(time).toISOString() } } };
}

function faultsOf(kind: EntryKind, answers: Answers): AnswerFault[] {
  const faults = kind.questions.flatMap((question): AnswerFault[] => {
    const message = answerFault(question, answers[question.name]);
    return message ? [{ question: question.name, message }] : [];
  });
  const date = dateFaultOf(answers.date);
  return date ? [...faults, { question: 'date', message: date }] : faults;
}

const DAY = 24 * 60 * 60 * 1000;

/** A day without a time gets the time of now. */
function timeOf(answer: string | undefined, now: Date): number {
  const text = answer?.trim() ?? '';
  const reading = readDate(text);
  if (text === '' || reading.kind !== 'valid') return now.getTime();
  return reading.time + (text.length > 10 ? 0 : now.getTime() % DAY);
}
