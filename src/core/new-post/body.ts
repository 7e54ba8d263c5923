import { footerText } from '../footer';
import { postUrl } from '../series-links';
import { fillTokens, namesIn, type Piece, readTemplate, type Token, textOf } from './fill';
import type { Kind } from './kind';
import { partSlug } from './slug';

/** Which of how many parts, and what the file names of all have in common. */
export interface Place {
  readonly part: number;
  readonly parts: number;
  readonly base: string;
  /** The sections of this part, where they are not its share of all. */
  readonly sections?: readonly string[];
  /** The file name of a part, where it is not made of `base`. */
  readonly slugOf?: (part: number) => string;
}

type AnswerOf = (name: string) => string | undefined;

/**
 * The text below the front matter, in pieces. A line with an answer that was not given vanishes, as does a second blank
 * line in a row.
 */
export function bodyPieces(kind: Kind, place: Place, answerOf: AnswerOf): Piece[] {
  const values: AnswerOf = (name) => (name === 'other-parts' ? otherParts(place) : answerOf(name));
  const lines = kind.body.split('\n').flatMap((line) => linePieces(readTemplate(line), kind, place, values));
  if (kind.footer) lines.push([], [{ text: footerText(kind.footer, 1, '\n'), stop: false }]);
  const isBlank = (line: readonly Piece[] | undefined): boolean => line !== undefined && textOf(line).trim() === '';
  const kept = lines.filter((line, index) => !(isBlank(line) && (index === 0 || isBlank(lines[index - 1]))));
  return kept.flatMap((line): Piece[] => [...line, { text: '\n', stop: false }]);
}

/** The lines that one line of the template becomes. */
function linePieces(tokens: readonly Token[], kind: Kind, place: Place, answerOf: AnswerOf): Piece[][] {
  const [first] = tokens;
  if (first?.kind === 'placeholder' && first.name === 'sections' && first.inner)
    return sectionsOf(kind, place).flatMap((section) => sectionPieces(section, first.inner ?? [], answerOf));
  const isGiven = namesIn(tokens).every((name) => answerOf(name) !== undefined);
  return isGiven ? [fillTokens(tokens, answerOf)] : [];
}

/** The share of a part: of eleven sections in two parts the first has six. */
export function sectionsOf({ sections }: Kind, { part, parts, sections: own }: Place): readonly string[] {
  if (own) return own;
  const cut = (index: number): number => Math.ceil((sections.length * index) / parts);
  return sections.slice(cut(part - 1), cut(part));
}

function sectionPieces(section: string, hint: readonly Token[], answerOf: AnswerOf): Piece[][] {
  const values: AnswerOf = (name) => (name === 'section' ? section : answerOf(name));
  const write: Token = { kind: 'placeholder', name: 'write', inner: hint };
  return [[{ text: `## ${section}`, stop: false }], [], fillTokens([write], values), []];
}

/** The links to all other parts; undefined when there are none. */
function otherParts({ part, parts, base, slugOf }: Place): string | undefined {
  if (parts === 1) return undefined;
  const link = (number: number): string => `[Part ${number}](${postUrl(slugOf?.(number) ?? partSlug(base, number))})`;
  const all = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, index) => link(from + index))
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' and ');
  const before = part > 1 ? `what came before is in ${all(1, part - 1)}` : '';
  const behind = part < parts ? `more is in ${all(part + 1, parts)}` : '';
  return `This is one of ${NUMBERS[parts] ?? parts} articles: ${[before, behind].filter(Boolean).join(', and ')}.`;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five'];
