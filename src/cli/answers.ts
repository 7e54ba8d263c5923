import { readFileSync } from 'node:fs';
import type { Interface } from 'node:readline/promises';
import type { Kind } from '../core/new-post/kind';
import { type EntryKind, hasAuthor, isDated, isEntryKind } from '../core/new-post/new-entry';
import { questionsFor } from '../core/new-post/new-post';
import { type Answers, answerFault, type Question } from '../core/new-post/questions';
import type { Site } from '../core/types';
import { yamlEngine } from '../core/yaml-entries';
import { Interrupted, UsageError } from './usage';

/** What can be answered for every kind. */
const ALWAYS: readonly Question[] = [
  { name: 'author', prompt: 'Who writes it?', form: 'text' },
  { name: 'company', prompt: 'The company of a new author?', form: 'text', optional: true },
  { name: 'date', prompt: 'When is it published? (empty: next Monday)', form: 'text', optional: true },
  { name: 'category', prompt: 'Which category? (empty: the one of the kind)', form: 'text', optional: true },
  { name: 'slug', prompt: 'Which file name? (empty: made of the title)', form: 'text', optional: true },
];

/** The questions of a kind and those of every kind. */
export function allQuestions(kind: Kind, site: Site): readonly Question[] {
  if (isEntryKind(kind)) return [...questionsFor(kind, site), ...ALWAYS.filter(({ name }) => isAskedOf(name, kind, site))];
  return [...questionsFor(kind, site), ...ALWAYS];
}

/** An entry of a CMS collection has a date and an author when its fields say so, and its name may be given. */
function isAskedOf(name: string, kind: EntryKind, site: Site): boolean {
  if (kind.questions.some((question) => question.name === name)) return false;
  return name === 'slug' || (name === 'date' ? isDated(kind, site) : name !== 'category' && hasAuthor(kind, site));
}

/** What may be answered beyond the questions: the fields of an entry that are one value. */
export function fieldQuestions(kind: Kind): readonly Question[] {
  return (kind.entry?.fields ?? []).map(({ name, label }) => ({ name, prompt: `${label}?`, form: 'text', optional: true }));
}

/** The answers of a file (a mapping in YAML or JSON) and of `NAME=VALUE` words, which go first. */
export function readAnswers(file: string | undefined, words: readonly string[]): Answers {
  const answers = new Map<string, string>(file === undefined ? [] : Object.entries(readAnswerFile(file)));
  for (const word of words) {
    const cut = word.indexOf('=');
    if (cut < 1) throw new UsageError(`--answer is NAME=VALUE, not "${word}".`);
    answers.set(word.slice(0, cut).trim(), word.slice(cut + 1));
  }
  return Object.fromEntries(answers);
}

function readAnswerFile(file: string): Record<string, string> {
  let value: unknown;
  try {
    value = yamlEngine.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--answers: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`--answers: ${file} is no mapping of names to answers.`);
  return Object.fromEntries(Object.entries(value).map(([name, answer]) => [name, textOf(answer)]));
}

/** YAML reads `13.0` as a number and a day as a date. */
function textOf(answer: unknown): string {
  if (answer instanceof Date) return Number.isNaN(answer.getTime()) ? '' : answer.toISOString().replace('T00:00:00.000Z', '');
  return answer === null || answer === undefined ? '' : String(answer);
}

/** Throws for an answer to something that is not asked: a slip of the name would go unseen. */
export function refuseUnknown(answers: Answers, questions: readonly Question[]): void {
  const names = questions.map(({ name }) => name);
  const unknown = Object.keys(answers).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`This kind does not ask for "${unknown}". It asks for ${names.join(', ')}.`);
}

/** Where questions are asked and answered. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * On a terminal, asks for what was not answered yet, again after a wrong answer; elsewhere gives the answers as they are. Throws
 * when the author leaves: with Ctrl+C, or at the end of the input.
 */
export async function askMissing(
  answers: Answers,
  questions: readonly Question[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<Answers> {
  if (!input.isTTY || !output.isTTY) return answers;
  const { createInterface } = await import('node:readline/promises'); // Here, since no other command needs it.
  const terminal = createInterface({ input, output });
  const left = leaving(terminal);
  const all = { ...answers };
  try {
    for (const question of questions) {
      while (all[question.name] === undefined) {
        const hint = question.example ? ` (${question.example})` : '';
        const answer = await Promise.race([terminal.question(`${question.prompt}${hint} `), left]);
        if (typeof answer !== 'string') throw answer;
        const fault = answerFault(question, answer);
        if (fault) output.write(`${fault}\n`);
        else all[question.name] = answer;
      }
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw await left; // Ctrl+D in an empty line.
    throw error;
  } finally {
    terminal.close();
  }
  return all;
}

/** Node lets a question wait forever when its input ends or Ctrl+C is pressed. */
function leaving(terminal: Interface): Promise<UsageError | Interrupted> {
  return new Promise((resolve) => {
    terminal.once('SIGINT', () => resolve(new Interrupted()));
    terminal.once('close', () => resolve(new UsageError('The input ended before the last question. Nothing was created.')));
  });
}
