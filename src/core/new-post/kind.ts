import type { FooterForm } from '../footer';
import { readAsTheSite } from '../front-matter';
import { listed, say } from '../say';
import type { Collection } from '../types';
import { namesIn, readTemplate } from './fill';
import { isQuestion, type Question, STANDARD } from './questions';

/** A kind of post, as its template describes it. */
export interface Kind {
  /** The template's file name without extension: `ptg-recap`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What the author is asked, in this order; author and date are asked for every kind. */
  readonly questions: readonly Question[];
  /** Templates of title and file name: `StarlingX R{{release}} is here!`. */
  readonly title: string;
  readonly slug: string;
  /** The label of its category. */
  readonly category: string;
  readonly footer: FooterForm | undefined;
  /** Headings that are shared out among the parts. */
  readonly sections: readonly string[];
  /** The template of the text below the front matter. */
  readonly body: string;
  /** Of a kind that the CMS schema describes: the collection that it is an entry of. */
  readonly entry?: Collection;
}

/** Names that every template may use without asking for them. */
const ALWAYS = ['author', 'date', 'part', 'parts', 'other-parts', 'section'];
/** Placeholders with a colon behind their name. */
const STOPS = ['say', 'write', 'sections'];

/** Longer templates are not read. */
const LIMIT = 100_000;

/** Reads a template's file; a sentence for its author when it is none. */
export function readKind(id: string, text: string): Kind | string {
  if (text.length > LIMIT) return say`${id}: a template has at most ${LIMIT} characters.`;
  const { data, content, failure } = readAsTheSite(text.replaceAll('\r\n', '\n'));
  if (failure) return say`${id}: the front matter of this template cannot be read.`;
  const word = (key: string): string => (typeof data[key] === 'string' ? data[key].trim() : '');
  const words = (key: string): string[] => (Array.isArray(data[key]) ? data[key].map(String) : []);
  const missing = ['name', 'title', 'slug', 'category'].filter((key) => word(key) === '');
  if (missing.length > 0) return say`${id}: the template’s front matter has no text for ${listed(missing)}.`;
  const asked = Array.isArray(data.ask) ? data.ask.map(readQuestion) : [];
  const wrong = asked.find((question) => typeof question === 'string');
  if (wrong !== undefined) return `${id}: ${wrong}`;
  const footer = word('footer');
  if (footer !== '' && footer !== 'article' && footer !== 'release')
    return say`${id}: footer is article or release, or is left out.`;
  const kind: Kind = {
    id,
    name: word('name'),
    description: word('description'),
    questions: asked.filter((question) => typeof question !== 'string'),
    title: word('title'),
    slug: word('slug'),
    category: word('category'),
    footer: footer || undefined,
    sections: words('sections'),
    body: content.trim(),
  };
  return unknownNames(kind) ?? kind;
}

/** One of the standard questions by its name, or one of the template's own. */
function readQuestion(entry: unknown): Question | string {
  if (typeof entry === 'string')
    return (
      (Object.hasOwn(STANDARD, entry) ? STANDARD[entry] : undefined) ??
      say`there is no question “${entry}”: give it as "name" and "prompt", or use ${listed(Object.keys(STANDARD))}.`
    );
  return isQuestion(entry)
    ? { name: entry.name, prompt: entry.prompt, form: 'text', optional: entry.optional === true }
    : say`each entry of "ask" is the name of a question, or has "name" (small letters and dashes) and "prompt".`;
}

function unknownNames({ id, title, slug, body, questions }: Kind): string | undefined {
  const known = new Set([...ALWAYS, ...questions.map(({ name }) => name)]);
  const tokens = readTemplate(`${title}\n${slug}\n${body}`);
  const stop = tokens.find((token) => token.kind === 'placeholder' && token.inner && !STOPS.includes(token.name));
  if (stop?.kind === 'placeholder')
    return say`${id}: ${`{{${stop.name}: …}}`} is none of ${listed(STOPS.map((name) => `{{${name}: …}}`))}.`;
  const unknown = namesIn(tokens).find((name) => !known.has(name));
  return unknown === undefined ? undefined : say`${id}: ${`{{${unknown}}}`} is used, but "ask" does not ask for it.`;
}
