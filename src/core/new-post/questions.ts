import { monthName } from '../event';
import { listed, phrase, say } from '../say';

/** Something that is asked before a post is made. */
export interface Question {
  readonly name: string;
  /** A whole question in plain words. */
  readonly prompt: string;
  readonly form: 'text' | 'month' | 'year' | 'parts' | 'release' | 'number' | 'address';
  readonly optional?: boolean;
  /** The answer is one of these. */
  readonly choices?: readonly string[];
  /** What the answer looks like. */
  readonly example?: string;
}

/** Answers by the name of their question, as text. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** The questions that templates can ask by name alone. */
export const STANDARD: Readonly<Record<string, Question>> = {
  title: { name: 'title', prompt: phrase`What is the title?`, form: 'text' },
  event: { name: 'event', prompt: phrase`Which event, without its year?`, form: 'text', example: 'OpenInfra Summit Europe' },
  place: { name: 'place', prompt: phrase`In which town?`, form: 'text' },
  month: { name: 'month', prompt: phrase`In which month was it?`, form: 'month', example: 'April' },
  year: { name: 'year', prompt: phrase`In which year?`, form: 'year', example: '2026' },
  parts: { name: 'parts', prompt: phrase`In how many parts?`, form: 'parts', example: '2' },
  release: { name: 'release', prompt: phrase`Which release?`, form: 'release', example: '13.0' },
  features: { name: 'features', prompt: phrase`How many features?`, form: 'number', optional: true, example: '54' },
  bugs: { name: 'bugs', prompt: phrase`How many bugs fixed?`, form: 'number', optional: true, example: '664' },
  etherpad: {
    name: 'etherpad',
    prompt: phrase`Where are the notes?`,
    form: 'address',
    optional: true,
    example: 'https://etherpad.opendev.org/p/…',
  },
};

export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) => monthName(index + 1));

/** More parts than this are none of one event. */
export const MOST_PARTS = 5;

/** Longer answers are slips of the clipboard. */
const LONGEST = 300;

/** What is wrong with an answer, in plain words; undefined when nothing is. */
export function answerFault(question: Question, answer: string | undefined): string | undefined {
  const text = answer?.trim() ?? '';
  if (text === '') return question.optional ? undefined : say`This cannot be empty.`;
  if (text.length > LONGEST) return say`This has more than ${LONGEST} characters.`;
  if (question.choices && !question.choices.includes(text)) return say`This is none of ${listed(question.choices.slice(0, 20))}.`;
  return FAULTS[question.form](text);
}

const FAULTS: Readonly<Record<Question['form'], (text: string) => string | undefined>> = {
  text: () => undefined,
  month: (text) => (monthOf(text) ? undefined : say`This is not the name or number of a month.`),
  year: (text) => (/^20[1-9]\d$/.test(text) ? undefined : say`This is not a year like 2026.`),
  parts: (text) =>
    new RegExp(`^[1-${MOST_PARTS}]$`).test(text) ? undefined : say`This is not a number from 1 to ${MOST_PARTS}.`,
  release: (text) => (/^[Rr]?\d{1,2}(?:\.\d{1,2})?$/.test(text) ? undefined : say`This is not a release like 13.0.`),
  number: (text) => (/^\d{1,7}$/.test(text) ? undefined : say`This is not a number.`),
  address: (text) =>
    /^https:\/\/[^\s()<>[\]]{3,}$/.test(text) ? undefined : say`This is not an address that begins with https://.`,
};

/** An answer in the form in which it is written: months by name, releases with their minor number. */
export function writtenAnswer({ form }: Question, answer: string | undefined): string {
  const text = (answer ?? '').replace(/\s+/g, ' ').trim();
  if (form === 'month') return monthOf(text) ?? text;
  if (form === 'release') return text.replace(/^R/i, '').replace(/^\d+$/, '$&.0');
  return text;
}

/** The English name of a month given by its name, the beginning of it, or its number. */
function monthOf(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return MONTHS[Number(text) - 1];
  return text.length < 3 ? undefined : MONTHS.find((month) => month.toLowerCase().startsWith(text.toLowerCase()));
}

/** Whether a value out of a template's front matter is a question of its own. */
export function isQuestion(value: unknown): value is { name: string; prompt: string; optional?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const { name, prompt } = value as { name?: unknown; prompt?: unknown };
  return typeof name === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(name) && typeof prompt === 'string' && prompt.trim() !== '';
}
