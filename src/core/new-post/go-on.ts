import { scalarFor } from '../fields';
import { footerForm } from '../footer';
import { findFooter } from '../footer-find';
import { TITLE_PART } from '../series-part';
import type { Post, Site } from '../types';
import { bodyPieces, type Place } from './body';
import { namesIn, type Piece, readTemplate } from './fill';
import type { Kind } from './kind';
import { inMarkdown } from './new-post';
import { answerFault, type Question, writtenAnswer } from './questions';

type Known = ReadonlyMap<string, string>;

/**
 * The text of a part that goes on where a post ends, in pieces, by the template that the post was made of: its sections are those
 * behind the last one of the post. Undefined when no template's title fits the post's, when the post does not tell what the
 * template wants to know, or when it has the last section already.
 */
export function goOn(post: Post, site: Site, kinds: readonly Kind[], place: Omit<Place, 'sections'>): Piece[] | undefined {
  const found = kindOf(scalarFor(post, site, 'title')?.text ?? '', kinds);
  if (!found) return undefined;
  const known = new Map([...found.known, ...etherpadOf(post)]);
  const { kind } = found;
  const sections = sectionsBehind(post, kind);
  const own = new Map([...known, ['part', String(place.part)], ['parts', String(place.parts)]]);
  const optional = kind.questions.filter((question) => question.optional).map(({ name }) => name);
  const free = ['other-parts', 'section', 'author', 'date', ...optional];
  const unknown = namesIn(readTemplate(kind.body)).some((name) => !own.has(name) && !free.includes(name));
  if (unknown || (kind.sections.length > 0 && sections.length === 0)) return undefined;
  const footer = findFooter(post) ? footerForm(post) : undefined;
  return bodyPieces({ ...kind, footer }, { ...place, sections }, (name) => inMarkdown(name, own.get(name)));
}

/** The kind that asks for parts and whose title a title is, with the answers in it. Of several none: a guess would be a wrong text. */
function kindOf(title: string, kinds: readonly Kind[]): { kind: Kind; known: Known } | undefined {
  const bare = title.replace(TITLE_PART, '').replace(/[\s,:(–-]{0,5}\)?$/, '');
  const found = kinds.flatMap((kind) => {
    const known = kind.questions.some(({ form }) => form === 'parts') ? answersIn(bare, kind) : undefined;
    return known ? [{ kind, known }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** So many letters of a title must be the template's own. */
const OWN_LETTERS = 8;
/** Longer titles are nobody's. */
const LONGEST = 300;

/** The answers that a title was made of; undefined when it was not made of the kind's title. */
function answersIn(title: string, kind: Kind): Known | undefined {
  const tokens = readTemplate(kind.title);
  const own = tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('');
  if (title.length > LONGEST || own.length < OWN_LETTERS) return undefined;
  const known = new Map<string, string>();
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'text') {
      if (!title.startsWith(token.text, at)) return undefined;
      at += token.text.length;
      continue;
    }
    const end = next?.kind === 'text' ? title.indexOf(next.text, at) : title.length;
    const question = kind.questions.find(({ name }) => name === token.name);
    const answer = title.slice(at, end);
    if (end <= at || next?.kind === 'placeholder' || isWrong(question, answer)) return undefined;
    known.set(token.name, question ? writtenAnswer(question, answer) : answer);
    at = end;
  }
  return at === title.length ? known : undefined;
}

function isWrong(question: Question | undefined, answer: string): boolean {
  return question !== undefined && answerFault(question, answer) !== undefined;
}

function etherpadOf({ body }: Post): [string, string][] {
  const link = body.links.find(({ href }) => /^https:\/\/etherpad\.[^\s()<>[\]]+$/.test(href));
  return link ? [['etherpad', link.href]] : [];
}

/** All of them when the post has none, as when its author chose other headings. */
function sectionsBehind({ body }: Post, { sections }: Kind): readonly string[] {
  const there = new Set(body.headings.map(({ text }) => text.toLowerCase()));
  return sections.slice(sections.findLastIndex((section) => there.has(section.toLowerCase())) + 1);
}
