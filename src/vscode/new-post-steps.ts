import * as vscode from 'vscode';
import { dateChoices } from '../core/date-choices';
import { printDate } from '../core/dates';
import { authorNamed, authorsByRecency, lastPostOf } from '../core/new-post/author';
import { dateFaultOf } from '../core/new-post/date';
import type { Kind } from '../core/new-post/kind';
import { hasAuthor, isDated, isEntryKind } from '../core/new-post/new-entry';
import { type NewPost, questionsFor } from '../core/new-post/new-post';
import { answerFault, MONTHS, MOST_PARTS, type Question } from '../core/new-post/questions';
import { translated } from '../core/say';
import type { Site } from '../core/types';
import type { PickStep, Step, StepAnswers, StepItem } from './steps';

/** What an item stands for that leads to a step of its own. */
const OTHER = '\u0000other';

/** In front of the name of a field of the site's own: it may be called like a step of ours. */
const FIELD = 'field:';

/** What the steps are made of. */
export interface Asking {
  readonly kinds: readonly Kind[];
  readonly site: Site;
  readonly now: Date;
  /** Git's `user.name`, when there is one and git has said so by now. */
  user(): string | undefined;
  /** The files as they would be made of these answers. */
  preview(answers: StepAnswers): NewPost;
}

/** The steps of "New Post" for the answers so far: the kind, what it asks, author, date, and what will be created. */
export function stepsOf(asking: Asking, answers: StepAnswers): readonly Step[] {
  const { kinds, site } = asking;
  const kind = kinds.find(({ id }) => id === answers.get('kind'));
  if (!kind) return [kindStep(kinds)];
  const questions = questionsFor(kind, site)
    .map((question) => (isEntryKind(kind) ? { ...question, name: FIELD + question.name } : question))
    .map((question) => questionStep(question, asking.now));
  const authors = !isEntryKind(kind) || hasAuthor(kind, site) ? authorSteps(asking, answers) : [];
  const dates = !isEntryKind(kind) || isDated(kind, site) ? dateSteps(asking, answers) : [];
  const steps = [kindStep(kinds), ...questions, ...authors, ...dates];
  const isAnswered = steps.every(({ name }) => answers.has(name));
  const confirm = confirmStep(isAnswered ? asking.preview(answers) : { files: [] }, site);
  if (answers.get('confirm') !== OTHER) return [...steps, confirm];
  return [...steps, confirm, slugStep(kind), { ...confirm, name: 'confirm-again' }];
}

/** The answers as the core takes them: steps that only led to another one are left out. */
export function plainAnswers(answers: StepAnswers): Record<string, string> {
  const plain = new Map([...answers].filter(([, answer]) => answer !== OTHER));
  for (const name of ['author', 'date']) {
    const other = plain.get(`${name}-other`);
    if (answers.get(name) === OTHER && other !== undefined) plain.set(name, other);
    plain.delete(`${name}-other`);
  }
  if (answers.get('author') !== OTHER) plain.delete('company');
  for (const name of ['kind', 'confirm', 'confirm-again']) plain.delete(name);
  const fields = [...plain].flatMap(([name, answer]) =>
    name.startsWith(FIELD) ? [[name.slice(FIELD.length), answer] as const] : [],
  );
  const others = [...plain].filter(([name]) => !name.startsWith(FIELD));
  return Object.fromEntries([...others, ...fields]);
}

function kindStep(kinds: readonly Kind[]): PickStep {
  const items = kinds.map(
    ({ id, name, description }): StepItem => ({ label: translated(name), detail: translated(description), answer: id }),
  );
  return { kind: 'pick', name: 'kind', prompt: vscode.l10n.t('What kind of post?'), items };
}

function questionStep(question: Question, now: Date): Step {
  const { name, choices } = question;
  const prompt = translated(question.prompt);
  if (choices) {
    const none: StepItem[] = question.optional ? [{ label: vscode.l10n.t('None'), answer: '' }] : [];
    return { kind: 'pick', name, prompt, items: [...none, ...choices.map((label) => ({ label, answer: label }))] };
  }
  if (question.form === 'month') return { kind: 'pick', name, prompt, items: recentMonths(now) };
  if (question.form === 'year') return { kind: 'pick', name, prompt, items: years(now) };
  if (question.form === 'parts') return { kind: 'pick', name, prompt, items: partItems() };
  const placeholder = [question.example, question.optional ? vscode.l10n.t('leave empty if there is none') : '']
    .filter(Boolean)
    .join('; ');
  return { kind: 'text', name, prompt, placeholder, fault: (value) => answerFault(question, value) };
}

/** Twelve months back from this one: posts are about what was a moment ago. */
function recentMonths(now: Date): StepItem[] {
  const current = now.getUTCMonth();
  return MONTHS.map((_, back) => MONTHS[(current - back + 12) % 12] ?? '').map((month) => ({ label: month, answer: month }));
}

function years(now: Date): StepItem[] {
  const year = now.getUTCFullYear();
  return [year, year - 1, year + 1, year - 2].map((one) => ({ label: String(one), answer: String(one) }));
}

function partItems(): StepItem[] {
  return Array.from({ length: MOST_PARTS }, (_, index): StepItem => {
    const number = index + 1;
    const detail =
      number === 1 ? vscode.l10n.t('One article') : vscode.l10n.t('{0} articles, a week apart, with links to each other', number);
    return { label: String(number), detail, answer: String(number) };
  });
}

/** The user of git first, then who published last; "new author" asks for name and company. */
function authorSteps(asking: Asking, answers: StepAnswers): Step[] {
  const { site } = asking;
  const user = asking.user();
  const known = authorsByRecency(site);
  const own = user === undefined ? undefined : authorNamed(user, site);
  const names = own === undefined ? known : [own, ...known.filter((name) => name !== own)];
  const items = names.map((name): StepItem => {
    const last = lastPostOf(name, site);
    const company = site.authors.find((author) => author.name === name)?.company ?? '';
    return {
      label: name,
      description: company,
      ...(last && { detail: vscode.l10n.t('Last post: {0}', last.title) }),
      answer: name,
    };
  });
  const step: Step = {
    kind: 'pick',
    name: 'author',
    prompt: vscode.l10n.t('Who writes it?'),
    items: [
      ...items,
      { label: `$(add) ${vscode.l10n.t('New author…')}`, detail: vscode.l10n.t('Creates the author’s file too'), answer: OTHER },
    ],
  };
  if (answers.get('author') !== OTHER) return [step];
  const needed = (name: string, prompt: string): Step => ({
    kind: 'text',
    name,
    prompt,
    fault: (value) => answerFault({ name, prompt, form: 'text' }, value),
  });
  const name: Step = { ...needed('author-other', vscode.l10n.t('What is the author’s name?')), ...(user && { value: user }) };
  return site.found ? [step, name, needed('company', vscode.l10n.t('Which company or organization?'))] : [step, name];
}

function dateSteps({ now }: Asking, answers: StepAnswers): Step[] {
  const [today, ...next] = dateChoices(now);
  const items = [...next, ...(today ? [{ ...today, label: vscode.l10n.t('today') }] : [])].map(
    ({ label, iso }): StepItem => ({
      label: label.replace(/^./, (letter) => letter.toUpperCase()),
      description: printDate(Date.parse(iso)),
      answer: iso,
    }),
  );
  const step: Step = {
    kind: 'pick',
    name: 'date',
    prompt: vscode.l10n.t('When is it published?'),
    items: [...items, { label: `$(calendar) ${vscode.l10n.t('Another day…')}`, answer: OTHER }],
  };
  if (answers.get('date') !== OTHER) return [step];
  const fault = (value: string): string | undefined =>
    value.trim() === '' ? vscode.l10n.t('This cannot be empty.') : dateFaultOf(value);
  const value = now.toISOString().slice(0, 10);
  return [step, { kind: 'text', name: 'date-other', prompt: vscode.l10n.t('On which day? (year-month-day)'), value, fault }];
}

/** What will be created, before it is; or why it cannot be. */
function confirmStep(made: NewPost, site: Site): PickStep {
  const change: StepItem = { label: `$(edit) ${vscode.l10n.t('Change the file name…')}`, answer: OTHER };
  if ('faults' in made) {
    const items = made.faults.map(({ message }): StepItem => ({ label: `$(error) ${message}` }));
    return {
      kind: 'pick',
      name: 'confirm',
      prompt: vscode.l10n.t('This cannot be created; go back to change an answer'),
      items: [change, ...items],
    };
  }
  const files = made.files.map(({ path, post }): StepItem => {
    if (!post) return { label: `$(person) ${path}`, detail: vscode.l10n.t('The author’s file') };
    const name = site.found ? `${post.slug}.md` : vscode.l10n.t('untitled');
    const detail = site.sameLayout ? `${name} → /blog/${post.slug}/` : path;
    return { label: `$(file) ${post.title}`, detail };
  });
  const days = made.files.flatMap(({ post }) => (post ? [printDate(Date.parse(post.date))] : []));
  const count = made.files.length;
  const create = count === 1 ? vscode.l10n.t('Create the file') : vscode.l10n.t('Create {0} files', count);
  return {
    kind: 'pick',
    name: 'confirm',
    prompt: vscode.l10n.t('Create this?'),
    items: [{ label: `$(check) ${create}`, description: days.join(', '), answer: 'create' }, ...files, change],
  };
}

function slugStep(kind: Kind): Step {
  const prompt = vscode.l10n.t('The file name without .md: it becomes the address of the page');
  // The CMS's own rules say what a name is made of.
  if (isEntryKind(kind))
    return {
      kind: 'text',
      name: 'slug',
      prompt: vscode.l10n.t('The words that the file is named by'),
      fault: (value) => (value.trim() === '' ? vscode.l10n.t('This cannot be empty.') : undefined),
    };
  const fault = (value: string): string | undefined =>
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.trim())
      ? undefined
      : vscode.l10n.t('Lower-case words and numbers with dashes between, without .md.');
  return { kind: 'text', name: 'slug', prompt, fault };
}
